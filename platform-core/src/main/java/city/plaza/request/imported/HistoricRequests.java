package city.plaza.request.imported;

import city.plaza.identity.Role;
import city.plaza.tenancy.Tenants;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in requests that are already history, many at once.
 *
 * <p>They keep their own times and publish no facts, so nobody is told of what happened long ago.
 */
@Component
public class HistoricRequests {

    private final JdbcClient jdbc;
    private final Tenants tenants;

    HistoricRequests(JdbcClient jdbc, Tenants tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    /**
     * Add those that are not there yet, in the order given; of several with one external id the first counts.
     *
     * @return the external ids of those added
     */
    @RolesAllowed({Role.Names.SYSTEM, Role.Names.CITY_ADMIN})
    @Transactional
    public Set<String> append(List<HistoricRequest> batch) {
        var byId = new LinkedHashMap<String, HistoricRequest>();
        batch.forEach(request -> byId.putIfAbsent(request.externalId(), request));
        known(byId.keySet()).forEach(byId::remove);
        return byId.isEmpty() ? Set.of() : insert(byId.values());
    }

    /** Which of these external ids are there already. */
    @RolesAllowed({Role.Names.SYSTEM, Role.Names.CITY_ADMIN})
    @Transactional(readOnly = true)
    public Set<String> known(Collection<String> externalIds) {
        return new HashSet<>(jdbc.sql("select external_id from service_request where external_id = any(?)")
                .param(externalIds.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** One round trip: an array for each column, so that a thousand rows cost one plan and one message. */
    private Set<String> insert(Collection<HistoricRequest> batch) {
        var columns = new HistoricColumns(batch, tenants.current().zone());
        return new HashSet<>(
                jdbc.sql("""
                        with incoming as (
                            select i.*, uuidv7() as id, nextval('service_request_number') as running
                            from unnest(cast(:externalIds as text[]), cast(:years as int[]), cast(:services as text[]),
                                        cast(:departments as text[]), cast(:statuses as text[]), cast(:outcomes as text[]),
                                        cast(:descriptions as text[]), cast(:languages as text[]),
                                        cast(:addresses as text[]), cast(:latitudes as float8[]),
                                        cast(:longitudes as float8[]), cast(:channels as text[]),
                                        cast(:requested as int8[]), cast(:updated as int8[]), cast(:expected as int8[]),
                                        cast(:closed as int8[]), cast(:texts as text[]))
                                 with ordinality as i (external_id, year, service_code, department_code, status, outcome,
                                        description, language, address, latitude, longitude, channel,
                                        requested, updated, expected, closed, text, position)
                        ), added as (
                            insert into service_request (id, number, external_id, service_code, department_code, status,
                                outcome, description, language, address, latitude, longitude, channel,
                                requested_at, updated_at, expected_at, closed_at)
                            select id, year || '-' || lpad(running::text, greatest(6, length(running::text)), '0'),
                                   external_id, service_code, department_code, status, outcome, description, language,
                                   address, latitude, longitude, channel,
                                   timestamptz 'epoch' + requested * interval '1 microsecond',
                                   timestamptz 'epoch' + updated * interval '1 microsecond',
                                   timestamptz 'epoch' + expected * interval '1 microsecond',
                                   timestamptz 'epoch' + closed * interval '1 microsecond'
                            from incoming order by position
                            on conflict (external_id) do nothing
                            returning id, external_id
                        ), told as (
                            insert into request_step (id, request_id, at, kind, visibility, actor_kind, department_code,
                                outcome, text)
                            select uuidv7(), i.id,
                                   timestamptz 'epoch' + step.at * interval '1 microsecond',
                                   step.kind, step.visibility, step.actor, i.department_code, step.outcome, step.text
                            from added join incoming i on i.id = added.id
                                 cross join lateral (values
                                     (1, true, i.requested, 'SUBMITTED', 'PUBLIC', 'RESIDENT', null, null),
                                     (2, i.status <> 'RESOLVED' and i.text is not null,
                                         i.updated, 'IMPORTED', 'INTERNAL', 'STAFF', null, i.text),
                                     (3, i.status = 'RESOLVED',
                                         i.closed, 'RESOLVED', 'PUBLIC', 'STAFF', i.outcome, i.text)
                                 ) as step (place, happened, at, kind, visibility, actor, outcome, text)
                            where step.happened
                            order by i.position, step.place
                        )
                        select external_id from added""").params(columns.byName()).query(String.class).list());
    }
}
