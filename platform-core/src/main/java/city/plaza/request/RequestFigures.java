package city.plaza.request;

import city.plaza.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much a city is used, for those who run the platform; no request can be told from another. */
@Component
public class RequestFigures {

    private final JdbcClient jdbc;

    RequestFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts while that is cheap; beyond, the database's own estimate is near enough. */
    @RolesAllowed(Role.Names.OPERATOR)
    @Transactional(readOnly = true)
    public Figures current() {
        return jdbc.sql("""
                        select case when estimate > 100000 then estimate
                                    else (select count(*) from service_request) end as requests,
                               (select max(requested_at) from service_request) as newest
                        from (select reltuples::bigint as estimate from pg_class
                              where oid = 'service_request'::regclass) as size""")
                .query((rs, row) -> new Figures(
                        rs.getLong("requests"),
                        Optional.ofNullable(rs.getTimestamp("newest")).map(Timestamp::toInstant)))
                .single();
    }

    /**
     * The figures of one city.
     *
     * @param newest when the last report came in; empty if none ever has
     */
    public record Figures(long requests, Optional<Instant> newest) {}
}
