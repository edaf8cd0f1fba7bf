package city.plaza.web.cityadmin.notices;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.location.AreaKey;
import city.plaza.location.maps.CityMaps;
import city.plaza.location.maps.CityMaps.LayerKind;
import city.plaza.notice.NoticeScope;
import city.plaza.tenancy.Tenants;
import city.plaza.web.kit.I18n;
import city.plaza.web.kit.time.HumanizedTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a notice can be about, and when, in the city's own words and zone. */
@Component
class NoticePresenter {

    private final ServiceCatalog catalog;
    private final CityMaps maps;
    private final Tenants tenants;
    private final Clock clock;

    NoticePresenter(ServiceCatalog catalog, CityMaps maps, Tenants tenants, Clock clock) {
        this.catalog = catalog;
        this.maps = maps;
        this.tenants = tenants;
        this.clock = clock;
    }

    List<Locale> languages() {
        return tenants.current().languages();
    }

    /** What residents can report, live. */
    SequencedMap<ServiceCode, String> services(Locale reader) {
        var names = new LinkedHashMap<ServiceCode, String>();
        catalog.current()
                .offered()
                .forEach(type -> names.put(
                        type.code(), type.name().in(reader, languages().getFirst())));
        return names;
    }

    /** The areas of all layers, live. */
    SequencedMap<AreaKey, String> areas(Locale reader) {
        var names = new LinkedHashMap<AreaKey, String>();
        maps.layers().stream()
                .filter(each -> each.kind() == LayerKind.AREAS)
                .forEach(layer -> maps.areas(layer.code())
                        .forEach(area -> names.put(
                                new AreaKey(layer.code(), area.code()),
                                area.name() + " · "
                                        + layer.name().in(reader, languages().getFirst()))));
        return names;
    }

    String scope(NoticeScope scope, Locale reader, I18n i18n) {
        if (scope.areas().isEmpty() && scope.services().isEmpty()) {
            return i18n.text("admin.notices.reach.CITY");
        }
        var services = services(reader);
        var areas = areas(reader);
        return Stream.concat(
                        scope.services().stream().map(each -> services.getOrDefault(each, each.value())),
                        scope.areas().stream().map(each -> areas.getOrDefault(each, each.area())))
                .collect(Collectors.joining(", "));
    }

    Instant now() {
        return clock.instant();
    }

    LocalDateTime local(Instant moment) {
        return moment.atZone(tenants.current().zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    Instant instant(LocalDateTime moment) {
        return moment.atZone(tenants.current().zone()).toInstant();
    }

    String zone(Locale reader) {
        return tenants.current().zone().getDisplayName(java.time.format.TextStyle.FULL, reader);
    }

    String format(Instant moment, Locale reader, I18n i18n) {
        return new HumanizedTime(i18n, reader, tenants.current().zone(), clock)
                .format(moment)
                .spoken();
    }
}
