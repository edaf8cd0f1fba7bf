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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a service type together piece by piece. */
public final class ServiceTypeBuilder {

    private final ServiceCode code;
    private String group;
    private @Nullable DepartmentCode department;
    private String icon = "question";
    private LocalizedText name;
    private LocalizedText description = LocalizedText.empty();
    private Map<String, List<String>> keywords = Map.of();
    private LocalizedText notice = LocalizedText.empty();
    private boolean popular;
    private boolean anonymous = true;
    private Demand location = Demand.OPTIONAL;
    private Demand photo = Demand.OPTIONAL;
    private boolean notOurs;
    private boolean retired;
    private ReporterGroup reporterGroup = ReporterGroup.PUBLIC;
    private ActiveWindow active = ActiveWindow.ALWAYS;
    private LocationPrecision precision = LocationPrecision.EXACT;
    private boolean onMap = true;
    private LocalizedText response = LocalizedText.empty();
    private @Nullable Receipt receipt;
    private List<ServiceAttribute> attributes = List.of();

    ServiceTypeBuilder(ServiceCode code, String group, LocalizedText name) {
        this.code = code;
        this.group = group;
        this.name = name;
    }

    ServiceTypeBuilder(ServiceType type) {
        this(type.code(), type.group(), type.name());
        department = type.department();
        icon = type.presentation().icon();
        description = type.presentation().description();
        keywords = type.presentation().keywords();
        notice = type.presentation().notice();
        popular = type.availability().popular();
        anonymous = type.form().anonymous();
        location = type.form().location();
        photo = type.form().photo();
        notOurs = type.notOurs();
        retired = type.availability().retired();
        reporterGroup = type.availability().reporterGroup();
        active = type.availability().active();
        precision = type.publication().precision();
        onMap = type.publication().onMap();
        response = type.presentation().response();
        receipt = type.publication().receipt();
        attributes = type.attributes();
    }

    public ServiceTypeBuilder group(String value) {
        group = value;
        return this;
    }

    public ServiceTypeBuilder department(@Nullable DepartmentCode value) {
        department = value;
        return this;
    }

    public ServiceTypeBuilder icon(String value) {
        icon = value;
        return this;
    }

    public ServiceTypeBuilder name(LocalizedText value) {
        name = value;
        return this;
    }

    public ServiceTypeBuilder description(LocalizedText value) {
        description = value;
        return this;
    }

    public ServiceTypeBuilder keywords(Map<String, List<String>> value) {
        keywords = value;
        return this;
    }

    public ServiceTypeBuilder notice(LocalizedText value) {
        notice = value;
        return this;
    }

    public ServiceTypeBuilder popular(boolean value) {
        popular = value;
        return this;
    }

    public ServiceTypeBuilder anonymous(boolean value) {
        anonymous = value;
        return this;
    }

    public ServiceTypeBuilder location(Demand value) {
        location = value;
        return this;
    }

    public ServiceTypeBuilder photo(Demand value) {
        photo = value;
        return this;
    }

    public ServiceTypeBuilder notOurs(boolean value) {
        notOurs = value;
        return this;
    }

    public ServiceTypeBuilder retired(boolean value) {
        retired = value;
        return this;
    }

    public ServiceTypeBuilder reporterGroup(ReporterGroup value) {
        reporterGroup = value;
        return this;
    }

    public ServiceTypeBuilder active(ActiveWindow value) {
        active = value;
        return this;
    }

    public ServiceTypeBuilder precision(LocationPrecision value) {
        precision = value;
        return this;
    }

    public ServiceTypeBuilder onMap(boolean value) {
        onMap = value;
        return this;
    }

    public ServiceTypeBuilder response(LocalizedText value) {
        response = value;
        return this;
    }

    public ServiceTypeBuilder receipt(@Nullable Receipt value) {
        receipt = value;
        return this;
    }

    public ServiceTypeBuilder attributes(List<ServiceAttribute> value) {
        attributes = value;
        return this;
    }

    /** @throws IllegalArgumentException if nobody would do the work */
    public ServiceType build() {
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
