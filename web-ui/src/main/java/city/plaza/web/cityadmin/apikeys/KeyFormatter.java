package city.plaza.web.cityadmin.apikeys;

import city.plaza.apikey.ApiKey;
import city.plaza.apikey.ApiScope;
import city.plaza.tenancy.Tenants;
import city.plaza.web.kit.I18n;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Words what there is to say of a key, in the city's zone. */
@Component
class KeyFormatter {

    private final Tenants tenants;
    private final Clock clock;

    KeyFormatter(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return day(now());
    }

    /** The last day of something that ends at a moment. */
    private LocalDate lastDay(Instant end) {
        return day(end.minus(Duration.ofMillis(1)));
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(tenants.current().zone()).toLocalDate();
    }

    static String scope(ApiScope scope, I18n i18n) {
        return i18n.text("admin.apikeys.scope." + scope.name());
    }

    /** What it opens, until when, and when it last did. */
    List<String> facts(ApiKey key, Locale reader, I18n i18n) {
        var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(reader);
        var facts = new ArrayList<String>();
        facts.add(key.scopes().stream().sorted().map(each -> scope(each, i18n)).collect(Collectors.joining(", ")));
        facts.add(i18n.text("admin.apikeys.until", date.format(lastDay(key.expires()))));
        facts.add(
                key.lastUsed() == null
                        ? i18n.text("admin.apikeys.never-used")
                        : i18n.text("admin.apikeys.last-used", date.format(key.lastUsed())));
        if (key.ratePerMinute() != null) {
            facts.add(i18n.text("admin.apikeys.rate.so-many", key.ratePerMinute()));
        }
        if (key.formerUntil() != null && key.formerWorks(now())) {
            facts.add(i18n.text("admin.apikeys.former", date.format(day(key.formerUntil()))));
        }
        return facts;
    }
}
