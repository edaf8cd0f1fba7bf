package city.plaza.web.cityadmin.services;

import city.plaza.catalog.ServiceType;
import city.plaza.web.cityadmin.items.ConfigItemSummary;
import com.vaadin.flow.component.UI;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;

/** Says of a service type what makes it unlike most: that it is retired, not the city's, for staff, or for a season. */
final class ServiceBadges {

    private final ServiceType service;
    private final UI page = UI.getCurrent();

    ServiceBadges(ServiceType service) {
        this.service = service;
    }

    /** The service as a line of a list. */
    ConfigItemSummary line() {
        var line = new ConfigItemSummary(
                service.presentation().icon(), service.code().value());
        if (service.availability().retired()) {
            line.badge("pause", text("admin.services.sign.retired"), "warn");
        }
        if (service.notOurs()) {
            line.badge("info", text("admin.services.sign.not-ours"), "info");
        }
        if (service.availability().reporterGroup() == ServiceType.ReporterGroup.STAFF) {
            line.badge("people", text("admin.services.sign.staff"), "info");
        }
        var active = service.availability().active();
        var season = active.season();
        if (season != null) {
            line.badge("calendar", text("admin.services.sign.season", day(season.from()), day(season.to())), "info");
        } else if (active.from() != null && active.until() != null) {
            line.badge(
                    "calendar", text("admin.services.sign.season", date(active.from()), date(active.until())), "info");
        } else if (active.from() != null) {
            line.badge("calendar", text("admin.services.sign.from", date(active.from())), "info");
        } else if (active.until() != null) {
            line.badge("calendar", text("admin.services.sign.until", date(active.until())), "info");
        }
        return line;
    }

    private String day(MonthDay day) {
        return DateTimeFormatter.ofPattern("d MMM", page.getLocale()).format(day);
    }

    private String date(TemporalAccessor date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(page.getLocale())
                .format(date);
    }

    private String text(String key, Object... values) {
        return page.getTranslation(key, values);
    }
}
