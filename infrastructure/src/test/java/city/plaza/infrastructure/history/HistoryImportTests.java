package city.plaza.infrastructure.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.history.ImportMapping;
import city.plaza.history.ImportOrder;
import city.plaza.history.ImportProgress;
import city.plaza.history.ImportRefused;
import city.plaza.history.ImportSummary;
import city.plaza.history.RejectReason;
import city.plaza.history.runs.HistoryImport;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.NotAllowed;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.location.gazetteer.Gazetteer;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.CellTransactions;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** History arrives once and whole, with its own times, and nobody is told of it. */
@PlazaTest
class HistoryImportTests {

    private static final AtomicInteger CITIES = new AtomicInteger();
    private static final int ROWS = 2_500;
    private static final int REJECTED = 25;

    @Autowired
    TestCities cities;

    @Autowired
    HistoryImport history;

    @Autowired
    Gazetteer gazetteer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CellTransactions cells;

    @TempDir
    Path folder;

    City city;
    Path file;
    ImportMapping mapping;

    @BeforeEach
    void aCityAndAFile() throws IOException {
        city = cities.open(getClass(), "old-town-" + CITIES.incrementAndGet());
        file = folder.resolve("history.csv");
        Files.writeString(file, file(ROWS));
        mapping = mapping("");
    }

    @Test
    void everyRowIsImportedOrListedWithItsReason() throws IOException {
        var summary = run(false);

        assertThat(summary)
                .returns((long) ROWS, ImportSummary::rows)
                .returns((long) ROWS - REJECTED, ImportSummary::imported)
                .returns(0L, ImportSummary::present)
                .returns((long) REJECTED, ImportSummary::rejected)
                .returns(Map.of(RejectReason.UNMAPPED_TYPE, (long) REJECTED), ImportSummary::reasons)
                .returns(Map.of("kind", Map.of("Ghost", (long) REJECTED)), ImportSummary::unmapped);
        assertThat(count("service_request")).isEqualTo(ROWS - REJECTED);
        assertThat(Files.readAllLines(folder.resolve("history.csv.rejects.csv")))
                .hasSize(1 + REJECTED)
                .contains(
                        "line,external_id,field,value,reason",
                        "101,old-100,kind,Ghost,the mapping knows no service type for it");
    }

    @Test
    void historyKeepsItsTimesAndItsTimeline() {
        run(false);

        assertThat(rows("select number || ' ' || status || ' ' || coalesce(outcome, '-') || ' '"
                        + " || to_char(requested_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' '"
                        + " || coalesce(to_char(closed_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), '-')"
                        + " from service_request where external_id in ('old-1', 'old-2') order by external_id"))
                .containsExactly(
                        "2019-000001 RESOLVED FIXED 2019-05-01 15:00 2019-05-02 15:00",
                        "2019-000002 SUBMITTED - 2019-05-01 15:00 -");
        assertThat(rows("select s.kind || ' ' || s.visibility || ' ' || coalesce(s.text, '-')"
                        + " from request_step s join service_request r on r.id = s.request_id"
                        + " where r.external_id in ('old-1', 'old-2') order by r.external_id, s.at, s.sequence"))
                .containsExactly(
                        "SUBMITTED PUBLIC -",
                        "RESOLVED PUBLIC done 1",
                        "SUBMITTED PUBLIC -",
                        "IMPORTED INTERNAL done 2");
    }

