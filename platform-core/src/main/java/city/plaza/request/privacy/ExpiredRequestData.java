package city.plaza.request.privacy;

import city.plaza.privacy.RetentionKind;
import java.time.OffsetDateTime;
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

    ExpiredRequestData(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        return run("""
                with expired as (
                    select r.id from service_request r
                    where %s and (r.description <> '' or r.answers <> '[]' or exists (
                        select from request_step s where s.request_id = r.id and s.text is not null))
                    limit :most),
                cleared as (
                    update request_step set text = null where request_id in (select id from expired))
                update service_request set description = '', answers = '[]' where id in (select id from expired)""", before, except, most);
    }

    private int staffNames(OffsetDateTime before, UUID[] except, int most) {
        return run("""
                with expired as (
                    select r.id from service_request r
                    where %s and (r.assignee_name is not null or exists (
                        select from request_step s where s.request_id = r.id and s.actor_name is not null))
                    limit :most),
                cleared as (
                    update request_step set actor_name = null where request_id in (select id from expired))
                update service_request set assignee_name = null, assignee_subject = null
                where id in (select id from expired)""", before, except, most);
    }

    private int run(String sql, OffsetDateTime before, UUID[] except, int most) {
        return jdbc.sql(sql.formatted(CLOSED))
                .param("before", before)
                .param("except", except)
                .param("most", most)
                .update();
    }
}
