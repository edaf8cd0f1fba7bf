package city.plaza.request.publicdata;

import city.plaza.catalog.LocationPrecision;
import city.plaza.identity.Role;
import city.plaza.request.NoSuchRequest;
import city.plaza.request.ReportedUpdate;
import city.plaza.request.ReportedUpdates;
import city.plaza.request.RequestNumber;
import city.plaza.request.StepKind;
import city.plaza.request.rows.RequestRows;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exchanges what becomes of requests with other systems. */
@Component
public class RequestUpdates {

    private final ReportedUpdates reported;
    private final JdbcClient jdbc;

    RequestUpdates(ReportedUpdates reported, JdbcClient jdbc) {
        this.reported = reported;
        this.jdbc = jdbc;
    }

    /** What the city told everybody in some time, oldest first; at most {@link PublicRequests#MAX_PAGE_SIZE} at once. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<PublicUpdate> page(Instant from, Instant until, long offset, int limit) {
        return jdbc.sql("""
                        select u.id, r.number, u.at, u.kind, u.outcome, u.text, u.other_number, r.address, r.latitude,
                               r.longitude, t.public_precision
                        from request_step u
                        join service_request r on r.id = u.request_id
                        join service_type t on t.code = r.service_code
                        where u.at between :from and :until and u.visibility = 'PUBLIC' and u.actor_kind <> 'RESIDENT'
                          and u.kind <> 'SUBMITTED' and t.reporter_group = 'PUBLIC' and %s
                        order by u.at, u.sequence limit :limit offset :offset""".formatted(PublicQuery.PUBLISHED))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("limit", Math.min(limit, PublicRequests.MAX_PAGE_SIZE))
                .param("offset", offset)
                .query((rs, row) -> new PublicUpdate(
                        rs.getObject("id", UUID.class),
                        new RequestNumber(rs.getString("number")),
                        RequestRows.instant(rs, "at"),
                        StepKind.valueOf(rs.getString("kind")),
                        RequestRows.outcome(rs.getString("outcome")),
                        told(rs),
                        RequestRows.number(rs.getString("other_number"))))
                .list();
    }

    private static @Nullable String told(ResultSet rs) throws SQLException {
        var text = rs.getString("text");
        return text == null
                ? null
                : PublicPlace.told(
                        text, RequestRows.place(rs), LocationPrecision.valueOf(rs.getString("public_precision")));
    }

    /**
     * Write an update down; one that was delivered before changes nothing.
     *
     * @return the step it became
     * @throws NoSuchRequest if there is none that programs are told of
     */
    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional
    public UUID receive(ReportedUpdate update) {
        lock(update.number());
        return reported.apply(update);
    }

    /** Deliveries for one request wait for each other. */
    private void lock(RequestNumber number) {
        var locked = jdbc.sql("""
                        select 1 from service_request r join service_type t on t.code = r.service_code
                        where r.number = ? and t.reporter_group = 'PUBLIC' and %s for update of r""".formatted(PublicQuery.PUBLISHED))
                .param(number.value())
                .query(Integer.class)
                .optional();
        if (locked.isEmpty()) {
            throw new NoSuchRequest(number.value());
        }
    }
}
