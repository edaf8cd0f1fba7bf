package city.plaza.infrastructure.persistence;

import city.plaza.tenancy.CellConnections;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.Tenants;
import city.plaza.tenancy.spi.CellDirectory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The database of each cell, the one of control, and which of them a city lives in.
 *
 * @see "docs/adr/0025-control-and-cells.md"
 */
@Component
class CellDatabases implements CellDirectory, SmartLifecycle, AutoCloseable {

    private static final Duration PROBE_INTERVAL = Duration.ofSeconds(1);

    private final Map<CellId, Database> cells = new LinkedHashMap<>();
    private final List<CellId> names;
    private final Database control;
    /** Asked for late: the list of cities is itself read by way of these databases. */
    private final ObjectProvider<Tenants> tenants;

    private final List<Thread> probes = new ArrayList<>();

    CellDatabases(Environment environment, ObjectProvider<Tenants> tenants) {
        DatabaseSettings.cells(environment)
                .forEach((cell, settings) -> cells.put(cell, new Database("cell-" + cell, settings)));
        this.names = List.copyOf(cells.keySet());
        this.control = DatabaseSettings.control(environment)
                .map(settings -> new Database("control", settings))
                .orElseGet(() -> of(CellId.MAIN));
        this.tenants = tenants;
    }

    @Override
    public List<CellId> cells() {
        return names;
    }

    @Override
    public boolean reachable(CellId cell) {
        return of(cell).reachable();
    }

    @Override
    public CellConnections connections(CellId cell) {
        return of(cell).connections();
    }

    Database control() {
        return control;
    }

    /** @throws IllegalArgumentException if the settings name no such cell */
    Database of(CellId cell) {
        return Optional.ofNullable(cells.get(cell))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The settings name no cell " + cell + ", expected one of " + cells.keySet()));
    }

    /** The database a city lives in; empty if no such city is registered. */
    Optional<Database> of(TenantId city) {
        return tenants.getObject().find(city).map(City::cell).map(this::of);
    }

    /** The database a scope's statements go to; empty if it is that of a city that nobody registered. */
    Optional<Database> of(String scope) {
        if (DatabaseScope.isControl(scope)) {
            return Optional.of(control);
        }
        return DatabaseScope.cell(scope).map(this::of).or(() -> of(new TenantId(scope)));
    }

    private List<Database> all() {
        var all = new ArrayList<>(cells.values());
        if (!all.contains(control)) {
            all.add(control);
        }
        return all;
    }

    @Override
    public void start() {
        for (var database : all()) {
            probes.add(Thread.ofVirtual().name("probe-" + database).start(() -> probe(database)));
        }
    }

    private static void probe(Database database) {
        try {
            while (true) {
                database.probe();
                TimeUnit.MILLISECONDS.sleep(PROBE_INTERVAL.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        probes.forEach(Thread::interrupt);
        probes.clear();
    }

    @Override
    public boolean isRunning() {
        return !probes.isEmpty();
    }

    /** Before everything that works with a database, and after it when Plaza ends. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void close() {
        all().forEach(Database::close);
    }
}
