package city.plaza.audit;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.identity.spi.ActRecord;
import city.plaza.tenancy.TenantContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The current city's log of who changed what. */
@Component
public class AuditTrail implements ActRecord {

    static final String COLUMNS =
            "sequence, at, actor_kind, actor_subject, actor_name, action, object, before, after, previous, hash";

    private static final String PLAZA = "plaza";

    private final JdbcClient jdbc;
    private final AuditPeople people;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, AuditPeople people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Write down what the current actor does, in the same transaction: neither is there without the other.
     *
     * <p>One writer at a time for each city, until its transaction ends: for acts of administration, not for traffic.
     *
     * @param before what the object was, as JSON; a person in it is written as {@link #pseudonym}
     * @param after what it becomes, as JSON; likewise
     */
    @Override
    @PermitAll
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String object, @Nullable String before, @Nullable String after) {
        oneAtATime();
        var last = jdbc.sql("select sequence, hash from audit_entry order by sequence desc limit 1")
                .query((rs, row) -> new Link(rs.getLong("sequence"), rs.getBytes("hash")))
                .optional()
                .orElse(new Link(0, AuditSeal.BEGINNING));
        var actor = CurrentActor.get();
        var entry = new AuditEntry(
                last.sequence + 1,
                clock.instant(),
                kind(actor),
                subject(actor),
                nameOf(actor),
                action,
                object,
                before,
                after);
        var hash = AuditSeal.of(last.hash, entry);
        jdbc.sql("insert into audit_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(entry.sequence())
                .param(OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .param(entry.actorKind())
                .param(entry.actorSubject())
                .param(entry.actorName())
                .param(action)
                .param(object)
                .param(before)
                .param(after)
                .param(last.hash)
                .param(hash)
                .update();
        jdbc.sql("insert into cell.audit_anchor (tenant, sequence, hash) values (?, ?, ?)")
                .params(TenantContext.current().value(), entry.sequence(), hash)
                .update();
    }

    /** Wait for the city's other writers. Always before anything else here is locked, or two would wait for each other. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 311))")
                .param("audit " + TenantContext.current())
                .query()
                .singleRow();
    }

    /** Keep writers waiting until the current transaction ends, for whoever reads more than one statement can. */
    void standStill() {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended(?, 311))")
                .param("audit " + TenantContext.current())
                .query()
                .singleRow();
    }

    /**
     * The newest entries first.
     *
     * @param object only entries on this object; absent for all
     * @param before only entries with a smaller sequence; {@link Long#MAX_VALUE} for the newest
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public List<AuditEntry> entries(@Nullable String object, long before, int most) {
        var entries = jdbc.sql("select " + COLUMNS + " from audit_entry"
                        + " where sequence < :before and (cast(:object as text) is null or object = :object)"
                        + " order by sequence desc limit :most")
                .param("before", before)
                .param("object", object)
                .param("most", most)
                .query((rs, row) -> entry(rs))
                .list();
        var names = people.names(entries.stream()
                .flatMap(each -> Stream.of(each.actorName(), each.before(), each.after()))
                .toList());
        return entries.stream().map(each -> each.revealing(names)).toList();
    }

    /**
     * What stands for somebody's name in an entry, or in any other text that must outlive the name. It can be
     * {@linkplain #revealed revealed} until the person is erased.
     */
    @PermitAll
    @Transactional(propagation = Propagation.MANDATORY)
    public String pseudonym(String subject, String name) {
        oneAtATime();
        return people.pseudonym(subject, name);
    }

    /** The pseudonym of whoever is acting; the name itself of Plaza, who is nobody. */
    @PermitAll
    @Transactional(propagation = Propagation.MANDATORY)
    public String pseudonymOfActor() {
        oneAtATime();
        return nameOf(CurrentActor.get());
    }

    /** Texts with names in the place of pseudonyms, in the same order; an erased name is left out. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public List<String> revealed(List<String> texts) {
        var names = people.names(texts);
        return texts.stream()
                .map(text -> Objects.requireNonNullElse(AuditPeople.revealed(text, names), ""))
                .toList();
    }

    private String nameOf(Actor actor) {
        var subject = subject(actor);
        return actor instanceof Actor.Plaza || subject == null
                ? actor.displayName()
                : people.pseudonym(subject, actor.displayName());
    }

    static AuditEntry entry(ResultSet rs) throws SQLException {
        return new AuditEntry(
                rs.getLong("sequence"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("actor_kind"),
                rs.getString("actor_subject"),
                rs.getString("actor_name"),
                rs.getString("action"),
                rs.getString("object"),
                rs.getString("before"),
                rs.getString("after"));
    }

    private static String kind(Actor actor) {
        return switch (actor) {
            case Actor.Anonymous anonymous -> "anonymous";
            case Actor.Person person -> "person";
            case Actor.Operator operator -> "operator";
            case Actor.Plaza plaza -> PLAZA;
        };
    }

    private static @Nullable String subject(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.subject();
            case Actor.Operator operator -> operator.subject();
            case Actor.Anonymous anonymous -> null;
            case Actor.Plaza plaza -> plaza.task();
        };
    }

    private record Link(long sequence, byte[] hash) {}
}
