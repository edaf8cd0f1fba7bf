package city.plaza.request.planning;

import city.plaza.department.DepartmentCode;
import city.plaza.identity.Role;
import city.plaza.location.AreaKey;
import city.plaza.location.GeoPoint;
import city.plaza.request.Priority;
import city.plaza.request.RequestChanged;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestRouting;
import city.plaza.request.RoutingReason;
import city.plaza.tenancy.TenantContext;
import jakarta.annotation.security.RolesAllowed;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down where Plaza sends a request and by when it expects it done. */
@Component
public class RequestPlanning {

    /** No id is before this one. */
    private static final UUID FIRST = new UUID(0, 0);

    private final RequestRouting routing;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RequestPlanning(RequestRouting routing, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.routing = routing;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Give a new request to the department that a rule, or the lack of one, chose.
     *
     * @param areas where it lies
     * @return whether it was given; not if it was before, or if somebody has taken it up meanwhile
     */
    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional
    public boolean route(
            UUID id, DepartmentCode department, Priority priority, Set<AreaKey> areas, RoutingReason reason) {
        if (!routing.route(id, department, priority, reason)) {
            return false;
        }
        setAreas(id, areas);
        return true;
    }

    /**
     * Show the open requests that have a point, page by page.
     *
     * @param after the last one of the page before; absent for the first
     */
    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional(readOnly = true)
    public List<Located> openLocated(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select id, latitude, longitude from service_request
                        where status <> 'RESOLVED' and longitude is not null and id > ? order by id limit ?""")
                .params(after == null ? FIRST : after, limit)
                .query((rs, row) -> new Located(
                        rs.getObject("id", UUID.class),
                        new GeoPoint(rs.getDouble("latitude"), rs.getDouble("longitude"))))
                .list();
    }

    /** How many open requests have a point. */
    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional(readOnly = true)
    public int countOpenLocated() {
        return jdbc.sql("select count(*) from service_request where status <> 'RESOLVED' and longitude is not null")
                .query(Integer.class)
                .single();
    }

    /**
     * The open requests, page by page.
     *
     * @param after the last one of the page before; absent for the first
     */
    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional(readOnly = true)
    public List<UUID> open(@Nullable UUID after, int limit) {
        return jdbc.sql("select id from service_request where status <> 'RESOLVED' and id > ? order by id limit ?")
                .params(after == null ? FIRST : after, limit)
                .query(UUID.class)
                .list();
    }

    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional(readOnly = true)
    public int countOpen() {
        return jdbc.sql("select count(*) from service_request where status <> 'RESOLVED'")
                .query(Integer.class)
                .single();
    }

    /** Set the areas that requests lie in. */
    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional
    public void setAreas(Map<UUID, Set<AreaKey>> areas) {
        areas.forEach(this::setAreas);
    }

    private void setAreas(UUID id, Set<AreaKey> areas) {
        var codes = areas.stream().map(AreaKey::toString).sorted().toArray(String[]::new);
        jdbc.sql("""
                        update service_request set areas = cast(:areas as text[])
                        where id = :id and areas is distinct from cast(:areas as text[])""").param("areas", codes).param("id", id).update();
    }

    /**
     * Set the due date of a request. Nobody who is changing the request meanwhile is disturbed.
     *
     * @return whether anything changed
     */
    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional
    public boolean setDueDate(RequestProfile request, Expectation expectation) {
        int changed = jdbc.sql("""
                        update service_request set expected_at = :due, due_soon_at = :soon, expectation = :why::jsonb
                        where id = :id and (expected_at is distinct from :due::timestamptz
                            or due_soon_at is distinct from :soon::timestamptz
                            or expectation is distinct from :why::jsonb)""")
                .param("due", timestamp(expectation.due()))
                .param("soon", timestamp(expectation.dueSoon()))
                .param("why", expectation.explanation())
                .param("id", request.id())
                .update();
        if (changed > 0 && !Objects.equals(request.expectedAt(), expectation.due())) {
            events.publishEvent(new RequestChanged(TenantContext.current(), request.number()));
        }
        return changed > 0;
    }

    /** Clear a due date that {@link #setDueDate} set. */
    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional
    public void clearDueDate(RequestProfile request) {
        int changed = jdbc.sql("""
                        update service_request set expected_at = null, due_soon_at = null, expectation = null
                        where id = ? and expectation is not null""").param(request.id()).update();
        if (changed > 0) {
            events.publishEvent(new RequestChanged(TenantContext.current(), request.number()));
        }
    }

    /**
     * The open requests whose due date was counted by one of these calendars, page by page.
     *
     * @param after the last one of the page before; absent for the first
     */
    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional(readOnly = true)
    public List<UUID> openDueByCalendar(Collection<String> calendars, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select id from service_request
                        where status <> 'RESOLVED' and expectation ->> 'calendar' = any(?) and id > ?
                        order by id limit ?""")
                .params(calendars.toArray(String[]::new), after == null ? FIRST : after, limit)
                .query(UUID.class)
                .list();
    }

    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional(readOnly = true)
    public int countOpenDueByCalendar(Collection<String> calendars) {
        return jdbc.sql(
                        "select count(*) from service_request where status <> 'RESOLVED' and expectation ->> 'calendar' = any(?)")
                .params((Object) calendars.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** How the due date of a request came about, as it was written down; empty if it never was. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD, Role.Names.AGENT, Role.Names.CITY_ADMIN, Role.Names.SYSTEM})
    @Transactional(readOnly = true)
    public Optional<String> explanation(RequestNumber number) {
        return jdbc.sql("select expectation::text from service_request where number = ? and expectation is not null")
                .param(number.value())
                .query(String.class)
                .optional();
    }

    /** A request and where it is. */
    public record Located(UUID id, GeoPoint point) {}

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
