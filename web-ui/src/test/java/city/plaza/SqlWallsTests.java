package city.plaza;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads all SQL there is, in changelogs and in Java: no statement, no join and no foreign key goes from a city to control
 * or to another city, nor from control to a cell or back. So each of them may be in another database.
 *
 * @see "docs/adr/0025-control-and-cells.md"
 */
class SqlWallsTests {

    private static final Path ROOT = Path.of("..");
    private static final Path ADMIN = ROOT.resolve("tenant-admin/src/main/resources/db/changelog");
    private static final Path CITY = ROOT.resolve("platform-core/src/main/resources/db/changelog/tenant");
    private static final Path CONTROL = ADMIN.resolve("control");
    private static final Path CELL = ADMIN.resolve("cell");

    private static final Pattern CREATED = Pattern.compile("(?i)create table (?:if not exists )?([\\w.]+)");
    private static final Pattern REFERENCED = Pattern.compile("(?i)\\breferences ([\\w.]+)");
    private static final Pattern TEXT = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern SQL =
            Pattern.compile("(?is)\\b(select|insert into|update|delete from|join|from|truncate|alter table)\\s");
    private static final Pattern SCHEMA_OF_A_CITY = Pattern.compile("\\bcity_\\w*\\s*\\.|\"?\\bcity_\"? *\\|\\|");

    /** Makes the schemas and compares them; it works with the catalogs of PostgreSQL and with no table of a city. */
    private static final String MAKES_SCHEMAS = "city.plaza.infrastructure.persistence".replace('.', '/');

    private final Set<String> ofCities = created(CITY);
    private final Set<String> ofControl = created(CONTROL);
    private final Set<String> ofCells = created(CELL);

    @Test
    void eachTableIsInOneOfTheThree() {
        assertThat(ofCities).contains("service_request", "service_type").doesNotContainAnyElementsOf(ofControl);
        assertThat(ofControl).contains("tenant", "onboarding").doesNotContainAnyElementsOf(ofCells);
        assertThat(ofCells).contains("outbox", "audit_anchor").doesNotContainAnyElementsOf(ofCities);
    }

    @Test
    void foreignKeysStayWithinOneCityWithinControlAndWithinACell() {
        assertThat(referenced(CITY)).isNotEmpty().isSubsetOf(ofCities);
        assertThat(referenced(CONTROL)).isNotEmpty().isSubsetOf(ofControl);
        assertThat(referenced(CELL)).isSubsetOf(ofCells);
    }

    @Test
    void changesOfACityNameNoSchemaAndNothingThatIsNotTheirs() {
        for (var file : files(CITY, ".sql")) {
            var sql = withoutComments(read(file));
            assertThat(named(sql, "control", ofControl)).as(file.toString()).isEmpty();
            assertThat(named(sql, "cell", ofCells)).as(file.toString()).isEmpty();
            assertThat(sql).as(file.toString()).doesNotContainPattern(SCHEMA_OF_A_CITY);
            assertThat(tables(sql)).as(file.toString()).doesNotContainAnyElementsOf(ofControl);
        }
    }

    @Test
    void changesOfControlNameNoCellAndChangesOfACellNoControl() {
        for (var file : files(CONTROL, ".sql")) {
            var sql = withoutComments(read(file));
            assertThat(named(sql, "cell", ofCells)).as(file.toString()).isEmpty();
            assertThat(tables(sql)).as(file.toString()).doesNotContainAnyElementsOf(ofCities);
        }
        for (var file : files(CELL, ".sql")) {
            var sql = withoutComments(read(file));
            assertThat(named(sql, "control", ofControl)).as(file.toString()).isEmpty();
            assertThat(tables(sql)).as(file.toString()).doesNotContainAnyElementsOf(ofCities);
        }
    }

    @Test
    void noStatementReachesFromOneIntoAnother() {
        int statements = 0;
        for (var file : sources()) {
            for (var text : texts(read(file))) {
                if (!SQL.matcher(text).find()) {
                    continue;
                }
                statements++;
                var control = named(text, "control", ofControl);
                var cell = named(text, "cell", ofCells);
                var city = new LinkedHashSet<>(tables(text));
                city.retainAll(ofCities);
                assertThat(Stream.of(control, cell, city)
                                .filter(tables -> !tables.isEmpty())
                                .toList())
                        .as("%s: control %s, cell %s, city %s in: %s", file, control, cell, city, text)
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
        assertThat(statements).isGreaterThan(100);
    }

    @Test
    void whoWorksForCitiesKnowsNoTableOfControl() {
        for (var file : files(ROOT.resolve("platform-core/src/main/java"), ".java")) {
            assertThat(texts(read(file)).stream().flatMap(text -> named(text, "control", ofControl).stream()))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void noStatementNamesTheSchemaOfACity() {
        for (var file : sources()) {
            if (!file.toString().contains(MAKES_SCHEMAS)) {
                assertThat(texts(read(file)).stream()
                                .filter(text -> SCHEMA_OF_A_CITY.matcher(text).find()))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    private static List<Path> sources() {
        return Stream.of("platform-core", "tenant-admin", "infrastructure", "web-ui")
                .flatMap(module -> files(ROOT.resolve(module).resolve("src/main/java"), ".java").stream())
                .toList();
    }

    private static Set<String> created(Path changelogs) {
        var names = new LinkedHashSet<String>();
        files(changelogs, ".sql")
                .forEach(file -> CREATED.matcher(withoutComments(read(file)))
                        .results()
                        .forEach(created -> {
                            assertThat(created.group(1)).as(file.toString()).doesNotContain(".");
                            names.add(created.group(1));
                        }));
        return names;
    }

    private static Set<String> referenced(Path changelogs) {
        var names = new LinkedHashSet<String>();
        files(changelogs, ".sql")
                .forEach(file -> REFERENCED
                        .matcher(withoutComments(read(file)))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(names::add));
        return names;
    }

    /** The tables of a schema that a text names with it. */
    private static Set<String> named(String text, String schema, Set<String> tables) {
        var names = new LinkedHashSet<String>();
        Pattern.compile("\\b" + schema + "\\.(\\w+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(tables::contains)
                .forEach(names::add);
        return names;
    }

    /** What a text reads or writes without naming a schema. */
    private static Set<String> tables(String text) {
        var names = new LinkedHashSet<String>();
        Pattern.compile("(?i)\\b(?:from|join|into|update|table|on)\\s+(?:only\\s+)?([a-z_]+)\\b(?!\\s*[.(])")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .forEach(names::add);
        return names;
    }

    private static List<String> texts(String java) {
        var texts = new ArrayList<String>();
        // A quotation mark that is a character begins no text.
        TEXT.matcher(java.replace("'\"'", "' '").replace("'\\\"'", "' '"))
                .results()
                .map(SqlWallsTests::text)
                .forEach(texts::add);
        return texts;
    }

    private static String text(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("(?m)^--(?!rollback).*$", "");
    }

    private static List<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
