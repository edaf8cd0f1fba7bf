package city.plaza.privacy;

import city.plaza.identity.Role;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The nights on which the current city erased what was over its time. */
@Component
public class RetentionRuns {

    private final JdbcClient jdbc;
    private final Tenants tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RetentionRuns(JdbcClient jdbc, Tenants tenants, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    /** Begin the run of this day, unless it has begun. */
    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional
    public void begin() {
        var day = LocalDate.now(clock.withZone(tenants.current().zone()));
        int begun = jdbc.sql("insert into retention_run (day, started_at) values (?, ?) on conflict (day) do nothing")
                .params(day, now())
                .update();
        if (begun > 0) {
            events.publishEvent(new RetentionDue(TenantContext.current(), day));
        }
    }

    /** The newest run. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public Optional<RetentionRun> last() {
        return jdbc.sql("select day, finished_at from retention_run order by day desc limit 1")
                .query((rs, row) -> {
                    var day = rs.getObject("day", LocalDate.class);
                    var finished = rs.getObject("finished_at", OffsetDateTime.class);
                    return new RetentionRun(day, erased(day), finished == null ? null : finished.toInstant());
                })
                .optional();
    }

    private Map<RetentionKind, Integer> erased(LocalDate day) {
        var erased = new EnumMap<RetentionKind, Integer>(RetentionKind.class);
        jdbc.sql(
                        "select key as kind, value::integer as records from retention_run, jsonb_each_text(erased) where day = ?")
                .param(day)
                .query((rs, row) -> erased.put(RetentionKind.valueOf(rs.getString("kind")), rs.getInt("records")))
                .list();
        return erased;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(LocalDate day, RetentionKind kind, int records) {
        jdbc.sql("""
                        update retention_run
                        set erased = erased || jsonb_build_object(cast(:kind as text),
                            coalesce((erased ->> :kind)::integer, 0) + :records)
                        where day = :day""")
                .param("kind", kind.name())
                .param("records", records)
                .param("day", day)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void finish(LocalDate day) {
        jdbc.sql("update retention_run set finished_at = ? where day = ?")
                .params(now(), day)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
