package city.plaza.request.correspondence;

import city.plaza.request.FollowUpLinks;
import city.plaza.request.RequestNumber;
import city.plaza.tenancy.CitySecrets;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the recipient of an e-mail about a request opt out of further ones about it. */
@Component
public class EmailOptOut {

    private final JdbcClient jdbc;
    private final FollowUpLinks links;
    private final Clock clock;

    EmailOptOut(JdbcClient jdbc, CitySecrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.links = new FollowUpLinks(secrets);
        this.clock = clock;
    }

    /** Whether no more e-mails are sent about a request; empty for a wrong secret as for a wrong number. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Boolean> isOptedOut(RequestNumber number, String secret) {
        return id(number, secret)
                .map(id -> jdbc.sql(
                                "select count(*) from request_contact where request_id = ? and emails_stopped_at is null")
                        .param(id)
                        .query(Integer.class)
                        .single()
                        .equals(0));
    }

    /** Send no more e-mails about a request; false for a wrong secret as for a wrong number. */
    @PermitAll
    @Transactional
    public boolean optOut(RequestNumber number, String secret) {
        var request = id(number, secret);
        request.ifPresent(id -> jdbc.sql("""
                                update request_contact set emails_stopped_at = ?
                                where request_id = ? and emails_stopped_at is null""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                .update());
        return request.isPresent();
    }

    /** The address that e-mails about a request go to; empty if none was given, and for a wrong secret or number. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<String> address(RequestNumber number, String secret) {
        return id(number, secret)
                .flatMap(id -> jdbc.sql("select email from request_contact where request_id = ? and email is not null")
                        .param(id)
                        .query(String.class)
                        .optional());
    }

    private Optional<UUID> id(RequestNumber number, String secret) {
        return jdbc.sql("select id from service_request where number = ?")
                .param(number.value())
                .query(UUID.class)
                .optional()
                .filter(id -> links.stops(secret, id));
    }
}
