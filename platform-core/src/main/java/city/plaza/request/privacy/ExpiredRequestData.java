package city.plaza.request.privacy;

import city.plaza.privacy.RetentionKind;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases what closed requests have kept for long enough, some at a time; the requests themselves stay. */
@Component
class ExpiredRequestData {

    /** Those whose time is over; the index on the moment of their last change finds them. */
    private static final String CLOSED = """
            r.status = 'RESOLVED' and coalesce(r.closed_at, r.updated_at) < :before and not (r.id = any(:except))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ExpiredRequestData(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int erase(RetentionKind kind, OffsetDateTime before, UUID[] except, int most) {
        return switch (kind) {
            case CONTACTS -> contacts(before, except, most);
            case TEXTS -> texts(before, except, most);
            case STAFF_NAMES -> staffNames(before, except, most);
            case MESSAGES, PHOTOS, ADMIN_NAMES, API_CONTACTS -> 0;
        };
    }

    private int contacts(OffsetDateTime before, UUID[] except, int most) {
        return run("""
                with expired as (
                    select r.id from request_contact c join service_request r on r.id = c.request_id
                    where %s limit :most),
                forgotten as (
                    update service_request set submission_key = null, submission_hash = null
                    where id in (select id from expired))
                delete from request_contact where request_id in (select id from expired)""", before, except, most);
    }

    private int texts(OffsetDateTime before, UUID[] except, int most) {
        return marking("""
                with looked_at as (
                    select r.id, r.description <> '' or r.answers <> '[]' or exists (
                        select from request_step s where s.request_id = r.id and s.text is not null) as has_some
                    from service_request r
                    where %s and (r.texts_erased_at is null or r.updated_at > r.texts_erased_at)
                    limit :most),
                expired as (select id from looked_at where has_some limit :left),
                cleared as (
                    update request_step set text = null where request_id in (select id from expired)),
                emptied as (
                    update service_request set description = '', answers = '[]', texts_erased_at = :now
                    where id in (select id from expired)),
                marked as (
                    update service_request set texts_erased_at = :now
                    where id in (select id from looked_at where not has_some))
                select (select count(*) from looked_at) looked_at, (select count(*) from expired) erased""", before, except, most);
    }

    private int staffNames(OffsetDateTime before, UUID[] except, int most) {
        return marking("""
                with looked_at as (
                    select r.id, r.assignee_name is not null or exists (
                        select from request_step s where s.request_id = r.id and s.actor_name is not null) as has_some
                    from service_request r
                    where %s and (r.staff_erased_at is null or r.updated_at > r.staff_erased_at)
                    limit :most),
                expired as (select id from looked_at where has_some limit :left),
                cleared as (
                    update request_step set actor_name = null where request_id in (select id from expired)),
                emptied as (
                    update service_request
                    set assignee_name = null, assignee_subject = null, staff_erased_at = :now
                    where id in (select id from expired)),
                marked as (
                    update service_request set staff_erased_at = :now
                    where id in (select id from looked_at where not has_some))
                select (select count(*) from looked_at) looked_at, (select count(*) from expired) erased""", before, except, most);
    }

    /** Those that have nothing are marked on the way; they would be looked at again each night. */
    private int marking(String sql, OffsetDateTime before, UUID[] except, int most) {
        int erased = 0;
        Looked looked;
        do {
            looked = jdbc.sql(sql.formatted(CLOSED))
                    .param("before", before)
                    .param("except", except)
                    .param("most", most)
                    .param("left", most - erased)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .query((rs, row) -> new Looked(rs.getInt("looked_at"), rs.getInt("erased")))
                    .single();
            erased += looked.erased;
        } while (looked.requests == most && erased < most);
        return erased;
    }

    private int run(String sql, OffsetDateTime before, UUID[] except, int most) {
        return jdbc.sql(sql.formatted(CLOSED))
                .param("before", before)
                .param("except", except)
                .param("most", most)
                .update();
    }

    /** How many were looked at, and how many of them had something. */
    private record Looked(int requests, int erased) {}
}
