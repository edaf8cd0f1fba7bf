package city.plaza.bench;

import city.plaza.infrastructure.local.LocalPostgres;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the sides of a comparison in the same rounds, in the order A-B-B-A.
 *
 * <p>Every round is accompanied by a raw control that has nothing to do with either side. A round whose control strays
 * from the median of all controls met a machine that did something else: it is left out, and another one is taken.
 */
final class Rounds {

    private static final double STRAYING = 0.25;

    private final int wanted = Integer.getInteger("bench.rounds", 5);
    private final LocalPostgres postgres;

    Rounds(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    /** Takes the figures of a side, by what they are. */
    @FunctionalInterface
    interface Figures {
        void add(String what, double value);
    }

    /** One side: is measured, and says its figures by what they are. */
    @FunctionalInterface
    interface Side {
        void measure(Figures figures);
    }

    /** Measure the sides there and back, round by round. */
    Measured measure(Side... sides) {
        var order = new ArrayList<>(List.of(sides));
        order.addAll(List.of(sides).reversed());
        var rounds = new ArrayList<Round>();
        var machine = Machine.now();
        try (var control = new Control(postgres)) {
            long checkpoints = control.checkpoints();
            while (kept(rounds).size() < wanted && rounds.size() < wanted * 2) {
                rounds.add(round(rounds.size() + 1, order, control));
            }
            var kept = kept(rounds);
            var conditions = new LinkedHashMap<String, String>();
            conditions.put("rounds", said(kept.size(), rounds.size(), sides.length));
            conditions.put("control before and after each round", controls(kept));
            conditions.put(
                    "machine",
                    machine.until(Machine.now()) + ", " + (control.checkpoints() - checkpoints) + " checkpoints");
            var figures = new LinkedHashMap<String, List<Double>>();
            kept.forEach(round ->
                    round.figures.forEach(figure -> figures.computeIfAbsent(figure.what, what -> new ArrayList<>())
                            .add(figure.value)));
            return new Measured(figures, conditions);
        }
    }

    /**
     * What came of it.
     *
     * @param figures of the rounds that count, by what was measured
     * @param conditions how the rounds went
     */
    record Measured(Map<String, List<Double>> figures, Map<String, String> conditions) {}

    private String said(int kept, int all, int sides) {
        var there = "ABCDEFGH".substring(0, sides);
        var order = String.join("-", (there + new StringBuilder(there).reverse()).split(""));
        return kept + ", in the order " + order
                + (kept == all
                        ? ""
                        : "; " + (all - kept) + " more left out, whose control strayed by more than a quarter")
                + (kept < wanted ? "; " + wanted + " were wanted" : "");
    }

    private static String controls(List<Round> rounds) {
        var all = rounds.stream().mapToDouble(round -> round.control).summaryStatistics();
        return String.format(
                Locale.ROOT,
                "%s: %,.0f/s, from %,.0f to %,.0f",
                Control.WHAT,
                median(rounds),
                all.getMin(),
                all.getMax());
    }

    private static Round round(int number, List<Side> order, Control control) {
        var round = new Round();
        double before = control.perSecond();
        for (var side : order) {
            side.measure((what, value) -> {
                System.err.printf(Locale.ROOT, "%2d  %-56s %,14.2f%n", number, what, value);
                round.figures.add(new Figure(what, value));
            });
        }
        round.control = (before + control.perSecond()) / 2;
        System.err.printf(
                Locale.ROOT,
                "%2d  control %,.0f/s, load %.1f%n",
                number,
                round.control,
                Machine.now().load());
        return round;
    }

    private static List<Round> kept(List<Round> rounds) {
        double median = median(rounds);
        return rounds.stream()
                .filter(round -> Math.abs(round.control - median) <= STRAYING * median)
                .toList();
    }

    private static double median(List<Round> rounds) {
        return rounds.isEmpty()
                ? 0
                : Comparison.median(rounds.stream().map(round -> round.control).toList());
    }

    private record Figure(String what, double value) {}

    private static final class Round {
        private final List<Figure> figures = new ArrayList<>();
        private double control;
    }
}
