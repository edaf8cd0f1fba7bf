package city.plaza.audit;

import city.plaza.privacy.RetentionKind;
import city.plaza.privacy.spi.DataExport;
import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.HeldData;
import city.plaza.privacy.spi.PersonalDataHolder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what in the city's settings. What was done stays, by whom is forgotten. */
@Component
class AuditPersonalData implements PersonalDataHolder {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final ErasedEntries sealed;
    private final Clock clock;

    AuditPersonalData(JdbcClient jdbc, AuditTrail trail, ErasedEntries sealed, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.sealed = sealed;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<HeldData> holds() {
        return List.of(
                HeldData.table("audit_person", RetentionKind.ADMIN_NAMES, "subject", "name"),
                HeldData.table("audit_entry", RetentionKind.ADMIN_NAMES, "actor_name", "before", "after"));
    }

    @Override
    public int count(DataSubject person) {
        return theirs("select count(*) from audit_person where subject = any(?)", person)
                        .query(Integer.class)
                        .single()
                + person.accounts().stream().mapToInt(sealed::named).sum();
    }

    @Override
    public void export(DataSubject person, DataExport into) {
        into.add("acts", theirs("""
                                select jsonb_build_object('at', at, 'action', action, 'object', object)::text
                                from audit_entry where actor_subject = any(?) order by sequence""", person).query(String.class).list());
    }

    @Override
    public void erase(DataSubject person) {
        trail.oneAtATime();
        theirs("delete from audit_person where subject = any(?)", person).update();
        person.accounts().forEach(account -> sealed.forget(account, clock.instant()));
    }

    @Override
    public int eraseExpired(RetentionKind kind, Instant before, DataSubject except, int most) {
        trail.oneAtATime();
        var moment = before.atOffset(ZoneOffset.UTC);
        var kept = except.accounts().toArray(String[]::new);
        int erased = jdbc.sql("""
                        delete from audit_person where pseudonym in (
                            select pseudonym from audit_person
                            where used_at < ? and not (subject = any(?)) limit ?)""").params(moment, kept, most).update();
        return erased
                + jdbc.sql("""
                        select distinct actor_subject from audit_entry
                        where at < ? and actor_kind in ('person', 'operator') and actor_name <> ?
                          and actor_name not like 'person:%' and not (actor_subject = any(?))""").params(moment, AuditEntry.ERASED, kept).query(String.class).list().stream()
                        .mapToInt(account -> sealed.forget(account, before))
                        .sum();
    }

    private JdbcClient.StatementSpec theirs(String sql, DataSubject person) {
        return jdbc.sql(sql).param(person.accounts().toArray(String[]::new));
    }
}
