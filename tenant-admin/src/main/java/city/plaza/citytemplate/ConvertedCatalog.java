package city.plaza.citytemplate;

import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.department.Department;
import city.plaza.sla.SlaTarget;
import java.util.List;

/** Another system's catalog, converted to Plaza's. */
public record ConvertedCatalog(
        List<Department> departments,
        List<ServiceGroup> groups,
        List<ServiceType> services,
        List<SlaTarget> targets,
        List<ConversionWarning> lost) {

    public ConvertedCatalog {
        departments = List.copyOf(departments);
        groups = List.copyOf(groups);
        services = List.copyOf(services);
        targets = List.copyOf(targets);
        lost = List.copyOf(lost);
    }
}
