package city.plaza.web.cityadmin.calendars;

import city.plaza.configuration.ConfigurationSection;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.CalendarCode;
import city.plaza.department.OpenHours;
import city.plaza.identity.Role;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.Tenants;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.ConfigItemEditor;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;

/** Changes one calendar. */
@Route(value = AdminRoutes.CALENDARS + "/:" + AdminRoutes.KEY, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class CalendarEditor extends ConfigItemEditor<BusinessCalendar> {

    static final OpenHours DEFAULT_HOURS = OpenHours.of("09:00-17:00");

    private final transient AdminPresenter desk;
    private final transient Tenants tenants;
    private final transient Clock clock;

    CalendarEditor(AdminPresenter desk, Tenants tenants, Clock clock) {
        super(desk, ConfigurationSection.CALENDARS);
        this.desk = desk;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    protected ConfigItemForm<BusinessCalendar> form() {
        var zone = tenants.current().zone();
        return new CalendarForm(desk.languages(), zone, LocalDate.now(clock.withZone(zone)));
    }

    /** The first one is the city's own, which holds wherever there is no other. */
    @Override
    protected BusinessCalendar blank() {
        var first = desk.draft()
                .find(ConfigurationSection.CALENDARS, CalendarCode.CITY.value())
                .isEmpty();
        var week = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> week.put(day, List.of(DEFAULT_HOURS)));
        return new BusinessCalendar(
                first ? CalendarCode.CITY : CalendarForm.UNNAMED,
                LocalizedText.empty(),
                week,
                null,
                List.of(),
                List.of());
    }

    @Override
    protected String nameOf(BusinessCalendar thing) {
        return desk.text(thing.name(), getLocale());
    }
}
