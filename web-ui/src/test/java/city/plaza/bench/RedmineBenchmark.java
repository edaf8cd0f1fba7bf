package city.plaza.bench;

import city.plaza.tenancy.TenantId;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.function.LongFunction;

/** Reports by the Open311 API beside issues by the API of Redmine, on the same PostgreSQL (goal G2). */
final class RedmineBenchmark {

    private static final TenantId TOWN = new TenantId("town-1");
    private static final String REDMINE = "Redmine: POST /issues.json";
    private static final String PLAZA = "Plaza: POST /open311/v2/requests.json";
    private static final String TAIL = "99 of 100 within, ";
    private static final String MEDIAN = "half within, ";

    List<Comparison> run() {
        try (var platform = BenchPlatform.start(false)) {
            var cities = new BenchCities(platform);
            cities.towns(1);
            var key = cities.key(TOWN);
            try (var redmine = Redmine.start(platform.servers());
                    var plaza = ServedPlaza.start(platform.servers(), Open311Calls.UNBOUNDED)) {
                var turns = new Turns(platform.servers().postgres());
                var calls = new Open311Calls(plaza);
                LongFunction<HttpRequest> theirs = redmine::report;
                LongFunction<HttpRequest> ours = number -> calls.report(TOWN, key, number);
                turns.warmUp(ours);
                turns.warmUp(theirs);
                double rate = turns.half(theirs);
                var measured = new Rounds(platform.servers().postgres())
                        .measure(side(turns, REDMINE, theirs, rate), side(turns, PLAZA, ours, rate));
                return List.of(
                        turns.conditions(Comparison.of(
                                        "redmine", "at least 8 times as much as Redmine (G2)", "reports/s"))
                                .condition("beside", Redmine.WHAT)
                                .measured(measured)
                                .build(REDMINE, PLAZA),
                        Comparison.of("redmine-time", "99 of 100 within half of Redmine's time (G2)", "ms")
                                .condition("reports come", Turns.said(rate) + ", half of what Redmine takes")
                                .measured(measured)
                                .build(TAIL + REDMINE, TAIL + PLAZA, MEDIAN + REDMINE, MEDIAN + PLAZA));
            }
        }
    }

    private static Rounds.Side side(Turns turns, String what, LongFunction<HttpRequest> calls, double rate) {
        return figures -> {
            figures.add(what, turns.most(calls).perSecond());
            var even = turns.even(rate, calls);
            figures.add(TAIL + what, even.percentile(Turns.NEARLY_ALL));
            figures.add(MEDIAN + what, even.percentile(Turns.HALF));
        };
    }
}
