package city.plaza.bench;

import city.plaza.tenancy.TenantId;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.function.LongFunction;

/** Lists of requests by the Open311 API, beside the same question put to PostgreSQL alone (goal G3). */
final class ListBenchmark {

    static final double SOUTH = 40.55;
    static final double WEST = -74.05;
    /** Degrees of a quarter's edge. */
    static final double SIDE = 0.05;

    static final double ROOM_NORTH = 0.29;
    static final double ROOM_EAST = 0.28;
    static final String FROM = "2015-03-01T00:00:00Z";

    private static final TenantId CITY = new TenantId("metropolis");
    private static final String RAW = "PostgreSQL: the same statement";
    private static final String PLAZA = "Plaza: GET /open311/v2/requests.json";
    private static final String MEDIAN = "half of the lists within";
    private static final String TAIL = "99 of 100 lists within";
    /** What Plaza asks itself, its care for places that are told roughly or not at all included. */
    private static final String SCRIPT = """
            \\set south random(40550000, 40840000)
            \\set west random(-74050000, -73770000)
            select r.id, r.number, r.service_code, r.department_code, r.status, r.outcome, r.address, r.latitude, r.longitude,
                   r.channel, r.requested_at, coalesce(r.closed_at, r.updated_at), r.expected_at, r.answers::text,
                   r.public_precision, s.text, r.description
            from (select r.*, t.public_precision, r.requested_at as rank
                  from city_metropolis.service_request r
                  join city_metropolis.service_type t on t.code = r.service_code
                  cross join lateral (select case t.public_precision when 'BLOCK' then 150 when 'AREA' then 1000 end
                                             / 111320.0::double precision as height) cell
                  cross join lateral (select case t.public_precision when 'EXACT' then r.latitude when 'HIDDEN' then null
                          else (floor(greatest(least(r.latitude, 85), -85) / height) + 0.5) * height end as latitude) up
                  cross join lateral (select up.latitude, case t.public_precision when 'EXACT' then r.longitude
                          when 'HIDDEN' then null else (floor(r.longitude / (height / cos(radians(up.latitude)))) + 0.5)
                               * (height / cos(radians(up.latitude))) end as longitude) p
                  where t.reporter_group = 'PUBLIC'
                    and (t.receipt is null or t.receipt = 'TOKEN' and (r.status <> 'SUBMITTED' or exists (
                        select 1 from city_metropolis.request_step s where s.request_id = r.id and s.reason is not null)))
                    and r.status <> 'RESOLVED'
                    and r.requested_at >= '2015-03-01' and r.requested_at <= '2015-05-30'
                    and r.longitude is not null and point(r.longitude, r.latitude)
                        <@ box(point(:west / 1e6, :south / 1e6), point(:west / 1e6 + 0.05, :south / 1e6 + 0.05))
                    and p.longitude between :west / 1e6 and :west / 1e6 + 0.05
                    and p.latitude between :south / 1e6 and :south / 1e6 + 0.05
                  order by rank desc, r.number desc limit 50 offset 0) r
            left join lateral (select text from city_metropolis.request_step
                               where request_id = r.id and visibility = 'PUBLIC' and actor_kind <> 'RESIDENT' and text is not null
                               order by at desc, sequence desc limit 1) s on true
            order by rank desc, r.number desc;
            """;

    private final int rows = Integer.getInteger("bench.rows", 200_000);

    List<Comparison> run() {
        try (var platform = BenchPlatform.start(false)) {
            var pgbench = new Pgbench(platform.servers().postgres());
            var cities = new BenchCities(platform);
            cities.open(CITY, "new-york");
            var history = cities.remember(CITY, rows);
            BenchSql.asSuperuser(platform, "vacuum analyze");
            try (var plaza = ServedPlaza.start(platform.servers(), Open311Calls.UNBOUNDED)) {
                var turns = new Turns(platform.servers().postgres());
                var calls = new Open311Calls(plaza);
                LongFunction<HttpRequest> list = number -> calls.list(CITY);
                turns.warmUp(list);
                double rate = turns.half(list);
                var measured = new Rounds(platform.servers().postgres())
                        .measure(
                                figures -> figures.add(RAW, pgbench.perSecond(SCRIPT, turns.callers(), turns.time())),
                                figures -> {
                                    figures.add(PLAZA, turns.most(list).perSecond());
                                    var even = turns.even(rate, list);
                                    figures.add(MEDIAN, even.percentile(Turns.HALF));
                                    figures.add(TAIL, even.percentile(Turns.NEARLY_ALL));
                                });
                return List.of(
                        turns.conditions(Comparison.of(
                                        "list", "at least 25 % of the database's own speed (G3)", "lists/s"))
                                .condition("rows", rows + ", " + history.origin())
                                .measured(measured)
                                .build(RAW, PLAZA),
                        Comparison.of("list-time", "99 of 100 within 50 ms at half of Plaza's speed (G3)", "ms")
                                .condition("calls come", Turns.said(rate))
                                .measured(measured)
                                .build(MEDIAN, TAIL));
            }
        }
    }
}
