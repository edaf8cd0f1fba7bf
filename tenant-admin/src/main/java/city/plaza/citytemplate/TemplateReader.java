package city.plaza.citytemplate;

import city.plaza.branding.Branding;
import city.plaza.branding.Branding.MapView;
import city.plaza.branding.Colour;
import city.plaza.catalog.ActiveWindow;
import city.plaza.catalog.LocationPrecision;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.configuration.AreaLayer;
import city.plaza.configuration.CityBasics;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.location.GeoPoint;
import city.plaza.location.KnownPlace;
import city.plaza.location.maps.CityMaps;
import city.plaza.privacy.RetentionPolicy;
import city.plaza.shared.LocalizedText;
import city.plaza.shared.YamlFile;
import city.plaza.sla.SlaTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import tools.jackson.core.type.TypeReference;

/** Reads one template's folder. */
final class TemplateReader {

    private final String code;
    private final Resource head;

    /** @param head the folder's {@code template.yaml} */
    TemplateReader(String code, Resource head) {
        this.code = code;
        this.head = head;
    }

    CityTemplate summary() {
        var about = read("template.yaml", new TypeReference<TemplateFiles.Head>() {});
        return new CityTemplate(
                code,
                about.name(),
                about.summary(),
                languages(about),
                about.country(),
                ZoneId.of(about.zone()),
                catalog().services().size(),
                departments().size());
    }

    CityConfiguration configuration() {
        var about = read("template.yaml", new TypeReference<TemplateFiles.Head>() {});
        var catalog = catalog();
        var layers = new ArrayList<AreaLayer>();
        text("boundary.geojson").map(AreaLayer::boundary).ifPresent(layers::add);
        text("streets.geojson").map(AreaLayer::streets).ifPresent(layers::add);
        read("areas.yaml", new TypeReference<List<TemplateFiles.Layer>>() {}).stream()
                .map(TemplateReader::layer)
                .forEach(layers::add);
        return CityConfiguration.empty()
                .with(ConfigurationSection.CITY, List.of(new CityBasics(languages(about))))
                .with(ConfigurationSection.BRANDING, List.of(branding(about)))
                .with(
                        ConfigurationSection.RETENTION,
                        List.of(Optional.ofNullable(about.retention())
                                .map(RetentionPolicy::new)
                                .orElseGet(RetentionPolicy::usual)))
                .with(ConfigurationSection.LAYERS, layers)
                .with(
                        ConfigurationSection.DEPARTMENTS,
                        departments().stream().map(TemplateReader::department).toList())
                .with(
                        ConfigurationSection.GROUPS,
                        catalog.groups().stream()
                                .map(each -> new ServiceGroup(each.code(), each.icon(), each.name(), each.parent()))
                                .toList())
                .with(
                        ConfigurationSection.SERVICES,
                        catalog.services().stream().map(TemplateReader::service).toList())
                .with(
                        ConfigurationSection.TARGETS,
                        catalog.services().stream()
                                .flatMap(each -> target(each).stream())
                                .toList())
                .withGazetteer(read("gazetteer.yaml", new TypeReference<List<TemplateFiles.Entry>>() {}).stream()
                        .map(each -> new KnownPlace(each.label(), new GeoPoint(each.lat(), each.lon())))
                        .toList());
    }

    private TemplateFiles.Catalog catalog() {
        return read("catalog.yaml", new TypeReference<>() {});
    }

    private List<TemplateFiles.Department> departments() {
        return read("departments.yaml", new TypeReference<>() {});
    }

    private static List<Locale> languages(TemplateFiles.Head about) {
        return about.languages().stream().map(Locale::forLanguageTag).toList();
    }

    private static Branding branding(TemplateFiles.Head about) {
        var center = about.center();
        var brand = about.branding();
        return new Branding(
                new Colour(brand.accent()),
                brand.font(),
                about.phone(),
                null,
                orEmpty(brand.footer()),
                new MapView(center.lat(), center.lon(), center.zoom(), null, null));
    }

    private static Department department(TemplateFiles.Department each) {
        var shortName = Optional.ofNullable(each.shortName()).orElse(each.code());
        return new Department(new DepartmentCode(each.code()), shortName, each.name(), each.email());
    }

    /** What a template promises, in hours that pass: it knows nothing of anybody's working hours. */
    private static Optional<SlaTarget> target(TemplateFiles.Offered each) {
        return Optional.ofNullable(each.target())
                .map(time -> SlaTarget.ofType(
                        new ServiceCode(each.code()),
                        Math.toIntExact(Math.ceilDiv(time.toMinutes(), 60)),
                        SlaTarget.Unit.HOURS));
    }

    private static ServiceType service(TemplateFiles.Offered each) {
        return ServiceType.builder(new ServiceCode(each.code()), each.group(), each.name())
                .department(Optional.ofNullable(each.department())
                        .map(DepartmentCode::new)
                        .orElse(null))
                .icon(each.icon())
                .description(each.description())
                .keywords(Optional.ofNullable(each.keywords()).orElse(Map.of()))
                .notice(orEmpty(each.notice()))
                .popular(Boolean.TRUE.equals(each.popular()))
                .anonymous(!Boolean.FALSE.equals(each.anonymous()))
                .location(each.location())
                .photo(each.photo())
                .notOurs(Boolean.TRUE.equals(each.notOurs()))
                .retired(Boolean.TRUE.equals(each.retired()))
                .reporterGroup(Optional.ofNullable(each.reporterGroup()).orElse(ServiceType.ReporterGroup.PUBLIC))
                .active(Optional.ofNullable(each.active()).orElse(ActiveWindow.ALWAYS))
                .precision(Optional.ofNullable(each.precision()).orElse(LocationPrecision.EXACT))
                .onMap(!Boolean.FALSE.equals(each.onMap()))
                .response(orEmpty(each.response()))
                .receipt(each.receipt())
                .attributes(Optional.ofNullable(each.attributes()).orElse(List.of()))
                .build();
    }

    private static AreaLayer layer(TemplateFiles.Layer each) {
        return AreaLayer.named(
                each.layer(),
                each.name(),
                each.areas().stream()
                        .map(area -> new CityMaps.Area(area.code(), area.name()))
                        .toList());
    }

    private static LocalizedText orEmpty(@Nullable LocalizedText text) {
        return Optional.ofNullable(text).orElse(LocalizedText.empty());
    }

    private <T> T read(String file, TypeReference<T> type) {
        var name = "city-templates/" + code + "/" + file;
        return YamlFile.read(name, text(file).orElseThrow(() -> new IllegalStateException("No file " + name)), type);
    }

    private Optional<String> text(String file) {
        try {
            var resource = head.createRelative(file);
            return resource.exists()
                    ? Optional.of(resource.getContentAsString(StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
