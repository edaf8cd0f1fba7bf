package city.plaza.bench;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceType;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.function.LongFunction;

/** What was reported close by before, among very many requests, beside the same search without an index (goal G4). */
final class DuplicatesBenchmark {

    private static final TenantId CITY = new TenantId("metropolis");
    private static final String SCAN = "PostgreSQL: every row is looked at";
    private static final String INDEX = "PostgreSQL: by the index of open places";
    private static final String DATABASE = "95 of 100 in the database within";
    private static final String HTTP = "95 of 100 by requests.json within";
    private static final String HALFWAY = "half by requests.json within";
    private static final int CALLERS = 4;
    private static final double MOST = 0.95;
    private static final String NO_INDEX =
            "-c enable_indexscan=off -c enable_bitmapscan=off -c enable_indexonlyscan=off";

    /**
     * All within the last ninety days, every fourth open; some kinds come up far more often than others. What they refer
     * to is there and is not looked up a million times.
     */
    private static final String ROWS = """
            create table public.bench_kind as
                select (row_number() over (order by code))::int - 1 as nr, code, department_code
                from city_metropolis.service_type
                where reporter_group = 'PUBLIC' and receipt is null and department_code is not null and location_rule <> 'NONE';
            alter table public.bench_kind add primary key (nr);
            grant select on public.bench_kind to public;
            set session_replication_role = replica;
            select setseed(0.311);
            insert into city_metropolis.service_request (id, number, service_code, department_code, status, outcome, description,
                language, address, latitude, longitude, channel, requested_at, updated_at, closed_at)
            select gen_random_uuid(), '2001-' || lpad(n::text, 8, '0'), k.code, k.department_code,
                case when n %% 4 = 0 then 'ASSIGNED' else 'RESOLVED' end, case when n %% 4 <> 0 then 'FIXED' end,
                'Report ' || n || ': a deep hole in the right lane, cars swerve around it.', 'en',
                n %% 400 || ' Broadway', 40.55 + random() * 0.34, -74.05 + random() * 0.33, 'PHONE', at, at,
                case when n %% 4 <> 0 then at end
            from (select n, floor(random() ^ 2 * (select count(*) from public.bench_kind))::int as nr,
                         now() - random() * interval '89 days' as at
                  from generate_series(1, %d) n) r
            join public.bench_kind k on k.nr = r.nr;
            reset session_replication_role;
            vacuum analyze""";

    /** What the finder asks, as its filter is turned into SQL. */
    private static final String SCRIPT = """
            \\set lat random(40550000, 40890000)
            \\set long random(-74050000, -73720000)
            \\set nr random(0, %d)
            select r.id, r.number, r.service_code, r.department_code, r.status, r.outcome, r.address, r.latitude, r.longitude,
                   r.channel, r.requested_at, coalesce(r.closed_at, r.updated_at), r.expected_at, r.answers::text, s.text
            from (select r.*, ((r.latitude - :lat / 1e6) * 111320) ^ 2 + ((r.longitude - :long / 1e6) * 84340) ^ 2 as rank
                  from city_metropolis.service_request r
                  join city_metropolis.service_type t on t.code = r.service_code
                  where t.reporter_group = 'PUBLIC' and t.receipt is null and r.status <> 'RESOLVED' and r.duplicate_of is null
                    and r.service_code = (select code from public.bench_kind where nr = :nr)
                    and r.longitude is not null and point(r.longitude, r.latitude)
                        <@ box(point(:long / 1e6 - 0.00119, :lat / 1e6 - 0.0009), point(:long / 1e6 + 0.00119, :lat / 1e6 + 0.0009))
                    and ((r.latitude - :lat / 1e6) * 111320) ^ 2 + ((r.longitude - :long / 1e6) * 84340) ^ 2 <= 10000
                  order by rank, r.number limit 5) r
            left join lateral (select text from city_metropolis.request_step
                               where request_id = r.id and visibility = 'PUBLIC' and actor_kind <> 'RESIDENT' and text is not null
                               order by at desc, sequence desc limit 1) s on true
            order by rank, r.number;
            """;

    private final int rows = Integer.getInteger("bench.rows", 1_000_000);

    List<Comparison> run() {
        try (var platform = BenchPlatform.start(false)) {
            var pgbench = new Pgbench(platform.servers().postgres());
            new BenchCities(platform).open(CITY, "new-york");
            BenchSql.asSuperuser(platform, ROWS.formatted(rows));
            var kinds = kinds(platform);
            var script = SCRIPT.formatted(kinds.size() - 1);
            try (var plaza = ServedPlaza.start(platform.servers(), Open311Calls.UNBOUNDED)) {
                var turns = new Turns(platform.servers().postgres(), CALLERS);
                var calls = new Open311Calls(plaza);
                LongFunction<HttpRequest> nearby = number -> calls.nearby(CITY, kinds);
                turns.warmUp(nearby);
                double rate = turns.half(nearby);
                var measured = new Rounds(platform.servers().postgres())
                        .measure(
                                figures -> figures.add(
                                        SCAN,
                                        pgbench.run(script, turns.callers(), turns.time(), NO_INDEX)
                                                .perSecond()),
                                figures -> {
                                    var found = pgbench.run(script, turns.callers(), turns.time(), "");
                                    figures.add(INDEX, found.perSecond());
                                    figures.add(DATABASE, found.percentile(MOST));
                                    var even = turns.even(rate, nearby);
                                    figures.add(HALFWAY, even.percentile(Turns.HALF));
                                    figures.add(HTTP, even.percentile(MOST));
                                });
                return List.of(
                        turns.conditions(Comparison.of(
                                        "duplicates",
                                        "at least 200 times as fast as without an index (G4)",
                                        "searches/s"))
                                .condition("rows", rows + ", every fourth open, of " + kinds.size() + " kinds")
                                .measured(measured)
                                .build(SCAN, INDEX),
                        Comparison.of(
                                        "duplicates-time",
                                        "95 of 100 within 5 ms in the database and within 40 ms by HTTP (G4)",
                                        "ms")
                                .condition("calls come", Turns.said(rate) + ", half of what goes through by HTTP")
                                .measured(measured)
                                .build(DATABASE, HALFWAY, HTTP));
            }
        }
    }

    /** Those that the rows are of. */
    private static List<String> kinds(BenchPlatform platform) {
        return TenantContext.<List<String>, RuntimeException>callAs(
                CITY,
                () -> CurrentActor.<List<String>, RuntimeException>callAs(
                        new Actor.Plaza("bench"),
                        () -> platform.bean(ServiceCatalog.class).current().all().stream()
                                .filter(type -> type.availability().reporterGroup() == ServiceType.ReporterGroup.PUBLIC)
                                .map(type -> type.code().value())
                                .toList()));
    }
}
