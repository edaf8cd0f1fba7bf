package city.plaza.infrastructure.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.branding.BrandImageResult;
import city.plaza.branding.BrandImages;
import city.plaza.branding.Branding;
import city.plaza.branding.Branding.Appearance;
import city.plaza.branding.Colour;
import city.plaza.configuration.CityBasics;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.configuration.publishing.ConfigurationPublisher;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.infrastructure.dns.LocalNameServer;
import city.plaza.infrastructure.onboarding.FragileKeycloak.Mood;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.onboarding.CustomDomains;
import city.plaza.onboarding.CustomDomains.Claim;
import city.plaza.registry.CityRegistry;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What follows outside a city's schema when its administrators publish, or claim a name. */
@PlazaTest
@Import(FragileKeycloak.class)
class PublishedConfigurationSyncTests {

    private static final Actor.Person ADA =
            new Actor.Person("ada", "Ada Admin", "ada@example.org", Set.of(Role.CITY_ADMIN), Set.of());
    private static final LocalNameServer NAMES = LocalNameServer.start();

    @Autowired
    FragileKeycloak keycloak;

    @Autowired
    TestCities cities;

    @Autowired
    CityRegistry registry;

    @Autowired
    Tenants tenants;

    @Autowired
    ConfigurationDraft draft;

    @Autowired
    ConfigurationPublisher publisher;

    @Autowired
    BrandImages images;

    @Autowired
    CustomDomains domains;

    City capital;

    @DynamicPropertySource
    static void names(DynamicPropertyRegistry registry) {
        registry.add("plaza.dns-server", NAMES::address);
    }

    @AfterAll
    static void stopNames() {
        NAMES.close();
    }

    @BeforeEach
    void aCityWithARealm() {
        keycloak.reset();
        var city = cities.open(getClass(), "capital-city");
        CurrentActor.runAs(
                new Actor.Plaza("test"),
                () -> registry.changeIssuer(city.id(), URI.create("http://keycloak.localhost/realms/" + city.id())));
        capital = tenants.get(city.id());
    }

    @Test
    void whatIsPublishedFollowsAtTheSignInAndInTheLanguages() {
        var logo = ada(() -> images.acceptLogo(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>"
                        .getBytes(StandardCharsets.UTF_8),
                "seal.svg"));
        var id = ((BrandImageResult.Accepted) logo).id();
        publish(look -> look.withColours(new Colour("#8a1538"), null)
                .withImages(id, null)
                .reachedBy("311", "Capital 311")
                .withAppearance(Appearance.LIGHT));
        await().until(() -> !keycloak.realms.isEmpty());
        var realm = keycloak.realms.getLast();
        assertThat(realm.look().accent()).isEqualTo("#8a1538");
        assertThat(realm.look().logoUrl()).endsWith("/brand/" + id);
        assertThat(realm.look().faviconUrl()).isEqualTo(realm.look().logoUrl());
        assertThat(realm.look().dark()).isFalse();
        assertThat(realm.mailSender()).isEqualTo("Capital 311");

        var wanted = List.of(Locale.FRENCH, Locale.ENGLISH, Locale.forLanguageTag("tlh"));
        speak(wanted);
        await().until(() -> tenants.get(capital.id()).languages().equals(wanted));
        await().until(() -> keycloak.realms.getLast().languages().equals(wanted));
    }

    @Test
    void aKeycloakThatWasAwayCatchesUp() {
        keycloak.mood = Mood.DOWN;
        var other = capital.languages().contains(Locale.ITALIAN) ? Locale.GERMAN : Locale.ITALIAN;
        speak(List.of(Locale.ENGLISH, other));
        await().until(() -> tenants.get(capital.id()).languages().contains(other));
        assertThat(keycloak.realms).isEmpty();

        keycloak.mood = Mood.WELL;
        await().until(() -> !keycloak.realms.isEmpty());
        assertThat(keycloak.realms.getLast().languages()).contains(other);
    }

    @Test
    void aNameIsTheCitysOnceItsRecordIsThere() {
        var proof = ada(() -> domains.proof("311.Capital.example.org "));
        assertThat(proof.name()).isEqualTo("_plaza.311.capital.example.org");
        assertThat(ada(() -> domains.claim("311.capital.example.org"))).isEqualTo(new Claim.NotShown(List.of()));

        NAMES.put(proof.name(), "something else");
        assertThat(ada(() -> domains.claim("311.capital.example.org")))
                .isEqualTo(new Claim.NotShown(List.of("something else")));
        assertThat(tenants.byHost("311.capital.example.org")).isEmpty();

        NAMES.put(proof.name(), "something else", proof.value());
        assertThat(ada(() -> domains.claim("311.capital.example.org")))
                .isInstanceOfSatisfying(Claim.Claimed.class, done -> {
                    assertThat(done.hosts()).contains("311.capital.example.org");
                    assertThat(done.signsIn()).isTrue();
                });
        assertThat(tenants.byHost("311.capital.example.org").orElseThrow().id()).isEqualTo(capital.id());
        assertThat(keycloak.realms.getLast().origins()).extracting(URI::getHost).contains("311.capital.example.org");
    }

    @Test
    void anothersProofIsNone() {
        var shelbyville = cities.open(getClass(), "north-haverbrook");
        var theirs = CurrentActor.callAs(
                ADA, () -> TenantContext.callAs(shelbyville.id(), () -> domains.proof("haverbrook.example.org")));
        NAMES.put(theirs.name(), theirs.value());
        assertThat(ada(() -> domains.claim("haverbrook.example.org"))).isInstanceOf(Claim.NotShown.class);
        Assertions.assertThatThrownBy(() -> ada(() -> domains.proof("evil.localhost")))
                .isInstanceOf(InvalidInput.class);
    }

    private void publish(UnaryOperator<Branding> change) {
        ada(() -> {
            var versioned = draft.find(ConfigurationSection.BRANDING, "branding");
            var look = change.apply(versioned.map(each -> each.thing()).orElseGet(Branding::plain));
            return draft.change(
                    ConfigurationSection.BRANDING, look, versioned.orElseThrow().version());
        });
        assertThat(ada(() -> publisher.publish(draft.current().version(), ""))).isPresent();
    }

    private void speak(List<Locale> languages) {
        ada(() -> {
            var versioned = draft.find(ConfigurationSection.CITY, "city").orElseThrow();
            return draft.change(ConfigurationSection.CITY, new CityBasics(languages), versioned.version());
        });
        assertThat(ada(() -> publisher.publish(draft.current().version(), ""))).isPresent();
    }

    private <T> T ada(Supplier<T> action) {
        return CurrentActor.callAs(ADA, () -> TenantContext.<T, RuntimeException>callAs(capital.id(), action::get));
    }
}
