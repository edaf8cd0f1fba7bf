package city.plaza.notice;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Role;
import city.plaza.location.GeoPoint;
import city.plaza.location.maps.Areas;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notices of the current city. Changes take effect immediately, outside the configuration draft. */
@Component
public class Notices {

    private static final Comparator<Notice> MOST_SEVERE_FIRST =
            Comparator.comparing(Notice::severity).reversed().thenComparing(Notice::from, Comparator.reverseOrder());

    private static final String PUT = "notice.put";

    private final NoticeStore store;
    private final NoticeBoard board;
    private final NoticeAuditLog written;
    private final Areas areas;
    private final NoticeTargets targets;
    private final Clock clock;

    Notices(
            NoticeStore store,
            NoticeBoard board,
            NoticeAuditLog written,
            Areas areas,
            NoticeTargets targets,
            Clock clock) {
        this.store = store;
        this.board = board;
        this.written = written;
        this.areas = areas;
        this.targets = targets;
        this.clock = clock;
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

    /** A notice, whether or not it is shown now. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public Optional<Notice> find(UUID id) {
        return store.all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * Add a notice, or change the one with this id, at once.
     *
     * @throws city.plaza.shared.InvalidInput naming areas and service types that the city does not have
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void put(Notice notice) {
        put(store.find(notice.id()).orElse(null), notice);
    }

    /**
     * Change a notice at once.
     *
     * @param seen the notice as the administrator saw it
     * @throws NoticeChanged if it is no longer as seen
     * @throws city.plaza.shared.InvalidInput naming areas and service types that the city does not have
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void change(Notice seen, Notice notice) {
        put(asSeen(seen), notice);
    }

    private void put(@Nullable Notice before, Notice notice) {
        targets.require(notice.scope(), before == null ? null : before.scope());
        store.put(notice);
        written.act(PUT, notice, before, notice);
        board.announce();
    }

    /**
     * Stop showing a notice that is shown now; it stays in the list.
     *
     * @throws NoticeChanged if it is no longer as seen
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void end(Notice seen) {
        var now = clock.instant();
        if (!asSeen(seen).isCurrent(now)) {
            throw new NoticeChanged("notice " + seen.id());
        }
        var ended = seen.endedAt(now);
        store.put(ended);
        written.act("notice.ended", seen, seen, ended);
        board.announce();
    }

    private Notice asSeen(Notice seen) {
        return store.find(seen.id()).filter(seen::equals).orElseThrow(() -> new NoticeChanged("notice " + seen.id()));
    }

    /** Take a notice away at once; one that is not there stays away. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void remove(UUID id) {
        store.find(id).ifPresent(notice -> {
            store.remove(id);
            written.act("notice.removed", notice, notice, null);
            board.announce();
        });
    }
}
