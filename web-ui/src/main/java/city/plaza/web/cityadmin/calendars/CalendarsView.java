package city.plaza.web.cityadmin.calendars;

import city.plaza.configuration.ConfigurationSection;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.CalendarCode;
import city.plaza.department.Department;
import city.plaza.identity.Role;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.ConfigItemSummary;
import city.plaza.web.cityadmin.items.ConfigItemsView;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** When the city and its departments work. */
@Route(value = AdminRoutes.CALENDARS, layout = AdminLayout.class)
@Menu(title = "admin.calendars.title", icon = "clock", order = 50)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class CalendarsView extends ConfigItemsView<BusinessCalendar> {

    private final transient AdminPresenter desk;
    private transient List<Department> departments = List.of();

    CalendarsView(AdminPresenter desk) {
        super(desk, ConfigurationSection.CALENDARS);
        this.desk = desk;
        show(grid(each -> desk.text(each.name(), getLocale())).asLines(this::line, each -> List.of()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        departments = desk.current().next().departments();
        super.afterNavigation(event);
    }

    private ConfigItemSummary line(BusinessCalendar calendar) {
        var line = new ConfigItemSummary("clock", new HoursFormatter(this::getTranslation, getLocale()).week(calendar));
        if (calendar.code().equals(CalendarCode.CITY)) {
            line.badge("home", getTranslation("admin.calendars.of-the-city"), "info");
        }
        long by = departments.stream()
                .filter(each -> calendar.code().equals(each.calendar()))
                .count();
        if (by > 0) {
            line.badge("people", getTranslation("admin.calendars.departments", by), "neutral");
        }
        var holidays = calendar.holidays();
        if (holidays != null) {
            line.badge("calendar", HolidaysField.nameOf(holidays, getLocale()), "neutral");
        }
        return line;
    }
}
