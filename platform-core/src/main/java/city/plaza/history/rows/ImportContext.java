package city.plaza.history.rows;

import city.plaza.catalog.ServiceCode;
import city.plaza.department.DepartmentCode;
import city.plaza.history.ImportMapping;
import city.plaza.history.ImportRefused;
import city.plaza.location.Boundary;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an import needs to know about its city.
 *
 * @param services the codes of all its service types, retired ones too
 * @param departmentOf who does the work of each, where somebody does
 */
public record ImportContext(
        ZoneId zone,
        Locale language,
        Set<ServiceCode> services,
        Map<ServiceCode, DepartmentCode> departmentOf,
        Set<DepartmentCode> departments,
        @Nullable Boundary boundary) {

    /** @throws ImportRefused if the mapping speaks of services or departments this city does not have */
    public void check(ImportMapping mapping) {
        var unknown = new TreeSet<String>();
        Lookup.meanings(mapping.type()).stream()
                .filter(service -> !services.contains(service))
                .forEach(service -> unknown.add("service type " + service));
        if (mapping.department() != null) {
            Lookup.meanings(mapping.department()).stream()
                    .filter(department -> !departments.contains(department))
                    .forEach(department -> unknown.add("department " + department));
        }
        if (!unknown.isEmpty()) {
            throw new ImportRefused(
                    "The mapping speaks of what this city does not have: " + String.join(", ", unknown));
        }
    }
}
