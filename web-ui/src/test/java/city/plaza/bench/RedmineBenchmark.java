package city.plaza.bench;

import city.plaza.tenancy.TenantId;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/** Reports by the Open311 API beside issues by the API of Redmine, on the same PostgreSQL (goal G2). */
final class RedmineBenchmark {

    private static final TenantId TOWN = new TenantId("town-1");
    private static final String REDMINE = "Redmine: POST /issues.json";
    private static final String PLAZA = "Plaza: POST /open311/v2/requests.json";
    private static final String TAIL = "99 of 100 within, ";
    private static final String MEDIAN = "half within, ";
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;

    private final int callers = Integer.getInteger("bench.callers", 8);
    private final Duration time = Duration.ofSeconds(Integer.getInteger("bench.seconds", 15));
    private final Duration warmUp = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 180));

    List<Comparison> run() {
        try (var platform = BenchPlatform.start(false)) {
            var cities = new BenchCities(platform);
            cities.towns(1);
            var key = cities.key(TOWN);
            try (var redmine = Redmine.start(platform.servers());
                    var plaza = ServedPlaza.start(platform.servers(), Open311Calls.UNBOUNDED);
                    var load = new HttpLoad()) {
                var calls = new Open311Calls(plaza);
                LongFunction<HttpRequest> theirs = redmine::report;
                LongFunction<HttpRequest> ours = number -> calls.report(TOWN, key, number);
                load.closed(callers, warmUp, ours).clean();
                load.closed(callers, warmUp, theirs).clean();
                double rate = HALF * load.closed(callers, time, theirs).clean().perSecond();
                var measured = new Rounds(platform.servers().postgres())
                        .measure(side(load, REDMINE, theirs, rate), side(load, PLAZA, ours, rate));
                return List.of(
                        Comparison.of("redmine", "at least 8 times as much as Redmine (G2)", "reports/s")
                                .condition("beside", Redmine.WHAT)
                                .condition("callers", callers + " at a time, " + time.toSeconds() + " s a side")
                                .condition("warm-up", warmUp.toSeconds() + " s for either")
                                .measured(measured)
                                .build(REDMINE, PLAZA),
                        Comparison.of("redmine-time", "99 of 100 within half of Redmine's time (G2)", "ms")
                                .condition(
                                        "reports come",
                                        String.format(Locale.ROOT, "%.1f/s, half of what Redmine takes", rate))
                                .measured(measured)
                                .build(TAIL + REDMINE, TAIL + PLAZA, MEDIAN + REDMINE, MEDIAN + PLAZA));
            }
        }
    }

    private Rounds.Side side(HttpLoad load, String what, LongFunction<HttpRequest> calls, double rate) {
        return figures -> {
            figures.add(what, load.closed(callers, time, calls).clean().perSecond());
            var even = load.open(rate, time, calls).clean();
            figures.add(TAIL + what, even.percentile(NEARLY_ALL));
            figures.add(MEDIAN + what, even.percentile(HALF));
        };
    }
}
