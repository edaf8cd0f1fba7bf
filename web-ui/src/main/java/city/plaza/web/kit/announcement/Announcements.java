package city.plaza.web.kit.announcement;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.GeoPoint;
import city.plaza.notice.Emergency;
import city.plaza.notice.EmergencyMode;
import city.plaza.notice.Notice;
import city.plaza.notice.Notices;
import city.plaza.notice.Severity;
import city.plaza.shared.LocalizedText;
import city.plaza.shared.LocalizedText.Localized;
import city.plaza.tenancy.Tenants;
import city.plaza.web.kit.I18n;
import city.plaza.web.kit.Tone;
import city.plaza.web.kit.time.HumanizedTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The current city's notices and emergency, worded for one reader. */
@Component
public class Announcements {

    private final Notices notices;
    private final EmergencyMode emergency;
    private final Tenants tenants;
    private final Clock clock;

    Announcements(Notices notices, EmergencyMode emergency, Tenants tenants, Clock clock) {
        this.notices = notices;
        this.emergency = emergency;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** What everybody is told: an emergency first. */
    public List<Announcement> forEverybody(Locale reader, I18n i18n) {
        var told = new ArrayList<Announcement>();
        emergency.current().ifPresent(current -> told.add(of(current, reader, i18n)));
        notices.forEverybody().forEach(notice -> told.add(of(notice, reader)));
        return told;
    }

    /**
     * What those are told besides who report this, and here.
     *
     * @param place absent where it is not known yet
     */
    public List<Announcement> concerning(ServiceCode service, @Nullable GeoPoint place, Locale reader) {
        var concerning = new ArrayList<>(notices.about(service));
        if (place != null) {
            concerning.addAll(notices.at(place));
        }
        return concerning.stream().map(notice -> of(notice, reader)).toList();
    }

    /** An emergency, whether or not it is on. */
    public Announcement of(Emergency current, Locale reader, I18n i18n) {
        var time = new HumanizedTime(i18n, reader, tenants.current().zone(), clock);
        var until = time.format(current.until()).spoken();
        return new Announcement(
                Tone.DANGER,
                "alert",
                label(Severity.EMERGENCY),
                localized(current.banner(), reader),
                new Localized(i18n.text("kit.emergency.only", until, current.phone()), reader),
                null);
    }

    /** A notice, whether or not it is shown now. */
    public Announcement of(Notice notice, Locale reader) {
        return new Announcement(
                switch (notice.severity()) {
                    case INFO -> Tone.INFO;
                    case WARNING -> Tone.WARN;
                    case EMERGENCY -> Tone.DANGER;
                },
                notice.severity() == Severity.INFO ? "info" : "alert",
                label(notice.severity()),
                localized(notice.title(), reader),
                notice.text().isEmpty() ? null : localized(notice.text(), reader),
                notice.link());
    }

    private static String label(Severity severity) {
        return "kit.notice." + severity.name();
    }

    private Localized localized(LocalizedText text, Locale reader) {
        return text.in(List.of(reader, tenants.current().mainLanguage())).orElseGet(() -> new Localized("", reader));
    }
}
