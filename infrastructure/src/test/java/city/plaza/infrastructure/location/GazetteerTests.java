package city.plaza.infrastructure.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.NotAllowed;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.location.GeoPoint;
import city.plaza.location.KnownPlace;
import city.plaza.location.gazetteer.Gazetteer;
import city.plaza.location.gazetteer.GazetteerFile.Reason;
import city.plaza.location.gazetteer.GazetteerUpload;
import city.plaza.location.gazetteer.GazetteerUpload.Mode;
import city.plaza.location.gazetteer.GazetteerUpload.Rejection;
import city.plaza.location.gazetteer.GazetteerUpload.Summary;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlazaTest
class GazetteerTests {

    private static final String[] STREETS = {
        "Main", "Oak", "Maple", "Washington", "Evergreen", "Lincoln", "Martin Luther King", "Saint Ann", "Elm", "Cedar",
        "Walnut", "Chestnut", "Jefferson", "Madison", "Highland", "Sunset", "Riverside", "Church", "Mill", "Prospect"
    };
    private static final String[] KINDS = {"Street", "Avenue", "Rd", "Blvd", "Lane"};

    @Autowired
    TestCities cities;

    @Autowired
    Gazetteer gazetteer;

    @Autowired
    GazetteerUpload upload;

    @TempDir
    Path folder;

    City springfield;
    City shelbyville;
    List<Rejection> rejected = new ArrayList<>();
    List<Long> progress = new ArrayList<>();

    @BeforeEach
    void twoCitiesWithoutPlaces() {
        springfield = cities.open(getClass(), "springfield");
        shelbyville = cities.open(getClass(), "shelbyville");
        for (var city : List.of(springfield, shelbyville)) {
            asAdministrator(city, () -> {
                gazetteer.counts().keySet().forEach(gazetteer::remove);
                return 0;
            });
        }
    }

    @Test
    void takesEveryRowOrSaysWhyNot() throws IOException {
        var summary = take(Mode.ADD, """
                Address,Latitude,Longitude
                12 Oak Street,39.80,-89.60
                ,39.80,-89.60
                13 Oak Street,north,-89.60
                14 Oak Street,0,0
                15 Oak Street,95,-89.60
                16 Oak Street
                "17 Oak Street, Unit ""B""\",39.81,-89.61

                12 Oak Street,39.99,-89.99
                %s,39.80,-89.60
                """.formatted("x".repeat(301)));

        assertThat(summary).isEqualTo(new Summary(9, 2, 0, 0, 7, 0));
        assertThat(rejected)
                .extracting(Rejection::line, Rejection::reason)
                .containsExactly(
                        row(3, Reason.NO_LABEL),
                        row(4, Reason.NO_PLACE),
                        row(5, Reason.NO_PLACE),
                        row(6, Reason.NOT_ON_EARTH),
                        row(7, Reason.NO_PLACE),
                        row(10, Reason.TWICE),
                        row(11, Reason.LABEL_TOO_LONG));
        assertThat(suggest("17 oak")).containsExactly("17 Oak Street, Unit \"B\"");
        assertThat(asAdministrator(shelbyville, gazetteer::counts)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "UTF-8        # adresse;lat;lng            # 3 Rue de l'Église;48,85;2,35",
                "windows-1252 # Adresse;Latitude;Longitude # 3 Rue de l'Église;48,85;2,35",
                "UTF-8        # \uFEFFLabel|y|x            # 3 Rue de l'Église|48.85|2.35",
                "UTF-8        # LON,LAT,NUMBER,STREET      # 2.35,48.85,3,Rue de l'Église",
            })
    void findsOutHowTheFileIsWritten(String charset, String head, String row) throws IOException {
        var file = Files.write(
                folder.resolve("addresses.csv"),
                (head.strip() + "\r\n" + row + "\r\n").getBytes(Charset.forName(charset)));

        assertThat(take(file, Mode.ADD).added()).isEqualTo(1);
        assertThat(asAdministrator(springfield, () -> gazetteer.suggest("rue de l'église", 5)))
                .containsExactly(new KnownPlace("3 Rue de l'Église", new GeoPoint(48.85, 2.35)));
    }

