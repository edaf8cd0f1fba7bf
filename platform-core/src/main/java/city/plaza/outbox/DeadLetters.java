package city.plaza.outbox;

import city.plaza.identity.Role;
import city.plaza.identity.spi.ActRecord;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What could not be delivered: to be tried again or discarded by people, who say why. */
@Component
public class DeadLetters {

    /** As many as a list shows. */
    public static final int PAGE_SIZE = 200;

    public static final int MAX_REASON_LENGTH = 500;

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final DeadLetterStore store;
    private final ActRecord audit;
    private final JsonMapper json;
    private final List<OutboxListener<?>> listeners;
    private final TransactionTemplate transaction;

    DeadLetters(
            DeadLetterStore store,
            ActRecord audit,
            JsonMapper json,
            List<OutboxListener<?>> listeners,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.audit = audit;
        this.json = json;
        this.listeners = listeners;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The latest of the current city. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public List<DeadLetter> ofCity() {
        return store.latest(TenantContext.current(), PAGE_SIZE);
    }

    /** The latest of all cities, those left out whose cell does not answer. */
    @RolesAllowed(Role.Names.OPERATOR)
    public List<DeadLetter> ofAllCities() {
        return store.latest(PAGE_SIZE);
    }

    /**
     * How many there are of each city of a cell that has any.
     *
     * @throws RuntimeException of Spring's kinds if the cell does not answer
     */
    @RolesAllowed({Role.Names.OPERATOR, Role.Names.SYSTEM})
    public Map<TenantId, Integer> counts(CellId cell) {
        return store.counts(cell);
    }

    /** How many the current city has. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public int count() {
        return store.count(TenantContext.current());
    }

    /**
     * Deliver one of the current city's again, with all the attempts of a new one.
     *
     * @throws InvalidInput without a reason, or with one too long
     * @throws DeadLetterGone if somebody else was faster
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public void retry(UUID id, String reason) {
        retryIn(TenantContext.current(), id, reason);
    }

    /** The same in any city, whose audit trail says that an operator did it. */
    @RolesAllowed(Role.Names.OPERATOR)
    public void retry(TenantId city, UUID id, String reason) {
        retryIn(city, id, reason);
    }

    /**
     * Give one of the current city's up for good.
     *
     * @throws InvalidInput without a reason, or with one too long
     * @throws DeadLetterGone if somebody else was faster
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public void discard(UUID id, String reason) {
        discardIn(TenantContext.current(), id, reason);
    }

    /** The same in any city, whose audit trail says that an operator did it. */
    @RolesAllowed(Role.Names.OPERATOR)
    public void discard(TenantId city, UUID id, String reason) {
        discardIn(city, id, reason);
    }

    /** Whether {@link #retry} and {@link #discard} take this reason. */
    @PermitAll
    public boolean isReason(String text) {
        return !text.isBlank() && text.strip().length() <= MAX_REASON_LENGTH;
    }

    private void retryIn(TenantId city, UUID id, String reason) {
        act("dead-letter.retried", city, id, reason, letter -> store.retry(city, id));
    }

    private void discardIn(TenantId city, UUID id, String reason) {
        var payload = store.payload(city, id).orElseThrow(() -> new DeadLetterGone(id));
        act("dead-letter.discarded", city, id, reason, letter -> {
            listeners.stream()
                    .filter(listener -> listener.name().equals(letter.listener()))
                    .forEach(listener -> discarded(listener, payload));
            return store.discard(city, id);
        });
    }

    /** A fact that can no longer be read, such as one of an earlier release, goes without a word to its listener. */
    private <F extends Fact> void discarded(OutboxListener<F> listener, String payload) {
        F fact;
        try {
            fact = json.readValue(payload, listener.fact());
        } catch (JacksonException unreadable) {
            log.warn("A discarded fact for {} cannot be read: {}", listener.name(), unreadable.getClass());
            return;
        }
        listener.discarded(fact);
    }

    /** The record comes first: afterwards the transaction does not reach the city any more. */
    private void act(String action, TenantId city, UUID id, String reason, Predicate<DeadLetter> change) {
        if (!isReason(reason)) {
            throw new InvalidInput("reason", "error.dead-letter.reason", MAX_REASON_LENGTH);
        }
        var letter = store.find(city, id).orElseThrow(() -> new DeadLetterGone(id));
        TenantContext.runAs(
                city,
                () -> transaction.executeWithoutResult(status -> {
                    audit.record(
                            action,
                            "outbox/" + letter.listener() + "/" + id,
                            json.writeValueAsString(Map.of(
                                    "publishedAt", letter.publishedAt().toString(),
                                    "deadAt", letter.deadAt().toString(),
                                    "failures", letter.failures(),
                                    "error", letter.error())),
                            json.writeValueAsString(Map.of("reason", reason.strip())));
                    if (!change.test(letter)) {
                        throw new DeadLetterGone(id);
                    }
                }));
    }
}
