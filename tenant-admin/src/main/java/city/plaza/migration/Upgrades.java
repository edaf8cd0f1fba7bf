package city.plaza.migration;

import city.plaza.onboarding.spi.SchemaProvisioner.Upgrade;
import city.plaza.onboarding.spi.SchemaProvisioner.UpgradeSource;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.TenantId;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings cities of one cell to the present version, as many at a time as there are threads that ask for it. */
final class Upgrades implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Upgrades.class);

    private final CellId cell;
    final String version;
    private final UpgradeSource source;
    private final String reference;
    private final Queue<Upgrade> idle = new ConcurrentLinkedQueue<>();

    Upgrades(CellId cell, UpgradeSource source, String version, String reference) {
        this.cell = cell;
        this.source = source;
        this.version = version;
        this.reference = reference;
    }

    CityMigrations.Result migrate(TenantId tenant) {
        long began = System.nanoTime();
        Optional<String> problem = Optional.empty();
        try {
            if (!bring(tenant)) {
                problem = Optional.of("its structure differs from a fresh schema of version " + version);
            }
        } catch (RuntimeException e) {
            log.error("City {} was not migrated", tenant, e);
            problem = Optional.of(String.valueOf(e.getMessage()));
        }
        return new CityMigrations.Result(cell, tenant, Duration.ofNanos(System.nanoTime() - began), problem);
    }

    private boolean bring(TenantId tenant) {
        var ready = idle.poll();
        var upgrade = ready == null ? source.open() : ready;
        boolean well = false;
        try {
            boolean right = upgrade.bring(tenant, reference);
            well = true;
            return right;
        } finally {
            // What failed may have lost its connection.
            if (well) {
                idle.add(upgrade);
            } else {
                upgrade.close();
            }
        }
    }

    @Override
    public void close() {
        idle.forEach(Upgrade::close);
    }
}
