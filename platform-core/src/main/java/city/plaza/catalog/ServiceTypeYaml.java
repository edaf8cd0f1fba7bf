package city.plaza.catalog;

import city.plaza.catalog.ServiceType.Availability;
import city.plaza.catalog.ServiceType.Demand;
import city.plaza.catalog.ServiceType.Form;
import city.plaza.catalog.ServiceType.Presentation;
import city.plaza.catalog.ServiceType.Publication;
import city.plaza.catalog.ServiceType.Receipt;
import city.plaza.catalog.ServiceType.ReporterGroup;
import city.plaza.catalog.ServiceType.Responsibility;
import city.plaza.department.DepartmentCode;
import city.plaza.shared.LocalizedText;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service type as it stands in a file, key by key and in this order: in drafts, versions, archives and the hash of the
 * catalog. Nothing but {@link #of} and Jackson makes one.
 */
record ServiceTypeYaml(
        ServiceCode code,
        String group,
        @Nullable DepartmentCode department,
        String icon,
        LocalizedText name,
        LocalizedText description,
        Map<String, List<String>> keywords,
        LocalizedText notice,
        boolean popular,
        boolean anonymous,
        Demand location,
        Demand photo,
        boolean notOurs,
        boolean retired,
        @JsonAlias("audience") ReporterGroup reporterGroup,
        ActiveWindow active,
        LocationPrecision precision,
        boolean onMap,
        LocalizedText response,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Receipt receipt,

        List<ServiceAttribute> attributes) {

    static ServiceTypeYaml of(ServiceType type) {
        var presentation = type.presentation();
        var form = type.form();
        var availability = type.availability();
        var publication = type.publication();
        return new ServiceTypeYaml(
                type.code(),
                type.group(),
                type.department(),
                presentation.icon(),
                presentation.name(),
                presentation.description(),
                presentation.keywords(),
                presentation.notice(),
                availability.popular(),
                form.anonymous(),
                form.location(),
                form.photo(),
                type.notOurs(),
                availability.retired(),
                availability.reporterGroup(),
                availability.active(),
                publication.precision(),
                publication.onMap(),
                presentation.response(),
                publication.receipt(),
                form.attributes());
    }

    ServiceType type() {
        return new ServiceType(
                code,
                group,
                new Presentation(icon, name, description, keywords, notice, response),
                new Form(location, photo, anonymous, attributes),
                new Availability(popular, retired, reporterGroup, active),
                new Responsibility(department, notOurs),
                new Publication(precision, onMap, receipt));
    }
}
