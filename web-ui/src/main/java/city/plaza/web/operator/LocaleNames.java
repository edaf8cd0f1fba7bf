package city.plaza.web.operator;

import city.plaza.citytemplate.CityTemplate;
import city.plaza.shared.Languages;
import java.text.Collator;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Countries, zones and languages by their names in the reader's language. */
final class LocaleNames {

    /** Languages of many cities' people that have no code of two letters. */
    private static final List<String> ADDITIONAL_TAGS =
            List.of("fil", "hmn", "zh-Hans", "zh-Hant", "pt-BR", "haw", "yue");

    private final Locale reader;
    private final Collator order;

    LocaleNames(Locale reader) {
        this.reader = reader;
        this.order = Collator.getInstance(reader);
    }

    /** Every country's code, by name. */
    List<String> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(this::country, order))
                .toList();
    }

    String country(String code) {
        return Locale.of("", code).getDisplayCountry(reader);
    }

    /** Every zone that is a place. */
    static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
    }

    /** A zone's own name, what people call it, and how far it is from UTC now. */
    String zone(String id, Clock clock) {
        var zone = ZoneId.of(id);
        var offset = zone.getRules().getOffset(clock.instant());
        return id.replace('_', ' ') + " · " + zone.getDisplayName(TextStyle.FULL, reader) + " · UTC"
                + (offset.getTotalSeconds() == 0 ? "" : offset);
    }

    /** Languages a city may offer, by name. */
    List<Locale> languages(Collection<CityTemplate> templates) {
        return Stream.concat(
                        Languages.all().stream().map(Languages.Language::locale),
                        templates.stream().flatMap(template -> template.languages().stream()))
                .distinct()
                .sorted(Comparator.comparing(this::language, order))
                .toList();
    }

    /** A language in the reader's words and its own, such as {@code Spanish · español}. */
    String language(Locale language) {
        var theirs = Languages.ownName(language);
        var ours = language.getDisplayName(reader);
        return ours.equalsIgnoreCase(theirs) ? ours : ours + " · " + theirs;
    }
}