    @Test
    void nobodyIsToldAndNoContactIsKept() {
        run(false);

        assertThat(count("outbound_message")).isZero();
        assertThat(count("request_contact")).isZero();
        assertThat(cells.<Long>read(
                        CellId.MAIN,
                        () -> jdbc.sql("select count(*) from cell.outbox where tenant = ?")
                                .param(city.id().value())
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void aKilledImportGoesOnWhereItWas() {
        assertThatThrownBy(() -> run(false, mapping, position -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(count("service_request")).isEqualTo(990);

        var resumed = run(false);

        assertThat(resumed)
                .returns(1_000L, ImportSummary::resumedAfter)
                .returns(990L, ImportSummary::present)
                .returns((long) ROWS - REJECTED - 990, ImportSummary::imported)
                .returns((long) REJECTED, ImportSummary::rejected);
        assertThat(count("service_request")).isEqualTo(ROWS - REJECTED);
        assertThat(count("request_step")).isEqualTo(2L * (ROWS - REJECTED));
        assertThat(rows("select rows_done || ' ' || imported from import_run"))
                .containsExactly(ROWS + " " + (ROWS - REJECTED));
    }

    @Test
    void aFinishedImportChangesNothing() {
        run(false);
        var again = run(false);

        assertThat(again.imported()).isZero();
        assertThat(again.present()).isEqualTo(ROWS - REJECTED);
        assertThat(count("service_request")).isEqualTo(ROWS - REJECTED);
    }

    @Test
    void anotherFileWithTheSameRequestsAddsOnlyTheNewOnes() throws IOException {
        run(false);
        Files.writeString(file, file(ROWS + 10) + "old-1,2019-05-01 10:00,,Hole,open,again,,,,\n");

        var second = run(false);

        assertThat(second.imported()).isEqualTo(10);
        assertThat(second.present()).isEqualTo(ROWS - REJECTED + 1);
        assertThat(count("service_request")).isEqualTo(ROWS - REJECTED + 10);
    }

    @Test
    void aMappingThatKnowsMoreImportsWhatWasRejected() {
        run(false);
        var wider = mapping(", Ghost: praise");

        assertThat(run(false, wider, ImportProgress.silent()).imported()).isEqualTo(REJECTED);
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() throws IOException {
        Files.writeString(file, file(ROWS) + "old-1,2019-05-01 10:00,,Hole,open,again,,,,\n");
        var rehearsal = run(true);

        assertThat(count("service_request")).isZero();
        assertThat(count("import_run")).isZero();
        assertThat(suggestions()).isEmpty();

        var real = run(false);
        assertThat(rehearsal)
                .usingRecursiveComparison()
                .ignoringFields("dryRun", "took")
                .isEqualTo(real);
    }

    @Test
    void addressesWithPointsBecomePlacesPeopleMayType() {
        run(false);

        assertThat(suggestions()).hasSize(1);
    }

    @Test
    void onlyOneImportOfAFileRunsAtATime() {
        var inner = new AtomicInteger();

        assertThatThrownBy(() -> run(false, mapping, position -> {
                    if (inner.getAndIncrement() == 0) {
                        run(false);
                    }
                }))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("Another import of");
        assertThat(count("service_request")).isEqualTo(ROWS - REJECTED);
    }

    @Test
    void staffMayNotImport() {
        assertThatThrownBy(() -> TenantContext.runAs(
                        city.id(),
                        () -> CurrentActor.runAs(
                                TestCities.CLERK,
                                () -> history.run(ImportOrder.of(file, mapping, true), ImportProgress.silent()))))
                .isInstanceOf(NotAllowed.class);
    }

    private ImportSummary run(boolean dryRun) {
        return run(dryRun, mapping, ImportProgress.silent());
    }

    private ImportSummary run(boolean dryRun, ImportMapping as, ImportProgress progress) {
        return inCity(() -> history.run(ImportOrder.of(file, as, dryRun), progress));
    }

    private List<?> suggestions() {
        return inCity(() -> gazetteer.suggest("7 Main Street", 5).stream()
                .filter(knownPlace -> knownPlace.label().equals("7 Main Street"))
                .toList());
    }

    private long count(String table) {
        return Long.parseLong(rows("select count(*)::text from " + table).getFirst());
    }

    private List<String> rows(String sql) {
        return inCity(() -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql(sql).query(String.class).list()));
    }

    private <T> T inCity(ScopedValue.CallableOp<T, RuntimeException> action) {
        return TenantContext.<T, RuntimeException>callAs(
                city.id(), () -> CurrentActor.<T, RuntimeException>callAs(new Actor.Plaza("import"), action));
    }

    private ImportMapping mapping(String moreTypes) {
        try {
            var yaml = folder.resolve("mapping.yaml");
            Files.writeString(yaml, """
                    id: id
                    requested: {column: opened, pattern: "yyyy-MM-dd HH:mm"}
                    closed: {column: ended, pattern: "yyyy-MM-dd HH:mm"}
                    type: {column: kind, map: {Hole: pothole, Tree: fallen-tree%s}}
                    status: {column: state, map: {open: SUBMITTED, done: RESOLVED}}
                    description: {column: what}
                    resolution: {column: note}
                    address: {column: place}
                    location: {lat: lat, lon: lon}
                    gazetteer: true
                    """.formatted(moreTypes));
            return ImportMapping.read(yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Odd rows are over, even ones open; every hundredth is of a kind nobody knows. */
    private static String file(int rows) {
        var csv = new StringBuilder("id,opened,ended,kind,state,what,note,place,lat,lon\n");
        for (int i = 1; i <= rows; i++) {
            csv.append("old-").append(i).append(",2019-05-01 10:00,");
            csv.append(i % 2 == 1 ? "2019-05-02 10:00," : ",");
            csv.append(i % 100 == 0 ? "Ghost" : i % 3 == 0 ? "Tree" : "Hole");
            csv.append(i % 2 == 1 ? ",done," : ",open,");
            csv.append("\"Report, ").append(i).append("\",done ").append(i);
            csv.append(',').append(i % 50).append(" Main Street,40.1,-90.2\n");
        }
        return csv.toString();
    }
}
