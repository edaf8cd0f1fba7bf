package city.plaza.web.metrics;

import city.plaza.tenancy.CellId;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts what happens at a city; the only way to a meter of Plaza's own, so that each number says whose it is. */
@Component
public class CityMeters {

    /** The label that every number carries. */
    public static final String CITY = "tenant";

    /** What it says of that which happens at no city, but at the operators' console. */
    public static final String PLATFORM = "plaza-operators";

    private static final String CELL = "cell";

    private final MeterRegistry meters;
    private final Map<String, MultiGauge> gauges = new ConcurrentHashMap<>();

    CityMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * Count something that happened just now at the present city.
     *
     * @param name begins with {@code plaza.}
     * @param labels more labels, name by value; few values each, and none that is anybody's
     */
    public void count(String name, String... labels) {
        meters.counter(name, Tags.of(CITY, city()).and(labels)).increment();
    }

    /**
     * Show something of a cell and of none of its cities, asked for whenever the numbers are read.
     *
     * @param name begins with {@code plaza.}
     * @param labels more labels, name by value
     */
    void ofCell(String name, CellId cell, Supplier<Number> value, String... labels) {
        Gauge.builder(name, value)
                .tags(Tags.of(CITY, PLATFORM, CELL, cell.value()).and(labels))
                .register(meters);
    }

    /**
     * Say how much there is of something at each city just now; a city that is not named has none and no line.
     *
     * @param name begins with {@code plaza.}
     */
    public void set(String name, Map<TenantId, Integer> values) {
        gauges.computeIfAbsent(name, each -> MultiGauge.builder(each).register(meters))
                .register(
                        values.entrySet().stream()
                                .map(each -> MultiGauge.Row.of(
                                        Tags.of(CITY, each.getKey().value()), each.getValue()))
                                .collect(Collectors.toList()),
                        true);
    }

    private static String city() {
        return TenantContext.scope()
                .map(scope -> scope instanceof TenantContext.OfCity(var city) ? city.value() : PLATFORM)
                .orElse(PLATFORM);
    }
}
