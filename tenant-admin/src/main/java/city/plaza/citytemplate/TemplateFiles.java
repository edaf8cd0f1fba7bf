package city.plaza.citytemplate;

import city.plaza.catalog.ActiveWindow;
import city.plaza.catalog.LocationPrecision;
import city.plaza.catalog.ServiceAttribute;
import city.plaza.catalog.ServiceType;
import city.plaza.privacy.RetentionKind;
import city.plaza.shared.LocalizedText;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of a template's folder, key by key. */
final class TemplateFiles {

    private TemplateFiles() {}

    /** {@code template.yaml}. */
    record Head(
            LocalizedText name,
            LocalizedText summary,
            List<String> languages,
            String country,
            String zone,
            Center center,
            @Nullable String phone,
            Brand branding,
            @Nullable Map<RetentionKind, Period> retention) {}

    record Center(double lat, double lon, double zoom) {}

    record Brand(String accent, String font, @Nullable LocalizedText footer) {}

    /** An entry of {@code departments.yaml}. */
    record Department(
            String code,
            LocalizedText name,
            @JsonProperty("short") @Nullable String shortName,
            @Nullable String email) {}

    /** {@code catalog.yaml}. */
    record Catalog(List<Group> groups, List<Offered> services) {}

    record Group(
            String code,
            String icon,
            LocalizedText name,
            @Nullable String parent) {}

    /** An entry of {@code services}, flat as it stands there: Jackson alone makes one, and tells which keys there are. */
    record Offered(
            String code,
            String group,
            @Nullable String department,
            String icon,
            @Nullable Duration target,
            @Nullable Boolean popular,
            @Nullable Boolean anonymous,
            ServiceType.Demand location,
            ServiceType.Demand photo,
            @Nullable Boolean notOurs,
            LocalizedText name,
            LocalizedText description,
            @Nullable Map<String, List<String>> keywords,
            @Nullable LocalizedText notice,
            @Nullable Boolean retired,
            @JsonAlias("audience") ServiceType.@Nullable ReporterGroup reporterGroup,
            @Nullable ActiveWindow active,
            @Nullable LocationPrecision precision,
            @Nullable Boolean onMap,
            @Nullable LocalizedText response,
            ServiceType.@Nullable Receipt receipt,
            @Nullable List<ServiceAttribute> attributes) {}

    /** An entry of {@code areas.yaml}. */
    record Layer(String layer, LocalizedText name, List<Area> areas) {}

    record Area(String code, String name) {}

    /** An entry of {@code gazetteer.yaml}. */
    record Entry(String label, double lat, double lon) {}
}
