package city.plaza.request.tracking;

import city.plaza.catalog.LocationPrecision;
import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.request.AccessScope;
import city.plaza.request.FollowUpLinks;
import city.plaza.request.NoSuchRequest;
import city.plaza.request.RequestNumber;
import city.plaza.request.TimelineStep;
import city.plaza.request.publicdata.PublicPlace;
import city.plaza.request.rows.RequestRows;
import city.plaza.tenancy.CitySecrets;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Lets residents follow requests. */
@Component
public class RequestTracking {

    private final JdbcClient jdbc;
    private final RequestRows rows;
    private final FollowUpLinks links;
    private final ServiceCatalog catalog;
    private final AccessScope access;

    RequestTracking(JdbcClient jdbc, JsonMapper json, CitySecrets secrets, ServiceCatalog catalog, AccessScope access) {
        this.jdbc = jdbc;
        this.rows = new RequestRows(jdbc, json);
        this.links = new FollowUpLinks(secrets);
        this.catalog = catalog;
        this.access = access;
    }

    /** What everybody may know about a request; empty for those that only staff report, or of which nothing is told. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<TrackedRequest> byNumber(RequestNumber number) {
        return jdbc.sql("""
                        select r.id from service_request r join service_type t on t.code = r.service_code
                        where r.number = ? and t.reporter_group = 'PUBLIC' and t.receipt is distinct from 'NOTHING'""").param(number.value()).query(UUID.class).optional().map(id -> read(id, false));
    }

    /** What the holder of its secret link may know; empty for a wrong secret as for a wrong number. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<TrackedRequest> bySecret(RequestNumber number, String secret) {
        return id(number).filter(id -> links.opens(secret, id)).map(id -> read(id, true));
    }

    /** The secret of a request for a message that its reporter alone receives. */
    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional(readOnly = true)
    public String secretFor(RequestNumber number) {
        return id(number).map(links::secretOf).orElseThrow(() -> new NoSuchRequest(number.value()));
    }

    /** Whether whoever shows this secret, or the current actor, may see a photo of a request. */
    @PermitAll
    @Transactional(readOnly = true)
    public boolean maySeePhoto(RequestNumber number, UUID photo, String secret) {
        return id(number)
                .filter(id ->
                        rows.photos(id).stream().anyMatch(each -> each.id().equals(photo)))
                .filter(id -> links.opens(secret, id) || staffMaySee(number))
                .isPresent();
    }

    /** The requests a signed-in resident has made, newest first. */
    @RolesAllowed(Role.Names.RESIDENT)
    @Transactional(readOnly = true)
    public List<OwnRequest> mine() {
        if (!(CurrentActor.get() instanceof Actor.Person me)) {
            return List.of();
        }
        return jdbc.sql("""
                        select r.id from service_request r join request_contact c on c.request_id = r.id
                        where c.subject = ? order by r.requested_at desc limit 200""").param(me.subject()).query(UUID.class).list().stream()
                .map(id -> new OwnRequest(read(id, true), links.secretOf(id)))
                .toList();
    }

    private boolean staffMaySee(RequestNumber number) {
        return CurrentActor.get() instanceof Actor.Person person && person.readsRequests() && access.includes(number);
    }

    private Optional<UUID> id(RequestNumber number) {
        return jdbc.sql("select id from service_request where number = ?")
                .param(number.value())
                .query(UUID.class)
                .optional();
    }

    private TrackedRequest read(UUID id, boolean full) {
        return jdbc.sql("""
                        select number, service_code, department_code, status, outcome, description, language,
                               address, latitude, longitude, requested_at, updated_at, expected_at, closed_at,
                               answers::text
                        from service_request where id = ?""").param(id).query((rs, row) -> read(rs, id, full)).single();
    }

    private TrackedRequest read(ResultSet rs, UUID id, boolean full) throws SQLException {
        var service = new ServiceCode(rs.getString("service_code"));
        var place = RequestRows.place(rs);
        var precision = precision(service);
        var shown = full ? place : PublicPlace.of(place, precision);
        return new TrackedRequest(
                new RequestNumber(rs.getString("number")),
                full,
                service,
                RequestRows.state(rs),
                new TrackedRequest.Report(
                        full ? rs.getString("description") : null,
                        Locale.forLanguageTag(rs.getString("language")),
                        shown,
                        !shown.equals(place),
                        full ? rows.photos(id) : List.of(),
                        rows.answers(rs.getString("answers")).stream()
                                .filter(answer -> full || answer.published())
                                .map(answer -> full
                                        ? answer
                                        : answer.rewritten(text -> PublicPlace.told(text, place, precision)))
                                .toList()),
                RequestRows.times(rs),
                rows.timeline(id, false).stream()
                        .map(TimelineStep::withoutNames)
                        .map(step -> full
                                ? step
                                : step.withoutResidentsWords()
                                        .rewritten(text -> PublicPlace.told(text, place, precision)))
                        .toList());
    }

    private LocationPrecision precision(ServiceCode service) {
        return catalog.current()
                .find(service)
                .map(each -> each.publication().precision())
                .orElse(LocationPrecision.HIDDEN);
    }
}
