package city.plaza.notice;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Role;
import city.plaza.location.Areas;
import city.plaza.location.GeoPoint;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notices of the current city. They work at once, outside the draft of its configuration. */
@Component
public class Notices {

    private static final Comparator<Notice> MOST_SEVERE_FIRST =
            Comparator.comparing(Notice::severity).reversed().thenComparing(Notice::from, Comparator.reverseOrder());

    private final NoticeStore store;
    private final NoticeBoard board;
    private final Areas areas;

    Notices(NoticeStore store, NoticeBoard board, Areas areas) {
        this.store = store;
        this.board = board;
        this.areas = areas;
    }

    /** What everybody in the city is told now, the most severe first. */
    @PermitAll
    public List<Notice> forEverybody() {
        return current(notice -> notice.scope().isWholeCity());
    }

    /** What those are told now who report this, beside what everybody is told. */
    @PermitAll
    public List<Notice> about(ServiceCode service) {
        return current(notice -> notice.scope().covers(service));
    }

    /** What those are told now who report here, beside what everybody is told. */
    @PermitAll
    public List<Notice> at(GeoPoint place) {
        if (current(notice -> !notice.scope().areas().isEmpty()).isEmpty()) {
            return List.of();
        }
        var here = areas.areasAt(place);
        return current(notice -> notice.scope().coversAnyOf(here));
    }

    private List<Notice> current(Predicate<Notice> wanted) {
        return board.current().stream().filter(wanted).sorted(MOST_SEVERE_FIRST).toList();
    }

    /** Every notice there is, those that have not begun or are over included, the latest first. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public List<Notice> all() {
        return store.all();
    }

    /** Add a notice, or change the one with this id, at once. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void put(Notice notice) {
        store.put(notice);
        board.announce();
    }

    /** Take a notice away at once; one that is not there stays away. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void remove(UUID id) {
        store.remove(id);
        board.announce();
    }
}
