package city.plaza.web.staff;

import city.plaza.catalog.Catalog;
import city.plaza.catalog.ServiceAttribute.Datatype;
import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.CalendarCode;
import city.plaza.department.Calendars;
import city.plaza.department.Department;
import city.plaza.department.Departments;
import city.plaza.shared.LocalizedText;
import city.plaza.sla.SlaExplanation;
import city.plaza.sla.SlaTarget;
import city.plaza.tenancy.City;
import city.plaza.tenancy.Tenants;
import city.plaza.web.kit.AnswerFormatter;
import city.plaza.web.kit.I18n;
import city.plaza.web.kit.time.HumanizedTime;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats codes, times and dates of one city for one reader. */
public final class StaffLabels {

    private final City city;
    private final Locale language;
    private final I18n i18n;
    private final Catalog catalog;
    private final List<Department> departments;
    private final List<BusinessCalendar> calendars;
    private final HumanizedTime time;
    private final Clock clock;

    private StaffLabels(
            City city,
            Locale language,
            I18n i18n,
            Catalog catalog,
            List<Department> departments,
            List<BusinessCalendar> calendars,
            Clock clock) {
        this.city = city;
        this.language = language;
        this.i18n = i18n;
        this.catalog = catalog;
        this.departments = departments;
        this.calendars = calendars;
        this.clock = clock;
        this.time = new HumanizedTime(i18n, language, city.zone(), clock);
    }

    public I18n i18n() {
        return i18n;
    }

    public Locale language() {
        return language;
    }

    public HumanizedTime time() {
        return time;
    }

    public List<ServiceType> services() {
        return List.copyOf(catalog.all());
    }

    public List<String> departments() {
        return departments.stream().map(department -> department.code().value()).toList();
    }

    public String service(ServiceCode code) {
        return catalog.find(code)
                .map(type -> type.name().in(language, city.mainLanguage()))
                .filter(name -> !name.isEmpty())
                .orElse(code.value());
    }

    /** What the city wrote, or something else where it wrote nothing. */
    public String text(LocalizedText text, String otherwise) {
        var said = text.in(language, city.mainLanguage());
        return said.isEmpty() ? otherwise : said;
    }

    /** What was answered freely. */
    public String answer(Datatype datatype, String value) {
        return new AnswerFormatter(language, time).format(datatype, value);
    }

    /** A symbol of {@code icons.svg}. */
    public String icon(ServiceCode code) {
        return catalog.find(code).map(each -> each.presentation().icon()).orElse("question");
    }

    public String department(String code) {
        return departments.stream()
                .filter(each -> each.code().value().equals(code))
                .map(each -> each.name().in(language, city.mainLanguage()))
                .findFirst()
                .filter(name -> !name.isEmpty())
                .orElse(code);
    }

    /** How a due date came about. */
    public String explained(SlaExplanation why) {
        var start = time.format(why.start()).spoken();
        var amount = i18n.text("kit.target." + why.unit(), why.amount());
        if (why.isPaused()) {
            return i18n.text(
                    "staff.due.paused",
                    time.format(why.pauses().getLast().from()).spoken());
        }
        return why.unit() == SlaTarget.Unit.HOURS
                ? i18n.text("staff.due.explained.elapsed", amount, start)
                : i18n.text("staff.due.explained", amount, start, calendar(why.calendar()));
    }

    private String calendar(CalendarCode code) {
        return calendars.stream()
                .filter(each -> each.code().equals(code))
                .map(each -> each.name().in(language, city.mainLanguage()))
                .findFirst()
                .filter(name -> !name.isEmpty())
                .orElse(code.value());
    }

    /** How long ago something was, rounded. */
    public String age(Instant then) {
        return time.format(Duration.between(then, clock.instant()).abs());
    }

    private boolean isSoon(Duration left, @Nullable Instant soon) {
        return soon == null
                ? left.compareTo(Duration.ofDays(2)) < 0
                : !clock.instant().isBefore(soon);
    }

    /**
     * The clock of an open request, in words.
     *
     * @param soon from when on it counts as due soon; two days before where nobody has said
     */
    public DueClock due(@Nullable Instant expected, @Nullable Instant soon, boolean open) {
        if (expected == null) {
            return new DueClock(i18n.text("staff.due.none"), "", DueClock.State.NONE);
        }
        var exact = time.format(expected).exact();
        var left = Duration.between(clock.instant(), expected);
        if (!open) {
            return new DueClock(time.format(expected).spoken(), exact, DueClock.State.STOPPED);
        }
        return left.isNegative()
                ? new DueClock(i18n.text("staff.due.late", time.format(left.negated())), exact, DueClock.State.LATE)
                : new DueClock(
                        i18n.text("staff.due.in", time.format(left)),
                        exact,
                        isSoon(left, soon) ? DueClock.State.SOON : DueClock.State.RUNNING);
    }

    /**
     * What is left of a promise.
     *
     * @param exact the moment itself; empty where nothing was promised
     */
    public record DueClock(String words, String exact, State state) {

        /** A symbol of {@code icons.svg}. */
        public String icon() {
            return switch (state) {
                case NONE -> "minus";
                case RUNNING, SOON -> "clock";
                case LATE -> "alert";
                case STOPPED -> "check";
            };
        }

        boolean isLate() {
            return state == State.LATE;
        }

        public enum State {
            NONE,
            RUNNING,
            SOON,
            LATE,
            STOPPED
        }
    }

    /** Opens a lexicon for a screen. */
    @org.springframework.stereotype.Component
    public static class Shelf {

        private final ServiceCatalog catalog;
        private final Departments departments;
        private final Calendars calendars;
        private final Tenants tenants;
        private final Clock clock;

        Shelf(ServiceCatalog catalog, Departments departments, Calendars calendars, Tenants tenants, Clock clock) {
            this.catalog = catalog;
            this.departments = departments;
            this.calendars = calendars;
            this.tenants = tenants;
            this.clock = clock;
        }

        public StaffLabels forReaderOf(Component screen, Locale language) {
            return new StaffLabels(
                    tenants.current(),
                    language,
                    (key, values) -> screen.getTranslation(language, key, values),
                    catalog.current(),
                    departments.all(),
                    calendars.all(),
                    clock);
        }
    }
}
