package city.plaza.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Things measured in the same rounds, each beside the first of them.
 *
 * @param goal what is wanted, in words
 * @param unit of the figures, such as rows/s
 * @param figures the figures of every round by what was measured; the first is what the others are compared with
 * @param conditions what a reader must know to judge them
 */
record Comparison(
        String name, String goal, String unit, Map<String, List<Double>> figures, Map<String, String> conditions) {

    static Builder of(String name, String goal, String unit) {
        return new Builder(name, goal, unit);
    }

    String table() {
        var lines = new StringBuilder("%n%s: %s%n".formatted(name, goal));
        conditions.forEach((key, value) -> lines.append("  %s: %s%n".formatted(key, value)));
        lines.append("  %-44s %12s %12s %12s %8s%n".formatted("", "median", "lowest", "highest", "ratio"));
        var base = median(figures.values().iterator().next());
        figures.forEach((what, values) -> lines.append(String.format(
                Locale.ROOT,
                "  %-44s %,12.2f %,12.2f %,12.2f %8.3f%n",
                what + ", " + unit,
                median(values),
                values.stream().min(Double::compare).orElseThrow(),
                values.stream().max(Double::compare).orElseThrow(),
                median(values) / base)));
        return lines.toString();
    }

    String json() {
        var base = median(figures.values().iterator().next());
        var measured = new LinkedHashMap<String, Object>();
        figures.forEach((what, values) ->
                measured.put(what, Map.of("median", median(values), "ratio", median(values) / base, "rounds", values)));
        return JsonMapper.builder()
                .build()
                .writeValueAsString(Map.of(
                        "name", name, "goal", goal, "unit", unit, "conditions", conditions, "figures", measured));
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The machine and what else it was doing. */
    static String machine() {
        var os = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return os.getAvailableProcessors() + " processors, load "
                + String.format(Locale.ROOT, "%.1f", os.getSystemLoadAverage()) + ", Java "
                + Runtime.version().feature();
    }

    /** Collects figures round by round. */
    static final class Builder {
        private final String name;
        private final String goal;
        private final String unit;
        private final Map<String, List<Double>> figures = new LinkedHashMap<>();
        private final Map<String, String> conditions = new LinkedHashMap<>();

        private Builder(String name, String goal, String unit) {
            this.name = name;
            this.goal = goal;
            this.unit = unit;
        }

        Builder condition(String key, String value) {
            conditions.put(key, value);
            return this;
        }

        void add(String what, double value) {
            figures.computeIfAbsent(what, key -> new java.util.ArrayList<>()).add(value);
            System.err.printf(Locale.ROOT, "%-46s %,12.1f %s%n", what, value, unit);
        }

        /** Take over what was measured in rounds, and how they went. */
        Builder measured(Rounds.Measured measured) {
            figures.putAll(measured.figures());
            conditions.putAll(measured.conditions());
            return this;
        }

        /** What is compared with comes first, in whichever order the rounds went. */
        Comparison build(String... order) {
            var sorted = new LinkedHashMap<String, List<Double>>();
            for (var what : order) {
                var values = figures.get(what);
                if (values == null) {
                    throw new IllegalStateException(
                            "Nothing was measured of " + what + ", expected one of " + figures.keySet());
                }
                sorted.put(what, values);
            }
            return new Comparison(name, goal, unit, sorted, conditions);
        }
    }

    static String list(Object... values) {
        return Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
