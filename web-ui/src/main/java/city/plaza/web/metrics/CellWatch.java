package city.plaza.web.metrics;

import city.plaza.tenancy.CellConnections;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.Cells;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Shows operators how each cell is, at {@code /actuator/health/cells} and among the numbers.
 *
 * <p>A cell that is away takes no part in a node's readiness: the node serves the cities of the others.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CellWatch {

    @Bean("cellsHealthContributor")
    CompositeHealthContributor cellsHealth(Cells cells) {
        return CompositeHealthContributor.fromMap(
                cells.all().stream().collect(Collectors.toMap(CellId::value, cell -> health(cells, cell))));
    }

    private static HealthIndicator health(Cells cells, CellId cell) {
        return () -> cells.reachable(cell) ? Health.up().build() : Health.down().build();
    }

    @Bean
    CellNumbers cellNumbers(Cells cells, CityMeters meters) {
        return new CellNumbers(cells, meters);
    }

    /** Registers them once, at start. */
    static final class CellNumbers {

        private static final Map<String, ToIntFunction<CellConnections>> STATES = Map.of(
                "active", CellConnections::active, "idle", CellConnections::idle, "waiting", CellConnections::waiting);

        CellNumbers(Cells cells, CityMeters meters) {
            for (var cell : cells.all()) {
                meters.ofCell("plaza.cell.reachable", cell, () -> cells.reachable(cell) ? 1 : 0);
                STATES.forEach((state, count) -> meters.ofCell(
                        "plaza.cell.connections",
                        cell,
                        () -> count.applyAsInt(cells.connections(cell)),
                        "state",
                        state));
            }
        }
    }
}
