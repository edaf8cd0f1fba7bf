package city.plaza.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.migration.CityMigrations;
import city.plaza.registry.CityRegistry;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.TenantId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlazaTest
class CityMigrationsTests {

    private static final String OLD = "0-old";

    @Autowired
    TestCities cities;

    @Autowired
    CityMigrations migrations;

    @Autowired
    CityRegistry registry;

    @Autowired
    CellDatabases databases;

    List<TenantId> behind;

    @BeforeEach
    void threeCitiesBehind() {
        behind = new ArrayList<>();
        for (var slug : List.of("ashford", "brookfield", "cedarville")) {
            behind.add(cities.open(getClass(), slug).id());
        }
        asPlaza(() -> behind.forEach(city -> registry.recordSchemaVersion(city, OLD)));
    }

    @Test
    void bringsEveryCityUpToDateAndIsDoneTheSecondTime() {
        var progress = new ArrayList<String>();

        var summary = run(progress);
        var again = run(new ArrayList<>());

        assertThat(summary.migrated())
                .extracting(CityMigrations.Result::tenant)
                .containsExactlyInAnyOrderElementsOf(behind);
        assertThat(summary.failed()).isEmpty();
        assertThat(progress).hasSize(3);
        assertThat(again.migrated()).isEmpty();
        assertThat(again.current()).isEqualTo(summary.current() + 3);
    }

    @Test
    void completesASchemaThatACrashLeftHalfDone() throws SQLException {
        sql("drop table " + behind.get(0).schema() + ".outbound_message, "
                + behind.get(0).schema() + ".message_preference cascade");
        sql("delete from " + behind.get(0).schema() + ".databasechangelog where author = 'notification'");

        assertThat(run(new ArrayList<>()).failed()).isEmpty();
    }

    @Test
    void givesEveryCityTheSameAndWritesItDownAsTheFirst() throws SQLException {
        for (var city : behind) {
            sql("drop index " + city.schema() + ".service_request_updated");
            sql("delete from " + city.schema() + ".databasechangelog where id = '0009-updated'");
        }

        assertThat(run(new ArrayList<>()).failed()).isEmpty();

        assertThat(behind)
                .allSatisfy(city -> assertThat(has(
                                "select 1 from pg_indexes where indexname = 'service_request_updated' and schemaname = ?",
                                city))
                        .isTrue());
        assertThat(behind)
                .allSatisfy(city -> assertThat(has(
                                "select 1 from " + behind.get(0).schema()
                                        + ".databasechangelog where id = '0009-updated' and md5sum ="
                                        + " (select md5sum from " + city.schema()
                                        + ".databasechangelog where id = '0009-updated') and ? is not null",
                                city))
                        .isTrue());
    }

    @Test
    void oneCityThatStandsElsewhereIsBroughtAlongToo() throws SQLException {
        sql("drop index " + behind.get(2).schema() + ".service_request_updated");
        sql("delete from " + behind.get(2).schema() + ".databasechangelog where id = '0009-updated'");

        assertThat(run(new ArrayList<>()).failed()).isEmpty();

        assertThat(has(
                        "select 1 from pg_indexes where indexname = 'service_request_updated' and schemaname = ?",
                        behind.get(2)))
                .isTrue();
    }

    @Test
    void oneCityThatFailsStopsNobodyAndIsNamed() throws SQLException {
        sql("alter table " + behind.get(1).schema() + ".department add column left_over text");
        try {
            var summary = run(new ArrayList<>());

            assertThat(summary.failed()).singleElement().satisfies(result -> {
                assertThat(result.tenant()).isEqualTo(behind.get(1));
                assertThat(result.problem().orElseThrow()).contains("structure differs");
            });
            assertThat(summary.migrated()).hasSize(2);
            assertThat(versionOf(behind.get(1))).isEqualTo(OLD);
        } finally {
            sql("alter table " + behind.get(1).schema() + ".department drop column left_over");
        }
    }

    @Test
    void aCanaryThatFailsKeepsTheOthersAsTheyWere() throws SQLException {
        sql("alter table " + behind.get(0).schema() + ".department add column left_over text");
        try {
            var summary = run(new ArrayList<>());

            assertThat(summary.failed()).hasSize(1);
            assertThat(summary.migrated()).isEmpty();
            assertThat(versionOf(behind.get(2))).isEqualTo(OLD);
        } finally {
            sql("alter table " + behind.get(0).schema() + ".department drop column left_over");
        }
    }

    @Test
    void aCellThatTheSettingsDoNotNameIsReportedAndStopsNobody() throws SQLException {
        moveTo("gone", behind.get(1));
        try {
            var summary = run(new ArrayList<>());

            assertThat(summary.cellFailures()).singleElement().satisfies(failure -> {
                assertThat(failure.cell()).isEqualTo(new CellId("gone"));
                assertThat(failure.behind()).isEqualTo(1);
                assertThat(failure.problem()).contains("main");
            });
            assertThat(summary.migrated()).hasSize(2);
            assertThat(summary.failed()).isEmpty();
            assertThat(versionOf(behind.get(1))).isEqualTo(OLD);
        } finally {
            moveTo(CellId.MAIN.value(), behind.get(1));
        }
    }

    private void moveTo(String cell, TenantId city) throws SQLException {
        try (var connection = databases.control().owner().connect()) {
            CitySchemas.run(
                    connection, "update control.tenant set cell = '" + cell + "' where id = '" + city.value() + "'");
        }
    }

    private boolean has(String question, TenantId city) throws SQLException {
        try (var connection = databases.of(CellId.MAIN).owner().connect()) {
            return CitySchemas.exists(connection, question, city.schema());
        }
    }

    private CityMigrations.Summary run(List<String> progress) {
        return CurrentActor.callAs(
                new Actor.Plaza("migrate"),
                () -> migrations.run(2, (result, done, all) -> progress.add(result.tenant() + " " + done + "/" + all)));
    }

    private String versionOf(TenantId city) {
        return CurrentActor.callAs(
                new Actor.Plaza("test"),
                () -> registry.find(city).orElseThrow().schemaVersion().orElseThrow());
    }

    private static void asPlaza(Runnable action) {
        CurrentActor.runAs(new Actor.Plaza("test"), action);
    }

    private void sql(String statement) throws SQLException {
        try (var connection = databases.of(CellId.MAIN).owner().connect()) {
            CitySchemas.run(connection, statement);
        }
    }
}
