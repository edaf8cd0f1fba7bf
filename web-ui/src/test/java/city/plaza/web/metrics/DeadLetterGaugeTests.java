package city.plaza.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.tenancy.CellId;
import city.plaza.tenancy.TenantId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class DeadLetterGaugeTests {

    private static final CellId EAST = new CellId("east");
    private static final TenantId SPRINGFIELD = new TenantId("springfield");
    private static final TenantId OGDENVILLE = new TenantId("ogdenville");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<CellId, Map<TenantId, Integer>> letters = new HashMap<>();
    private @Nullable CellId knownToBeAway;
    private final DeadLetterGauge gauge = new DeadLetterGauge(
            List.of(EAST, CellId.MAIN), cell -> !cell.equals(knownToBeAway), this::lettersOf, new CityMeters(meters));

    @Test
    void citiesOfACellThatIsAwayKeepTheirNumberAndTheOthersGoOn() {
        letters.put(EAST, Map.of(OGDENVILLE, 3));
        letters.put(CellId.MAIN, Map.of(SPRINGFIELD, 1));
        gauge.count();

        letters.remove(EAST);
        letters.put(CellId.MAIN, Map.of(SPRINGFIELD, 2));
        gauge.count();
        assertThat(shown(OGDENVILLE)).contains(3.0);
        assertThat(shown(SPRINGFIELD)).contains(2.0);

        knownToBeAway = EAST;
        letters.put(CellId.MAIN, Map.of(SPRINGFIELD, 4));
        gauge.count();
        assertThat(shown(OGDENVILLE)).contains(3.0);
        assertThat(shown(SPRINGFIELD)).contains(4.0);
    }

    @Test
    void aCityWithoutAnyHasNoLine() {
        letters.put(EAST, Map.of(OGDENVILLE, 3));
        letters.put(CellId.MAIN, Map.of());
        gauge.count();
        letters.put(EAST, Map.of());
        gauge.count();

        assertThat(shown(OGDENVILLE)).isEmpty();
    }

    private Map<TenantId, Integer> lettersOf(CellId cell) {
        return Optional.ofNullable(letters.get(cell))
                .orElseThrow(() -> new DataAccessResourceFailureException("The database of " + cell + " is away"));
    }

    private Optional<Double> shown(TenantId city) {
        return Optional.ofNullable(meters.find(DeadLetterGauge.NAME)
                        .tag(CityMeters.CITY, city.value())
                        .gauge())
                .map(each -> each.value());
    }
}
