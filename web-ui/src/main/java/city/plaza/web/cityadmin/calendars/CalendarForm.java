package city.plaza.web.cityadmin.calendars;

import city.plaza.department.BusinessCalendar;
import city.plaza.department.CalendarCode;
import city.plaza.shared.InvalidInput;
import city.plaza.web.cityadmin.items.CodeField;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.cityadmin.items.FormSection;
import city.plaza.web.cityadmin.items.LocalizedField;
import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of a calendar, with the days to come beside them. */
final class CalendarForm extends ConfigItemForm<BusinessCalendar> {

    static final CalendarCode UNNAMED = new CalendarCode("new");

    private final ZoneId zone;
    private final LocalDate today;
    private final CodeField code = named("code", new CodeField());
    private final LocalizedField name;
    private final WeekField week;
    private final HolidaysField holidays;
    private final ClosuresField closures;
    private final ExtraDaysField extraDays;

    CalendarForm(List<Locale> languages, ZoneId zone, LocalDate today) {
        this.zone = zone;
        this.today = today;
        name = named("name", LocalizedField.ofLine(getTranslation("admin.calendars.name"), languages));
        week = new WeekField(this::changed);
        holidays = new HolidaysField(today, this::changed);
        closures = new ClosuresField(languages, this::changed);
        extraDays = new ExtraDaysField(languages, this::changed);
        named("holidays.country", holidays.country());
        named("holidays.region", holidays.region());
        getContent().add(name, code);
        getContent().add(section("week", week), section("holidays", holidays));
        getContent().add(section("closures", closures), section("extra-days", extraDays));
    }

    @Override
    protected void show(BusinessCalendar thing, boolean fresh) {
        boolean unnamed = thing.code().equals(UNNAMED);
        code.show(fresh && unnamed ? "" : thing.code().value(), fresh);
        if (fresh && unnamed) {
            name.onChange(() -> code.propose(name.main()));
        }
        if (thing.code().equals(CalendarCode.CITY)) {
            code.setHelperText(getTranslation("admin.calendars.of-the-city.help"));
        }
        name.setValue(thing.name());
        week.show(thing.hours());
        holidays.show(thing.holidays());
        closures.show(thing.closures());
        extraDays.show(thing.extraDays());
    }

    @Override
    protected BusinessCalendar value() {
        nameRows();
        var problems = new InvalidInput.Collector();
        problems.require(!name.value().isEmpty(), "name", "error.configuration.no-text");
        week.check(problems);
        closures.check(problems);
        extraDays.check(problems);
        problems.throwIfAny();
        return typed(code.value(CalendarCode::new, "error.calendar.code-form"));
    }

    @Override
    protected Optional<Component> preview() {
        return Optional.of(new UpcomingDays(typed(UNNAMED).in(zone), today));
    }

    @Override
    protected String previewName() {
        return getTranslation("admin.calendars.coming");
    }

    private FormSection section(String key, Component fields) {
        return new FormSection("admin.calendars." + key, this::changed).add(fields);
    }

    /** What is complete of what is typed. */
    private BusinessCalendar typed(CalendarCode itsCode) {
        return new BusinessCalendar(
                itsCode, name.value(), week.value(), holidays.value(), closures.value(), extraDays.value());
    }

    /** Rows come and go, so they are renumbered before errors are shown at them. */
    private void nameRows() {
        week.fields().forEach(this::named);
        closures.fields().forEach(this::named);
        extraDays.dates().forEach(this::named);
        extraDays.hours().forEach(this::named);
    }
}
