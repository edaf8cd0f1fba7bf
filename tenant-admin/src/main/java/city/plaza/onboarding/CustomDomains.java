package city.plaza.onboarding;

import city.plaza.audit.AuditTrail;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.onboarding.spi.DomainRecords;
import city.plaza.registry.HostName;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.CitySecrets;
import city.plaza.tenancy.TenantContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Adds a city's own domain once the city has proved that it controls it. Takes effect immediately, without a draft. */
@Component
public class CustomDomains {

    private static final String LABEL = "_plaza.";
    private static final String BEGINNING = "plaza-city=";

    private final CityOperations operations;
    private final OnboardingCheck check;
    private final CitySecrets secrets;
    private final DomainRecords records;
    private final AuditTrail audit;
    private final TransactionTemplate writing;

    CustomDomains(
            CityOperations operations,
            OnboardingCheck check,
            CitySecrets secrets,
            DomainRecords records,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.operations = operations;
        this.check = check;
        this.secrets = secrets;
        this.records = records;
        this.audit = audit;
        this.writing = new TransactionTemplate(transactions);
    }

    /**
     * The record that shows that a name is the current city's.
     *
     * @throws InvalidInput naming the field {@code host} if it is none, or the platform's own
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public Proof proof(String host) {
        var wanted = host.strip().toLowerCase(Locale.ROOT);
        if (!HostName.isValid(wanted)) {
            throw new InvalidInput("host", "error.city.host-form", wanted);
        }
        if (check.isThePlatforms(wanted)) {
            throw new InvalidInput("host", "error.city.host-reserved", wanted);
        }
        return new Proof(
                wanted, LABEL + wanted, BEGINNING + secrets.derive(TenantContext.current(), "own-domain", wanted));
    }

    /**
     * Let a name lead to the current city, if its record is there. One that does already is no problem.
     *
     * @throws InvalidInput naming the field {@code host} if it is none, the platform's own, or leads to another city
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public Claim claim(String host) {
        var proof = proof(host);
        List<String> found;
        try {
            found = records.texts(proof.name());
        } catch (DomainRecords.RecordsUnavailable e) {
            return new Claim.Unanswered();
        }
        if (!found.contains(proof.value())) {
            return new Claim.NotShown(found);
        }
        var city = TenantContext.current();
        var changed = CurrentActor.callAs(new Actor.Plaza("own-domain"), () -> operations.addHost(city, proof.host()));
        writing.executeWithoutResult(status -> audit.record(
                "city.host-added",
                "host/" + proof.host(),
                null,
                JsonMapper.shared().writeValueAsString(changed.city().hosts())));
        return new Claim.Claimed(changed.city().hosts(), changed.signsIn());
    }

    /**
     * What a name's owner, and nobody else, can put into the domain name system.
     *
     * @param name where a TXT record is to stand
     * @param value what is to stand in it
     */
    public record Proof(String host, String name, String value) {}

    /** What came of claiming a name. */
    public sealed interface Claim {

        /**
         * The name leads to the city now.
         *
         * @param signsIn whether people can sign in there already; if not, that follows with the next publishing
         */
        record Claimed(List<String> hosts, boolean signsIn) implements Claim {}

        /**
         * The record is not there, or not there yet.
         *
         * @param found what stands there instead
         */
        record NotShown(List<String> found) implements Claim {}

        /** No name server answered. */
        record Unanswered() implements Claim {}
    }
}
