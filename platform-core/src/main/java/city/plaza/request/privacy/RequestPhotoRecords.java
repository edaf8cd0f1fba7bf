package city.plaza.request.privacy;

import city.plaza.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which photos requests have, for whoever has to hand them out or erase them. */
@Component
public class RequestPhotoRecords {

    private final JdbcClient jdbc;

    RequestPhotoRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @RolesAllowed({Role.Names.SYSTEM, Role.Names.CITY_ADMIN})
    @Transactional(readOnly = true)
    public List<UUID> of(Collection<UUID> requests) {
        return jdbc.sql("select id from request_photo where request_id = any(?) order by request_id, position")
                .param(requests.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /**
     * The photos of requests that were closed before a moment.
     *
     * @param except requests whose photos stay
     */
    @RolesAllowed({Role.Names.SYSTEM, Role.Names.CITY_ADMIN})
    @Transactional(readOnly = true)
    public List<UUID> closedBefore(Instant moment, Collection<UUID> except, int most) {
        return jdbc.sql("""
                        select p.id from request_photo p join service_request r on r.id = p.request_id
                        where r.closed_at < ? and not (r.id = any(?)) limit ?""")
                .params(moment.atOffset(ZoneOffset.UTC), except.toArray(UUID[]::new), most)
                .query(UUID.class)
                .list();
    }

    @RolesAllowed({Role.Names.SYSTEM, Role.Names.CITY_ADMIN})
    @Transactional
    public void forget(Collection<UUID> photos) {
        jdbc.sql("delete from request_photo where id = any(?)")
                .param(photos.toArray(UUID[]::new))
                .update();
    }
}
