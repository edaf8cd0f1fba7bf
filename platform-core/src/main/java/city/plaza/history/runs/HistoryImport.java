package city.plaza.history.runs;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceType;
import city.plaza.department.Department;
import city.plaza.department.Departments;
import city.plaza.history.ImportOrder;
import city.plaza.history.ImportProgress;
import city.plaza.history.ImportRefused;
import city.plaza.history.ImportSummary;
import city.plaza.history.rows.ImportContext;
import city.plaza.identity.Role;
import city.plaza.location.maps.CityBoundary;
import city.plaza.tenancy.Tenants;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Brings the requests of a city's earlier system over from a file.
 *
 * <p>Every row is imported, is there already, or is listed with its reason. A run that was interrupted goes on where it
 * was when it is started again; a run that was finished changes nothing.
 */
@Component
public class HistoryImport {

    private final Tenants tenants;
    private final ServiceCatalog catalog;
    private final Departments departments;
    private final CityBoundary boundary;
    private final ImportBatches batches;
    private final Clock clock;

    HistoryImport(
            Tenants tenants,
            ServiceCatalog catalog,
            Departments departments,
            CityBoundary boundary,
            ImportBatches batches,
            Clock clock) {
        this.tenants = tenants;
        this.catalog = catalog;
        this.departments = departments;
        this.boundary = boundary;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Bring a file over into the current city.
     *
     * @throws ImportRefused if it cannot begin or go on; what was written until then stays, and is not read again
     */
    @RolesAllowed({Role.Names.SYSTEM, Role.Names.CITY_ADMIN})
    public ImportSummary run(ImportOrder order, ImportProgress progress) {
        var city = facts();
        city.check(order.mapping());
        return new ImportRun(order, city, batches, clock, progress).run();
    }

    private ImportContext facts() {
        var city = tenants.current();
        var types = catalog.current().all();
        return new ImportContext(
                city.zone(),
                city.mainLanguage(),
                types.stream().map(ServiceType::code).collect(Collectors.toUnmodifiableSet()),
                types.stream()
                        .filter(type -> type.department() != null)
                        .collect(Collectors.toUnmodifiableMap(
                                ServiceType::code, type -> Objects.requireNonNull(type.department()))),
                departments.all().stream().map(Department::code).collect(Collectors.toUnmodifiableSet()),
                boundary.current().orElse(null));
    }
}
