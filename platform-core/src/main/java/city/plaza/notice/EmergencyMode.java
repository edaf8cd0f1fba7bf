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
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns the current city to what matters most, and back. */
@Component
public class EmergencyMode {

    private final NoticeStore store;
    private final NoticeBoard board;
    private final ServiceCatalog catalog;
    private final Clock clock;

    EmergencyMode(NoticeStore store, NoticeBoard board, ServiceCatalog catalog, Clock clock) {
        this.store = store;
        this.board = board;
        this.catalog = catalog;
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
     * Begin an emergency at once, or change the one there is.
     *
     * @param services what can still be reported
     * @param phone the number for everything else
     * @throws InvalidInput naming every field that is wrong; it must end by itself, within {@link Emergency#LONGEST}
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public Emergency on(LocalizedText banner, List<ServiceCode> services, String phone, Instant until) {
        var emergency = new Emergency(banner, services, phone, clock.instant(), until);
        store.put(emergency);
        board.announce();
        return emergency;
    }

    /** End the emergency at once, if there is one. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void off() {
        store.removeEmergency();
        board.announce();
    }
}
