package city.plaza.infrastructure.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.identity.Role;
import city.plaza.identity.WorkScope;
import city.plaza.identity.spi.StaffDirectory;
import city.plaza.identity.spi.StaffDirectory.Invitation;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.local.OnLocalPlatformWithKeycloak;
import city.plaza.infrastructure.testing.StoryTest;
import city.plaza.onboarding.spi.OperatorsProvisioner;
import city.plaza.onboarding.spi.RealmProvisioner;
import city.plaza.onboarding.spi.RealmProvisioner.RealmSpec;
import city.plaza.onboarding.spi.RealmProvisioner.RealmUnavailable;
import city.plaza.tenancy.TenantId;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@OnLocalPlatformWithKeycloak
@SpringBootTest(classes = KeycloakTests.Parts.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@StoryTest
class KeycloakTests {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final RealmSpec SPRINGFIELD = new RealmSpec(
            new TenantId("springfield"),
            "City of Springfield",
            List.of(URI.create("http://springfield.localhost:8080"), URI.create("https://311.springfield.example")),
            List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.CHINESE, Locale.forLanguageTag("ar")),
            "#ffcc00",
            "");

    @Autowired
    private RealmProvisioner realms;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private OperatorsProvisioner operators;

    @Autowired
    private KeycloakAdmin keycloak;

    @BeforeAll
    static void startMail() {
        MAIL.start();
    }

    @AfterAll
    static void stopMail() {
        MAIL.stop();
    }

    @BeforeEach
    void nobodyWasWrittenTo() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        registry.add("plaza.mail.from", () -> "no-reply@plaza.example");
    }

    @Test
    void aRealmProvisionedTwiceIsTheSameAndHalfAOneIsCompleted() {
        var issuer = realms.provision(SPRINGFIELD);
        assertThat(issuer)
                .isEqualTo(URI.create(LocalPlatform.shared().keycloak().url() + "/realms/springfield"));
        var client = client();
        var realm = keycloak.get("/springfield");

        realms.provision(SPRINGFIELD);
        assertThat(client()).isEqualTo(client);
        assertThat(keycloak.get("/springfield"))
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                // Keycloak adds this one itself the first time that a realm is changed.
                .ignoringFields("attributes.realmReusableOtpCode")
                .isEqualTo(realm);

        keycloak.delete("/springfield/clients/{id}", String.valueOf(client.get("id")));
        keycloak.delete("/springfield/roles/lead");
        realms.provision(SPRINGFIELD);
        assertThat(client().get("redirectUris"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrder(
                        "http://springfield.localhost:8080/login/oauth2/code/springfield",
                        "https://311.springfield.example/login/oauth2/code/springfield");
        assertThat(client().get("secret")).isEqualTo(client.get("secret"));
        assertThat((List<?>) client().get("protocolMappers"))
                .as("roles, departments, services, areas, and for which interfaces a token is")
                .hasSize(5);
        assertThat(keycloak.find("/springfield/roles/lead")).isPresent();
        assertThat(keycloak.list("/springfield/roles/default-roles-springfield/composites"))
                .extracting(role -> role.get("name"))
                .contains("resident")
                .doesNotContain("staff", "city-admin");
        assertThat(realm.get("supportedLocales"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrder("en", "es", "zh-Hans", "ar");
    }

    private Map<String, Object> client() {
        return keycloak.list("/springfield/clients?clientId=plaza").getFirst();
    }

    @Test
    void invitesByMailOnceAndKeepsDepartments() throws Exception {
        realms.provision(SPRINGFIELD);
        var invitation = new Invitation(
                "quimby@springfield.example",
                "Mayor Joe Quimby",
                Set.of(Role.CITY_ADMIN, Role.STAFF),
                WorkScope.ofDepartments(Set.of("parks")),
                Locale.forLanguageTag("es"));
        var subject = staff.invite(SPRINGFIELD.tenant(), invitation).subject();
        assertThat(MAIL.waitForIncomingEmail(10_000, 1)).isTrue();
        var mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getFrom()[0].toString()).isEqualTo("City of Springfield <no-reply@plaza.example>");
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("quimby@springfield.example");
        assertThat(GreenMailUtil.getBody(mail)).contains("/realms/springfield/login-actions/action-token");

        assertThat(staff.invite(
                        SPRINGFIELD.tenant(),
                        new Invitation(
                                "quimby@springfield.example",
                                "Joe",
                                Set.of(Role.LEAD),
                                new WorkScope(Set.of("streets"), Set.of("pothole"), Set.of("wards/3")),
                                Locale.US)))
                .isEqualTo(new StaffDirectory.Invited(subject, true));
        assertThat(staff.members(SPRINGFIELD.tenant()))
                .containsExactly(new StaffDirectory.Member(
                        subject,
                        "Mayor Joe Quimby",
                        "quimby@springfield.example",
                        Set.of(Role.CITY_ADMIN, Role.STAFF, Role.LEAD),
                        new WorkScope(Set.of("parks", "streets"), Set.of("pothole"), Set.of("wards/3")),
                        true,
                        true));
        assertThat(staff.users(SPRINGFIELD.tenant())).isEqualTo(1);
    }

    @Test
    void theFirstOperatorIsInvitedByMailUntilTheyCame() throws Exception {
        operators.provision();
        assertThat(operators.invite("olga@plaza.example", "Olga Operator")).isTrue();
        assertThat(MAIL.waitForIncomingEmail(10_000, 1)).isTrue();
        var mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("olga@plaza.example");
        assertThat(GreenMailUtil.getBody(mail)).contains("/realms/plaza-operators/login-actions/action-token");
        assertThat(operators.invite("olga@plaza.example", "Olga Operator")).isTrue();
        assertThat(keycloak.list("/plaza-operators/roles/operator/users"))
                .extracting(account -> account.get("email"))
                .containsOnlyOnce("olga@plaza.example");

        LocalPlatform.shared()
                .keycloak()
                .people()
                .put("plaza-operators", "olga@plaza.example", "chosen by Olga", "Olga Operator", List.of(), List.of());
        assertThat(operators.invite("olga@plaza.example", "Olga Operator")).isFalse();
    }

    @Test
    void nobodyBecomesAnOperatorThroughACity() {
        var everything =
                new Invitation("x@example.org", "X", Set.of(Role.OPERATOR), WorkScope.EVERYTHING, Locale.ENGLISH);
        assertThatThrownBy(() -> staff.invite(SPRINGFIELD.tenant(), everything))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> realms.remove(new TenantId("master"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> realms.remove(new TenantId("plaza-operators")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theServiceClientRulesWhatItMadeAndNothingElse() {
        operators.provision();
        operators.provision();
        assertThat(keycloak.find("/plaza-operators/roles/operator")).isPresent();
        assertThat(keycloak.get("/plaza-operators").get("registrationAllowed")).isEqualTo(false);

        assertThatThrownBy(() -> keycloak.list("/master/users")).hasMessageContaining("answered 403");
        assertThatThrownBy(() -> keycloak.list("/master/clients")).hasMessageContaining("answered 403");
        assertThatThrownBy(() -> keycloak.put("/master", Map.of("displayName", "taken")))
                .hasMessageContaining("answered 403");
        assertThatThrownBy(() -> keycloak.post("/master/users", Map.of("username", "intruder")))
                .hasMessageContaining("answered 403");
    }

    @Test
    void saysThatKeycloakCannotBeReached() {
        var nobody = URI.create("http://127.0.0.1:1");
        var unreachable = new KeycloakAdmin(new KeycloakProperties(nobody, nobody, "x", "x"), Clock.systemUTC());
        assertThatThrownBy(() -> unreachable.get("/springfield"))
                .isInstanceOf(KeycloakFailure.class)
                .hasMessage("Reading /springfield: Keycloak cannot be reached");
        assertThat(new RealmUnavailable("x", new RuntimeException())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void darkensAColourUntilItCanBeRead() {
        assertThat(AccentColours.of("#005ea5").accent()).isEqualTo("#005ea5");
        assertThat(AccentColours.of("#ffcc00").accent()).isNotEqualTo("#ffcc00");
        assertThat(AccentColours.of("red;}body{display:none").accent()).isEqualTo("#1f5fae");
    }

    /** No stereotype, so that nobody's component scan picks it up. */
    @ComponentScan
    @Import(Secrets.class)
    static class Parts {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @ComponentScan(
            basePackages = "city.plaza.tenancy",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = {city.plaza.tenancy.CitySecrets.class, city.plaza.tenancy.CityUrls.class}))
    static class Secrets {}
}
