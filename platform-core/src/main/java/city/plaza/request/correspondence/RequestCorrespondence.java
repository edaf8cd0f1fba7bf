package city.plaza.request.correspondence;

import city.plaza.identity.Role;
import city.plaza.request.FollowUpLinks;
import city.plaza.request.RequestNumber;
import city.plaza.request.TimelineStep;
import city.plaza.request.rows.RequestRows;
import city.plaza.request.tracking.RequestTracking;
import city.plaza.request.tracking.TrackedRequest;
import city.plaza.tenancy.CitySecrets;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tells Plaza itself what it needs to write to the person behind a request. */
@Component
public class RequestCorrespondence {

    private final JdbcClient jdbc;
    private final RequestRows rows;
    private final RequestTracking tracking;
    private final FollowUpLinks links;

    RequestCorrespondence(JdbcClient jdbc, JsonMapper json, RequestTracking tracking, CitySecrets secrets) {
        this.jdbc = jdbc;
        this.rows = new RequestRows(jdbc, json);
        this.tracking = tracking;
        this.links = new FollowUpLinks(secrets);
    }

    /** What an e-mail about a public step needs; empty where nobody asked to be told, or nothing is left to tell of. */
    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional(readOnly = true)
    public Optional<Correspondence> about(UUID requestId, UUID stepId) {
        return rows.contact(requestId)
                .filter(contact -> keys(requestId).isPresent())
                .flatMap(contact -> number(requestId)
                        .flatMap(number -> tracking.bySecret(number, links.secretOf(requestId)))
                        .flatMap(request -> step(request, requestId, stepId)
                                .map(step -> new Correspondence(request, step, isFirst(request, step), contact))));
    }

    /** The links that an e-mail to the reporter of a request must carry; empty if they want no more of them. */
    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional(readOnly = true)
    public Optional<EmailLinks> keys(UUID requestId) {
        return jdbc.sql("""
                        select r.number from service_request r left join request_contact c on c.request_id = r.id
                        where r.id = ? and c.emails_stopped_at is null""")
                .param(requestId)
                .query(String.class)
                .optional()
                .map(number ->
                        new EmailLinks(new RequestNumber(number), links.secretOf(requestId), links.stopOf(requestId)));
    }

    private Optional<RequestNumber> number(UUID requestId) {
        return jdbc.sql("select number from service_request where id = ?")
                .param(requestId)
                .query(String.class)
                .optional()
                .map(RequestNumber::new);
    }

    /** Found in the timeline by its place among the public steps. */
    private Optional<TimelineStep> step(TrackedRequest request, UUID requestId, UUID stepId) {
        int index = jdbc.sql(
                        "select id from request_step where request_id = ? and visibility = 'PUBLIC' order by at, sequence")
                .param(requestId)
                .query(UUID.class)
                .list()
                .indexOf(stepId);
        return index < 0 || index >= request.timeline().size()
                ? Optional.empty()
                : Optional.of(request.timeline().get(index));
    }

    private static boolean isFirst(TrackedRequest request, TimelineStep step) {
        return request.timeline().stream()
                        .filter(each -> each.kind() == step.kind())
                        .findFirst()
                        .orElse(step)
                == step;
    }
}
