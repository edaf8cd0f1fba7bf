package city.plaza.notice;

import city.plaza.catalog.Catalog;
import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Role;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts and ends the current city's emergency mode. */
@Component
public class EmergencyMode {

    private final NoticeStore store;
    private final NoticeBoard board;
    private final NoticeAuditLog written;
    private final ServiceCatalog catalog;
    private final NoticeTargets targets;
    private final Clock clock;

    EmergencyMode(
            NoticeStore store,
            NoticeBoard board,
            NoticeAuditLog written,
            ServiceCatalog catalog,
            NoticeTargets targets,
            Clock clock) {
        this.store = store;
        this.board = board;
        this.written = written;
        this.catalog = catalog;
        this.targets = targets;
        this.clock = clock;
    }

    /** The emergency the city is in, if it is in one. */
    @PermitAll
    public Optional<Emergency> current() {
        return board.emergency();
    }

    /** The catalog as residents can use it now: all of it, or what an emergency leaves. */
    @PermitAll
    public Catalog openServices() {
        var all = catalog.current();
        return current().map(emergency -> all.limitedTo(emergency.services())).orElse(all);
    }

    /**
     * Begin an emergency at once.
     *
     * @param services what can still be reported
     * @param phone the number for everything else
     * @throws InvalidInput naming every field that is wrong; it must end by itself, within {@link Emergency#MAX_DURATION}
     * @throws NoticeChanged if there is one already
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public Emergency on(LocalizedText banner, List<ServiceCode> services, String phone, Instant until) {
        return put(null, new Emergency(banner, services, phone, clock.instant(), until));
    }

    /**
     * Put another emergency in place of the one that is on.
     *
     * @param seen the emergency as the administrator saw it
     * @throws InvalidInput as for a new one; its time is counted from now
     * @throws NoticeChanged if it is no longer as seen
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public Emergency change(
            Emergency seen, LocalizedText banner, List<ServiceCode> services, String phone, Instant until) {
        return put(seen, new Emergency(banner, services, phone, clock.instant(), until));
    }

    private Emergency put(@Nullable Emergency seen, Emergency emergency) {
        var before = store.emergency()
                .filter(each -> each.until().isAfter(emergency.from()))
                .orElse(null);
        if (!Objects.equals(before, seen)) {
            throw new NoticeChanged("emergency");
        }
        targets.require(emergency.services(), before == null ? List.of() : before.services());
        store.put(emergency);
        written.act("emergency.on", before, emergency);
        board.announce();
        return emergency;
    }

    /** End the emergency at once, if there is one. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void off() {
        store.emergency().ifPresent(before -> {
            store.removeEmergency();
            written.act("emergency.off", before, null);
            board.announce();
        });
    }
}
