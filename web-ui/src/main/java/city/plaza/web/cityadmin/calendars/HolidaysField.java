package city.plaza.web.cityadmin.calendars;

import city.plaza.department.PublicHolidays;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whose public holidays are free days, with those of the next twelve months. */
final class HolidaysField extends Composite<Div> {

    private final LocalDate today;
    private final Runnable changed;
    private final ComboBox<String> country = new ComboBox<>();
    private final ComboBox<String> region = new ComboBox<>();
    private final UnorderedList dates = new UnorderedList();
    private final Details kept = new Details();
    private Map<String, String> regions = new LinkedHashMap<>();

    HolidaysField(LocalDate today, Runnable changed) {
        this.today = today;
        this.changed = changed;
        country.setLabel(getTranslation("admin.calendars.country"));
        country.setItems(PublicHolidays.countries().stream()
                .sorted(Comparator.comparing(this::countryName, Collator.getInstance(getLocale())))
                .toList());
        country.setItemLabelGenerator(this::countryName);
        country.setClearButtonVisible(true);
        country.setManualValidation(true);
        country.setPlaceholder(getTranslation("admin.calendars.country.none"));
        region.setLabel(getTranslation("admin.calendars.region"));
        region.setItemLabelGenerator(code -> regions.getOrDefault(code, code));
        region.setClearButtonVisible(true);
        region.setManualValidation(true);
        region.setPlaceholder(getTranslation("admin.calendars.region.none"));
        country.addValueChangeListener(event -> {
            offerRegions();
            follow();
        });
        region.addValueChangeListener(event -> follow());
        dates.addClassName("plaza-days");
        kept.add(dates);
        var both = new Div(country, region);
        both.addClassName("plaza-admin__pair");
        getContent().add(both, kept);
        follow();
    }

    /** A country with its region, as people call them. */
    static String nameOf(PublicHolidays holidays, Locale language) {
        var country = Locale.of("", holidays.country()).getDisplayCountry(language);
        var region = holidays.region();
        return region == null
                ? country
                : PublicHolidays.regions(holidays.country(), language).getOrDefault(region, region) + ", " + country;
    }

    ComboBox<String> country() {
        return country;
    }

    ComboBox<String> region() {
        return region;
    }

    void show(@Nullable PublicHolidays holidays) {
        country.setValue(holidays == null ? null : holidays.country());
        region.setValue(holidays == null ? null : holidays.region());
    }

    @Nullable
    PublicHolidays value() {
        var whose = country.getValue();
        return whose == null ? null : new PublicHolidays(whose, region.getValue());
    }

    private void offerRegions() {
        var chosen = country.getValue();
        regions = chosen == null ? Map.of() : PublicHolidays.regions(chosen, getLocale());
        region.setItems(regions.keySet());
        region.setVisible(!regions.isEmpty());
    }

    private void follow() {
        var holidays = value();
        region.setVisible(!regions.isEmpty());
        kept.setVisible(holidays != null);
        dates.removeAll();
        if (holidays != null) {
            var words = new HoursFormatter(this::getTranslation, getLocale());
            var coming = new TreeMap<LocalDate, String>(holidays.in(today.getYear(), getLocale()));
            coming.putAll(holidays.in(today.getYear() + 1, getLocale()));
            var shown = coming.subMap(today, today.plusYears(1));
            kept.setSummaryText(getTranslation("admin.calendars.holidays.count", shown.size()));
            shown.forEach((date, name) -> {
                var when = new Span(words.date(date));
                when.addClassName("plaza-days__date");
                dates.add(new ListItem(when, new Span(name)));
            });
        }
        changed.run();
    }

    private String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(getLocale());
    }
}
