package city.plaza.infrastructure.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.identity.Actor;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.intake.SubmitReport;
import city.plaza.onboarding.spi.RealmProvisioner;
import city.plaza.privacy.ErasureCertificate;
import city.plaza.privacy.ErasureRefused;
import city.plaza.privacy.LegalHolds;
import city.plaza.privacy.PersonQuery;
import city.plaza.privacy.PersonalData;
import city.plaza.privacy.RetentionKind;
import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.PersonalDataHolder;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.City;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What an order to keep data keeps, and what becomes of its reason. */
@PlazaTest
@Import(Canaria.class)
class LegalHoldTests {

    private static final PersonQuery CANARIA = new PersonQuery(Canaria.EMAIL);

    @Autowired
    TestCities cities;

    @Autowired
    RealmProvisioner realms;

    @Autowired
    Canaria canaria;

    @Autowired
    PersonalData data;

    @Autowired
    LegalHolds holds;

    @Autowired
    List<PersonalDataHolder> holders;

    @Autowired
    TransactionTemplate transactions;

    @Value("${plaza.db.url}")
    String url;

    @Value("${plaza.db.owner.user}")
    String owner;

    @Value("${plaza.db.owner.password}")
    String password;

    City city;

    @BeforeAll
    static void keycloak() {
        LocalPlatform.shared().keycloak().start();
    }

    @BeforeEach
    void sheIsKnownAndNothingIsHeld() throws IOException {
        city = cities.open(getClass(), "canary-held");
        Canaria.free(city, holds);
        canaria.moveIn(city, realms);
        canaria.reports(city);
    }

    @Test
    void aLegalHoldBlocksItAndSaysWhy() {
        hold(new PersonQuery(Canaria.PHONE), "Case 12 of the district court");
        assertThatThrownBy(this::erase).isInstanceOfSatisfying(ErasureRefused.class, refused -> {
            assertThat(refused.translationKey()).isEqualTo("error.privacy.held");
            assertThat(refused.arguments()).containsExactly("Case 12 of the district court", "Ada Admin");
        });
        assertThat(Canaria.as(city, Canaria.ADA, () -> data.find(CANARIA)).holds())
                .hasSize(1);

        var hold = Canaria.as(city, Canaria.ADA, holds::all).getFirst();
        Canaria.as(city, Canaria.ADA, () -> {
            holds.lift(hold.id());
            return true;
        });
        assertThat(Canaria.as(city, Canaria.ADA, holds::all).getFirst().person())
                .isNull();
        assertThat(erase().state()).isEqualTo(ErasureCertificate.State.DONE);
    }

    @Test
    void aLegalHoldOnOneOfHerRequestsBlocksItToo() {
        Canaria.as(city, Canaria.ADA, () -> {
            holds.placeOnRequest(canaria.requestIn(city).number().value(), "Damage claim");
            return true;
        });
        assertThatThrownBy(this::erase).isInstanceOf(ErasureRefused.class);
        assertThatThrownBy(() -> Canaria.as(city, Canaria.ADA, () -> {
                    holds.placeOnRequest("2020-000000", "No such request");
                    return true;
                }))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aHeldRequestOfSomebodyElseThatMentionsHerStaysAsItIs() throws SQLException {
        var neighbours = canaria.submit(
                city,
                "Ask my neighbour on " + Canaria.PHONE,
                new SubmitReport.Reporter("Nils", "nils@neighbour.example", null),
                List.of());
        Canaria.as(city, Canaria.ADA, () -> {
            holds.placeOnRequest(neighbours.number().value(), "Case 13");
            return true;
        });
        assertThat(Canaria.as(city, Canaria.ADA, () -> data.find(CANARIA)).holds())
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo("Case 13"));
        assertThatThrownBy(this::erase)
                .isInstanceOfSatisfying(
                        ErasureRefused.class,
                        refused -> assertThat(refused.arguments()).containsExactly("Case 13", "Ada Admin"));
        assertThat(database().dump(city.id().schema())).contains("Ask my neighbour on " + Canaria.PHONE);

        Canaria.free(city, holds);
        assertThat(erase().state()).isEqualTo(ErasureCertificate.State.DONE);
        assertThat(database().dump(city.id().schema())).contains("Ask my neighbour on +[…]");
    }

    @Test
    void whatAHeldPersonReportsLaterIsKeptToo() {
        hold(new PersonQuery("+1 555 111 2233"), "Case 14");
        canaria.submit(
                city,
                "Another hole",
                new SubmitReport.Reporter("Nadia", "nadia@later.example", "+1 555 111 2233"),
                List.of());
        assertThatThrownBy(() -> Canaria.erased(city, data, new PersonQuery("nadia@later.example"), "Asked for it"))
                .isInstanceOf(ErasureRefused.class);
    }

    @Test
    void theReasonOfALiftedHoldForgetsHerAndExpires() throws SQLException {
        hold(CANARIA, "Ms Quillfeather, 1-555-867 5309, sues the city");
        hold(new PersonQuery("other@neighbour.example"), "Witness: " + Canaria.EMAIL);
        var mine = Canaria.as(city, Canaria.ADA, holds::all).stream()
                .filter(each -> each.reason().startsWith("Ms"))
                .findFirst()
                .orElseThrow();
        Canaria.as(city, Canaria.ADA, () -> {
            holds.lift(mine.id());
            return true;
        });
        assertThat(reasons()).anySatisfy(each -> assertThat(each).isEqualTo("Ms […], […], sues the city"));

        Canaria.free(city, holds);
        assertThat(reasons()).contains("Witness: " + Canaria.EMAIL);
        assertThat(erase().state()).isEqualTo(ErasureCertificate.State.DONE);
        assertThat(reasons()).contains("Witness: […]").noneMatch(each -> each.contains(Canaria.EMAIL));

        assertThat(expire()).isPositive();
        assertThat(reasons()).allMatch(String::isEmpty);
        assertThat(Canaria.as(city, Canaria.ADA, data::erasures))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.reason()).isEmpty());
        assertThat(expire()).as("a second night").isZero();
    }

    private List<String> reasons() {
        return Canaria.as(city, Canaria.ADA, holds::all).stream()
                .map(each -> each.reason())
                .toList();
    }

    private int expire() {
        return plaza(() -> holders.stream()
                .filter(each -> each.name().equals("privacy"))
                .findFirst()
                .orElseThrow()
                .eraseExpired(RetentionKind.ADMIN_NAMES, Instant.now().plusSeconds(60), DataSubject.nobody(), 500));
    }

    private <T> T plaza(Supplier<T> action) {
        return Canaria.as(
                city,
                new Actor.Plaza("test"),
                () -> Objects.requireNonNull(transactions.execute(status -> action.get())));
    }

    private void hold(PersonQuery query, String reason) {
        Canaria.as(city, Canaria.ADA, () -> {
            holds.placeOnPerson(query, reason);
            return true;
        });
    }

    private ErasureCertificate erase() {
        return Canaria.erased(city, data, CANARIA, "Asked for it");
    }

    private WholeDatabase database() {
        return new WholeDatabase(url, owner, password);
    }
}
