package city.plaza.infrastructure.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.privacy.RetentionKind;
import city.plaza.privacy.spi.HeldData;
import city.plaza.privacy.spi.PersonalDataHolder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * Every table has somebody who answers for the people in it, or holds nobody, and here is why. Whoever adds a table adds a
 * line here, or a {@link PersonalDataHolder}.
 */
@PlazaTest
class PersonalDataInventoryTests {

    private static final Map<String, String> HOLDS_NOBODY = Map.ofEntries(
            Map.entry("area", "names of districts"),
            Map.entry("business_calendar", "working hours of departments"),
            Map.entry("catalog_edition", "a counter"),
            Map.entry("city_setting", "what the city says of itself, to everybody"),
            Map.entry("department", "public addresses of offices"),
            Map.entry("gazetteer_entry", "places that people type"),
            Map.entry("import_run", "how far the import of a file has come"),
            Map.entry("map_layer", "outlines"),
            Map.entry("notice", "announcements to everybody"),
            Map.entry("retention_run", "counts"),
            Map.entry("routing_rule", "rules"),
            Map.entry("service_group", "names of topics"),
            Map.entry("service_type", "what can be reported"),
            Map.entry("sla_target", "how long things may take"),
            Map.entry("cell.audit_anchor", "digests of entries, which tell nothing of their content"),
            Map.entry("control.onboarding_step", "how far each step is"),
            Map.entry("cell.outbox", "ids and facts: a test of erasure looks for people in it"),
            Map.entry("control.tenant", "the cities"),
            Map.entry("control.tenant_host", "host names"));

    /** A column with such a name is about a person more often than not. */
    private static final String SUSPICIOUS =
            ".*(email|phone|person|subject|contact|recipient|_name|password|address).*";

    /** Columns of tables that hold nobody, which are called as if they did. */
    private static final Map<String, String> NO_PERSON = Map.of(
            "department.email", "a public mailbox",
            "department.phone", "a public number",
            "department.short_name", "an abbreviation",
            "import_run.file_name", "of a file",
            "control.tenant.schema_name", "of a schema");

    @Autowired
    TestCities cities;

    @Autowired
    List<PersonalDataHolder> holders;

    @Value("${plaza.db.url}")
    String url;

    @Value("${plaza.db.owner.user}")
    String owner;

    @Value("${plaza.db.owner.password}")
    String password;

    private final Map<String, TreeSet<String>> tables = new TreeMap<>();

    @BeforeEach
    void theSchemasAsTheyAre() throws SQLException {
        var database = new WholeDatabase(url, owner, password);
        tables.putAll(
                database.columns(cities.open(getClass(), "springfield").id().schema()));
        for (var schema : database.platformSchemas()) {
            database.columns(schema).forEach((table, columns) -> tables.put(schema + "." + table, columns));
        }
        tables.keySet().removeIf(table -> table.matches("(.*\\.)?databasechangelog(lock)?"));
        assertThat(tables).as("tables").hasSizeGreaterThan(25);
    }

    @Test
    void everyTableHasOneOwnerOrHoldsNobody() {
        var claims = claims();
        var unclaimed = new TreeSet<>(tables.keySet());
        unclaimed.removeAll(claims.keySet());
        unclaimed.removeAll(HOLDS_NOBODY.keySet());
        assertThat(unclaimed)
                .as("tables without a PersonalDataHolder, and without a reason why they need none")
                .isEmpty();
        assertThat(claims.keySet().stream().filter(HOLDS_NOBODY::containsKey))
                .as("tables that hold nobody and are claimed all the same")
                .isEmpty();
        assertThat(claims)
                .as("tables by holder")
                .allSatisfy((table, names) -> assertThat(names).as(table).hasSize(1));
    }

    @Test
    void nothingIsClaimedOrExcusedThatIsNotThere() {
        assertThat(tables.keySet()).containsAll(HOLDS_NOBODY.keySet());
        for (var held : held()) {
            if (!held.columns().isEmpty()) {
                assertThat(tables.getOrDefault(held.place(), new TreeSet<>()))
                        .as(held.place())
                        .containsAll(held.columns());
            }
        }
    }

    @Test
    void noColumnIsCalledLikeAPersonWithoutBeingLookedAt() {
        var suspicious = new ArrayList<String>();
        tables.forEach((table, columns) -> columns.stream()
                .filter(column -> HOLDS_NOBODY.containsKey(table) && column.matches(SUSPICIOUS))
                .map(column -> table + "." + column)
                .filter(column -> !NO_PERSON.containsKey(column))
                .forEach(suspicious::add));
        assertThat(suspicious).isEmpty();
    }

    @Test
    void everyKindIsKeptBySomebody() {
        assertThat(held().stream()
                        .map(HeldData::kind)
                        .filter(kind -> kind != null)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(RetentionKind.values());
        assertThat(holders.stream().map(PersonalDataHolder::name)).doesNotHaveDuplicates();
    }

    private List<HeldData> held() {
        return holders.stream().flatMap(holder -> holder.holds().stream()).toList();
    }

    private Map<String, List<String>> claims() {
        var claims = new TreeMap<String, List<String>>();
        for (var holder : holders) {
            holder.holds().stream()
                    .filter(held -> !held.columns().isEmpty())
                    .forEach(held -> claims.computeIfAbsent(held.place(), any -> new ArrayList<>())
                            .add(holder.name()));
        }
        return claims;
    }
}
