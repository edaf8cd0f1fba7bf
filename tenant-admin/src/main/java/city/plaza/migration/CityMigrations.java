package city.plaza.migration;

import city.plaza.identity.Role;
import city.plaza.onboarding.spi.PlatformProvisioner;
import city.plaza.onboarding.spi.SchemaProvisioner;
import city.plaza.registry.CityRegistry;
import city.plaza.registry.RegisteredCity;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.Cells;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Migrates control, and then cell by cell the cell's own schema and every city's.
 *
 * <p>In each cell one city goes first; only if it comes out right do the others follow, several at a time. A city that
 * fails stays as it was, is reported, and stops nobody; nor does a cell that cannot be reached, or that the settings do
 * not name. Run again, only the cities that are behind are touched.
 */
@Component
public class CityMigrations {

    private static final Logger log = LoggerFactory.getLogger(CityMigrations.class);
    private static final int NOTED_AT_ONCE = 50;

    private final PlatformProvisioner platform;
    private final SchemaProvisioner schemas;
    private final CityRegistry registry;
    private final Cells cells;

    CityMigrations(PlatformProvisioner platform, SchemaProvisioner schemas, CityRegistry registry, Cells cells) {
        this.platform = platform;
        this.schemas = schemas;
        this.registry = registry;
        this.cells = cells;
    }

    /**
     * Bring everything to the present version.
     *
     * @param parallel how many cities at a time, at least 1
     * @param progress is told of every city as it is done
     */
    @RolesAllowed(Role.Names.OPERATOR)
    public Summary run(int parallel, Progress progress) {
        platform.provisionControl();
        var wanted = schemas.currentVersion();
        var all = registry.all();
        var behind = all.stream()
                .filter(city -> isBehind(city, wanted))
                .map(RegisteredCity::city)
                .toList();
        var results = new ArrayList<Result>();
        var cellFailures = new ArrayList<>(unknownCells(all, behind));
        Consumer<Result> done = result -> {
            results.add(result);
            progress.done(result, results.size(), behind.size());
        };
        for (var cell : cells.all()) {
            var tenants = behind.stream()
                    .filter(city -> city.cell().equals(cell))
                    .map(City::id)
                    .toList();
            try {
                platform.provisionCell(cell);
                if (!tenants.isEmpty() && !migrate(cell, tenants, wanted, parallel, done)) {
                    // What goes wrong with the first city would go wrong in the other cells too.
                    break;
                }
            } catch (DataAccessException e) {
                log.error("Cell {} was not migrated", cell, e);
                cellFailures.add(new CellFailure(cell, tenants.size(), String.valueOf(e.getMessage())));
            }
        }
        return new Summary(
                wanted,
                all.size() - behind.size(),
                results.stream().filter(result -> result.problem().isEmpty()).toList(),
                results.stream().filter(result -> result.problem().isPresent()).toList(),
                cellFailures);
    }

    /** The cells that the registry names and the settings do not: nobody can work in them. */
    private List<CellFailure> unknownCells(List<RegisteredCity> all, List<City> behind) {
        return all.stream()
                .map(each -> each.city().cell())
                .filter(cell -> !cells.exists(cell))
                .distinct()
                .map(cell -> {
                    log.error("Cell {} has cities, but the settings do not name it", cell);
                    return new CellFailure(
                            cell,
                            (int) behind.stream()
                                    .filter(city -> city.cell().equals(cell))
                                    .count(),
                            "The settings name no such cell, only " + cells.all());
                })
                .toList();
    }

    /** @return whether the first one came out right, so that the others were tried too */
    private boolean migrate(CellId cell, List<TenantId> tenants, String wanted, int parallel, Consumer<Result> done) {
        var reference = schemas.referenceFingerprint(cell);
        try (var upgrades = new Upgrades(cell, schemas.upgrades(cell), wanted, reference)) {
            var canary = upgrades.migrate(tenants.getFirst());
            note(List.of(canary), wanted);
            done.accept(canary);
            if (canary.problem().isPresent()) {
                return false;
            }
            others(upgrades, tenants.subList(1, tenants.size()), parallel, done);
            return true;
        }
    }

    /** How many cities are not at the present version; asks the registry only. */
    @RolesAllowed(Role.Names.OPERATOR)
    public int behind() {
        var wanted = schemas.currentVersion();
        return (int)
                registry.all().stream().filter(city -> isBehind(city, wanted)).count();
    }

    private static boolean isBehind(RegisteredCity city, String wanted) {
        return city.schemaVersion().isPresent() && !city.schemaVersion().get().equals(wanted);
    }

    private void others(Upgrades upgrades, List<TenantId> tenants, int parallel, Consumer<Result> done) {
        var unnoted = new ArrayList<Result>();
        try (var workers = Executors.newFixedThreadPool(parallel)) {
            List<Future<Result>> running = new ArrayList<>();
            for (var tenant : tenants) {
                running.add(workers.submit(() -> upgrades.migrate(tenant)));
            }
            for (var future : running) {
                var result = future.get();
                unnoted.add(result);
                if (unnoted.size() == NOTED_AT_ONCE) {
                    note(unnoted, upgrades.version);
                    unnoted.clear();
                }
                done.accept(result);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Migration of cities broke off", e);
        } finally {
            note(unnoted, upgrades.version);
        }
    }

    /** A crash before loses nothing: the next run finds these schemas as they should be. */
    private void note(List<Result> results, String version) {
        var right = results.stream()
                .filter(result -> result.problem().isEmpty())
                .map(Result::tenant)
                .toList();
        if (!right.isEmpty()) {
            registry.recordSchemaVersion(right, version);
        }
    }

    /** Hears of each city as it is done. */
    @FunctionalInterface
    public interface Progress {
        void done(Result result, int done, int all);
    }

    /** How one city fared; without a problem it has the present version now. */
    public record Result(CellId cell, TenantId tenant, Duration took, Optional<String> problem) {}

    /**
     * How all of them fared.
     *
     * @param version what every schema should have now
     * @param current how many cities had it before
     * @param cellFailures the cells in which nothing, or not everything, could be tried
     */
    public record Summary(
            String version, int current, List<Result> migrated, List<Result> failed, List<CellFailure> cellFailures) {}

    /**
     * A cell that could not be worked in.
     *
     * @param behind how many of its cities were to be migrated
     */
    public record CellFailure(CellId cell, int behind, String problem) {}
}
