package city.plaza.bench;

import city.plaza.tenancy.TenantId;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.function.LongFunction;

/** Reports by the Open311 API, the whole way, beside what PostgreSQL can take at most of the same kind (goal G1). */
final class ReportBenchmark {

    private static final TenantId TOWN = new TenantId("town-1");
    private static final String RAW = "PostgreSQL: report, audit, outbox and key in one transaction";
    private static final String PLAZA = "Plaza: POST /open311/v2/requests.json";

    private static final String WHOLE = "Plaza: until all are routed and answered by mail";
    private static final String MEDIAN = "half of the reports within";
    private static final String TAIL = "99 of 100 reports within";

    private static final String TABLES = """
            drop schema if exists bench_raw cascade;
            create schema bench_raw authorization plaza_owner;
            create table bench_raw.report (id uuid primary key, number text not null unique, service text not null,
                department text not null, status text not null, description text not null, latitude float8 not null,
                longitude float8 not null, requested_at timestamptz not null);
            create index on bench_raw.report (department, status, requested_at desc);
            create index on bench_raw.report (requested_at desc);
            create index on bench_raw.report (service, requested_at desc);
            create index on bench_raw.report using gist (point(longitude, latitude));
            create table bench_raw.audit (id bigserial primary key, report uuid not null, what text not null, at timestamptz not null);
            create table bench_raw.outbox (id bigserial primary key, fact jsonb not null, at timestamptz not null);
            create table bench_raw.key (key text primary key, report uuid not null);
            create sequence bench_raw.number;
            alter table bench_raw.report owner to plaza_owner;
            alter table bench_raw.audit owner to plaza_owner;
            alter table bench_raw.outbox owner to plaza_owner;
            alter table bench_raw.key owner to plaza_owner;
            alter sequence bench_raw.number owner to plaza_owner;
            """;
    private static final String SCRIPT = """
            \\set lat random(39790000, 39810000)
            \\set long random(-89670000, -89630000)
            select gen_random_uuid() as id \\gset
            begin;
            insert into bench_raw.report values ((:id)::uuid, '2026-' || nextval('bench_raw.number'), 'pothole', 'public-works',
                'SUBMITTED', 'A deep hole in the right lane, cars swerve around it.', :lat / 1e6, :long / 1e6, now());
            insert into bench_raw.audit (report, what, at) values ((:id)::uuid, 'submitted', now());
            insert into bench_raw.outbox (fact, at) values (jsonb_build_object('submitted', (:id)::text), now());
            insert into bench_raw.key values (gen_random_uuid()::text, (:id)::uuid);
            commit;
            """;

    List<Comparison> run() {
        try (var platform = BenchPlatform.start(false)) {
            var pgbench = new Pgbench(platform.servers().postgres());
            var cities = new BenchCities(platform);
            cities.towns(1);
            var key = cities.key(TOWN);
            BenchSql.asSuperuser(platform, TABLES);
            try (var plaza = ServedPlaza.start(platform.servers(), Open311Calls.UNBOUNDED)) {
                var turns = new Turns(platform.servers().postgres());
                var calls = new Open311Calls(plaza);
                LongFunction<HttpRequest> report = number -> calls.report(TOWN, key, number);
                turns.warmUp(report);
                double rate = turns.half(report);
                var measured = new Rounds(platform.servers().postgres())
                        .measure(
                                figures -> figures.add(RAW, pgbench.perSecond(SCRIPT, turns.callers(), turns.time())),
                                figures -> {
                                    var most = turns.most(report);
                                    figures.add(PLAZA, most.perSecond());
                                    figures.add(WHOLE, most.wholePerSecond());
                                    var even = turns.even(rate, report);
                                    figures.add(MEDIAN, even.percentile(Turns.HALF));
                                    figures.add(TAIL, even.percentile(Turns.NEARLY_ALL));
                                });
                return List.of(
                        turns.conditions(Comparison.of(
                                        "report", "at least 20 % of the database's own speed (G1)", "reports/s"))
                                .measured(measured)
                                .build(RAW, PLAZA, WHOLE),
                        Comparison.of("report-time", "how long a report takes at half of Plaza's speed", "ms")
                                .condition("reports come", Turns.said(rate))
                                .measured(measured)
                                .build(MEDIAN, TAIL));
            }
        }
    }
}
