package city.plaza.migration;

import city.plaza.identity.Role;
import city.plaza.onboarding.spi.PlatformProvisioner;
import city.plaza.onboarding.spi.SchemaProvisioner;
import city.plaza.registry.CityRegistry;
import city.plaza.tenancy.TenantId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/**
 * Migrates the platform's schema and then every city's.
 *
 * <p>One city goes first; only if it comes out right do the others follow, several at a time. A city that fails stays as
 * it was, is reported, and stops nobody. Run again, only the cities that are behind are touched.
 */
@Component
public class CityMigrations {

    private static final int NOTED_AT_ONCE = 50;

    private final PlatformProvisioner platform;
    private final SchemaProvisioner schemas;
    private final CityRegistry registry;

    CityMigrations(PlatformProvisioner platform, SchemaProvisioner schemas, CityRegistry registry) {
        this.platform = platform;
        this.schemas = schemas;
        this.registry = registry;
    }

    /**
     * Bring everything to the present version.
     *
     * @param parallel how many cities at a time, at least 1
     * @param progress is told of every city as it is done
     */
    @RolesAllowed(Role.Names.OPERATOR)
    public Summary run(int parallel, Progress progress) {
        platform.provision();
        var wanted = schemas.currentVersion();
        var behind = new ArrayList<>(registry.all().stream()
                .filter(city -> city.schemaVersion().isPresent()
                        && !city.schemaVersion().get().equals(wanted))
                .map(each -> each.city().id())
                .toList());
        int current = registry.all().size() - behind.size();
        if (behind.isEmpty()) {
            return new Summary(wanted, current, List.of(), List.of());
        }
        var reference = schemas.referenceFingerprint();
        var results = new ArrayList<Result>();
        try (var upgrades = new Upgrades(schemas.upgrades(), wanted, reference)) {
            var canary = upgrades.migrate(behind.removeFirst());
            note(List.of(canary), wanted);
            progress.done(canary, 1, behind.size() + 1);
            results.add(canary);
            if (canary.problem().isEmpty()) {
                results.addAll(others(upgrades, behind, parallel, progress));
            }
        }
        return new Summary(
                wanted,
                current,
                results.stream().filter(result -> result.problem().isEmpty()).toList(),
                results.stream().filter(result -> result.problem().isPresent()).toList());
    }

    /** How many cities are not at the present version; asks the registry only. */
    @RolesAllowed(Role.Names.OPERATOR)
    public int behind() {
        var wanted = schemas.currentVersion();
        return (int) registry.all().stream()
                .filter(city -> city.schemaVersion().isPresent()
                        && !city.schemaVersion().get().equals(wanted))
                .count();
    }

    private List<Result> others(Upgrades upgrades, List<TenantId> tenants, int parallel, Progress progress) {
        var results = new ArrayList<Result>();
        var unnoted = new ArrayList<Result>();
        try (var workers = Executors.newFixedThreadPool(parallel)) {
            List<Future<Result>> running = new ArrayList<>();
            for (var tenant : tenants) {
                running.add(workers.submit(() -> upgrades.migrate(tenant)));
            }
            for (var future : running) {
                var result = future.get();
                results.add(result);
                unnoted.add(result);
                if (unnoted.size() == NOTED_AT_ONCE) {
                    note(unnoted, upgrades.version);
                    unnoted.clear();
                }
                progress.done(result, results.size() + 1, tenants.size() + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Migration of cities broke off", e);
        } finally {
            note(unnoted, upgrades.version);
        }
        return results;
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
    public record Result(TenantId tenant, Duration took, Optional<String> problem) {}

    /**
     * How all of them fared.
     *
     * @param version what every schema should have now
     * @param current how many cities had it before
     */
    public record Summary(String version, int current, List<Result> migrated, List<Result> failed) {}
}