    @Test
    void refusesAFileWithoutTheColumnsItNeeds() {
        assertThatThrownBy(() -> take(Mode.ADD, "Address,Postcode\n12 Oak Street,62701\n"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InvalidInput.Problem::translationKey)
                                .containsExactly("error.gazetteer.no-latitude", "error.gazetteer.no-longitude"));
        assertThatThrownBy(() -> take(Mode.ADD, "")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() throws IOException {
        var file = "label,lat,lon\n12 Oak Street,39.8,-89.6\n13 Oak Street,39.8,-89.6\n";
        take(Mode.ADD, file);

        assertThat(take(Mode.ADD, file)).isEqualTo(new Summary(2, 0, 0, 2, 0, 0));
        assertThat(take(Mode.ADD, file.replace("39.8,", "39.7,"))).isEqualTo(new Summary(2, 0, 2, 0, 0, 0));
    }

    @Test
    void replacesWhatWasUploadedBeforeAndNothingElse() throws IOException {
        asAdministrator(springfield, () -> {
            gazetteer.add(List.of(new KnownPlace("City Hall", new GeoPoint(39.8, -89.6))), "template");
            return 0;
        });
        take(Mode.ADD, "label,lat,lon\n12 Oak Street,39.8,-89.6\n13 Oak Street,39.8,-89.6\n");

        assertThat(take(Mode.REPLACE, "label,lat,lon\n14 Oak Street,39.8,-89.6\n"))
                .isEqualTo(new Summary(1, 1, 0, 0, 0, 2));
        assertThat(asAdministrator(springfield, gazetteer::counts))
                .isEqualTo(Map.of("template", 1L, GazetteerUpload.SOURCE, 1L));
    }

    @Test
    void keepsWhatWasThereWhenAFileCannotBeRead() throws IOException {
        take(Mode.ADD, "label,lat,lon\n12 Oak Street,39.8,-89.6\n");

        assertThatThrownBy(() -> take(Mode.REPLACE, "nothing,of,use\n1,2,3\n")).isInstanceOf(InvalidInput.class);
        assertThat(suggest("12 oak")).containsExactly("12 Oak Street");
    }

    @Test
    void refusesPeopleWhoMayNot() {
        assertThatThrownBy(() -> TenantContext.callAs(
                        springfield.id(), () -> CurrentActor.callAs(TestCities.CLERK, gazetteer::counts)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void findsAnAddressAmongAHundredThousandHoweverItIsTyped() throws IOException {
        var random = new Random(311);
        var file = new StringBuilder("address,lat,lon\n");
        IntStream.range(0, 100_000)
                .mapToObj(each -> (1 + each / 100) + " " + STREETS[each % 20] + " " + KINDS[each / 20 % 5])
                .forEach(label -> file.append(label)
                        .append(',')
                        .append(39.7 + random.nextDouble() / 5)
                        .append(",-89.6\n"));
        assertThat(take(Mode.ADD, file.toString()).added()).isEqualTo(100_000);
        assertThat(progress).hasSize(101).isSorted();

        assertThat(suggest("12 oak")).allMatch(label -> label.startsWith("12 Oak "));
        assertThat(suggest("oak street 12").getFirst()).isEqualTo("12 Oak Street");
        assertThat(suggest("12 Oak St").getFirst()).isEqualTo("12 Oak Street");
        assertThat(suggest("12 oak road").getFirst()).isEqualTo("12 Oak Rd");
        assertThat(suggest("boulevard evergreen 742").getFirst()).isEqualTo("742 Evergreen Blvd");
        assertThat(suggest("742 everg").getFirst()).startsWith("742 Evergreen");
        assertThat(suggest("742 evergren lane").getFirst()).isEqualTo("742 Evergreen Lane");
        assertThat(suggest("12 wahsington avenue").getFirst()).isEqualTo("12 Washington Avenue");
        assertThat(suggest("7 martin king st").getFirst()).isEqualTo("7 Martin Luther King Street");
        assertThat(suggest("9 st ann lane").getFirst()).isEqualTo("9 Saint Ann Lane");
        assertThat(suggest("100%_\\ oak(")).isNotEmpty();
    }

    private List<String> suggest(String typed) {
        return asAdministrator(springfield, () -> gazetteer.suggest(typed, 5)).stream()
                .map(KnownPlace::label)
                .toList();
    }

    private Summary take(Mode mode, String rows) throws IOException {
        return take(Files.writeString(folder.resolve("addresses.csv"), rows, StandardCharsets.UTF_8), mode);
    }

    private Summary take(Path file, Mode mode) {
        rejected.clear();
        return asAdministrator(
                springfield,
                () -> upload.take(file, mode, new GazetteerUpload.Progress() {
                    @Override
                    public void at(long rows, long refused) {
                        progress.add(rows);
                    }

                    @Override
                    public void rejected(Rejection row) {
                        rejected.add(row);
                    }
                }));
    }

    private static org.assertj.core.groups.Tuple row(long line, Reason reason) {
        return org.assertj.core.groups.Tuple.tuple(line, reason);
    }

    private static <T> T asAdministrator(City city, Supplier<T> action) {
        return TenantContext.<T, RuntimeException>callAs(
                city.id(), () -> CurrentActor.<T, RuntimeException>callAs(new Actor.Plaza("test"), action::get));
    }
}
