package city.plaza.infrastructure.apikey;

import static city.plaza.infrastructure.apikey.KeyKeepers.ADA;
import static city.plaza.infrastructure.apikey.KeyKeepers.aKeyFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.apikey.ApiClient;
import city.plaza.apikey.ApiKey;
import city.plaza.apikey.ApiKeyCheck;
import city.plaza.apikey.ApiKeyGone;
import city.plaza.apikey.ApiKeyVerdict;
import city.plaza.apikey.ApiKeyVerdict.Reason;
import city.plaza.apikey.ApiKeys;
import city.plaza.apikey.ApiScope;
import city.plaza.apikey.IssueKey;
import city.plaza.audit.AuditEntry;
import city.plaza.audit.AuditTrail;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.NotAllowed;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlazaTest
class ApiKeysTests {

    @Autowired
    TestCities cities;

    @Autowired
    ApiKeys keys;

    @Autowired
    ApiKeyCheck check;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    City springfield;
    City shelbyville;
    LocalDate today;

    @BeforeEach
    void twoCities() {
        springfield = cities.open(getClass(), "springfield");
        shelbyville = cities.open(getClass(), "shelbyville");
        today = clock.instant().atZone(springfield.zone()).toLocalDate();
    }

    @Test
    void openTheirOwnCityForWhatTheyWereIssuedFor() {
        in(springfield, () -> {
            var issued = keys.issue(aKeyFor("FixMyStreet", today.plusYears(1), ApiScope.CREATE));

            assertThat(check.check(issued.secret(), ApiScope.CREATE))
                    .isEqualTo(new ApiKeyVerdict.Accepted(
                            new ApiClient(issued.key().id(), "FixMyStreet", Set.of(ApiScope.CREATE), 600)));
            refuses(issued.secret(), ApiScope.READ, Reason.OUT_OF_SCOPE);
            refuses(issued.secret() + "x", ApiScope.CREATE, Reason.MISTYPED);
            assertThat(keys.find(issued.key().id()).orElseThrow().lastUsed()).isEqualTo(today);
            TenantContext.runAs(shelbyville.id(), () -> refuses(issued.secret(), ApiScope.CREATE, Reason.UNKNOWN));
        });
    }

    @Test
    void liveOnForTheirGraceWhenTheyAreRotated() {
        in(springfield, () -> {
            var first = keys.issue(aKeyFor("Call centre", today.plusDays(9), ApiScope.READ));
            var second = keys.rotate(first.key().id(), 7, today.plusYears(2));

            assertThat(second.secret()).isNotEqualTo(first.secret());
            assertThat(second.key().id()).isEqualTo(first.key().id());
            accepts(first.secret());
            accepts(second.secret());

            var third = keys.rotate(first.key().id(), 0, today.plusYears(2));
            refuses(first.secret(), ApiScope.READ, Reason.UNKNOWN);
            refuses(second.secret(), ApiScope.READ, Reason.UNKNOWN);
            accepts(third.secret());
        });
    }

    @Test
    void areTakenBackForGoodWithTheOneBeforeThem() {
        in(springfield, () -> {
            var first = keys.issue(aKeyFor("Vendor", today, ApiScope.READ));
            var second = keys.rotate(first.key().id(), 30, today.plusDays(1));
            keys.revoke(first.key().id());

            refuses(first.secret(), ApiScope.READ, Reason.REVOKED);
            refuses(second.secret(), ApiScope.READ, Reason.REVOKED);
            assertThat(keys.find(first.key().id()).orElseThrow().state(clock.instant()))
                    .isEqualTo(ApiKey.State.REVOKED);
            assertThatThrownBy(() -> keys.revoke(first.key().id())).isInstanceOf(ApiKeyGone.class);
            assertThatThrownBy(() -> keys.rotate(first.key().id(), 0, today)).isInstanceOf(ApiKeyGone.class);
        });
    }

    @Test
    void endByThemselves() {
        in(springfield, () -> {
            var issued = keys.issue(aKeyFor("Hackathon", today, ApiScope.READ));
            accepts(issued.secret());
            sql("update api_key set expires_at = now() where id = '"
                    + issued.key().id() + "'");
            var rotated = keys.rotate(issued.key().id(), 5, today.plusDays(1));
            refuses(issued.secret(), ApiScope.READ, Reason.UNKNOWN);
            accepts(rotated.secret());
            sql("update api_key set expires_at = now() where id = '"
                    + issued.key().id() + "'");
            keys.issue(aKeyFor("Another, so that every node looks again", today, ApiScope.READ));
            refuses(rotated.secret(), ApiScope.READ, Reason.EXPIRED);
        });
    }

    @Test
    void areWrittenDownWithoutWhatOpensAnythingOrWhoIsAsked() {
        in(springfield, () -> {
            var issued = keys.issue(aKeyFor("Vendor", today, ApiScope.READ));
            var rotated = keys.rotate(issued.key().id(), 3, today.plusDays(5));
            keys.revoke(issued.key().id());

            var entries = trail.entries("api-keys/" + issued.key().id(), Long.MAX_VALUE, 9);
            assertThat(entries)
                    .extracting(AuditEntry::action)
                    .containsExactly("api-key.revoked", "api-key.rotated", "api-key.issued");
            assertThat(entries.toString())
                    .contains("Vendor", issued.key().publicId())
                    .doesNotContain(
                            issued.secret().substring(17), rotated.secret().substring(17), "vendor@example.org");
            assertThat(issued + " " + rotated).doesNotContain(issued.secret(), rotated.secret());
            assertThat(everythingStored())
                    .doesNotContain(
                            issued.secret().substring(17), rotated.secret().substring(17));
        });
    }

    @Test
    void areRefusedBeyondTheirBoundsAndToThoseWhoMayNot() {
        in(springfield, () -> {
            refusesToIssue("lastDay", today.minusDays(1), 10);
            refusesToIssue("lastDay", today.plusYears(2).plusDays(1), 10);
            refusesToIssue("ratePerMinute", today, 0);
            refusesToIssue("ratePerMinute", today, 6_001);
            assertThatThrownBy(() -> new IssueKey("", "\n", Set.of(), today, null))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refusal -> assertThat(refusal.problems())
                                    .extracting(InvalidInput.Problem::field)
                                    .containsExactly("client", "contact", "scopes"));
            var issued = keys.issue(aKeyFor("Vendor", today, ApiScope.READ));
            assertThatThrownBy(() -> keys.rotate(issued.key().id(), 31, today)).isInstanceOf(InvalidInput.class);
        });
        TenantContext.runAs(
                springfield.id(),
                () -> CurrentActor.runAs(TestCities.CLERK, () -> {
                    assertThatThrownBy(keys::all).isInstanceOf(NotAllowed.class);
                    assertThatThrownBy(() -> keys.issue(aKeyFor("Mine", today, ApiScope.READ)))
                            .isInstanceOf(NotAllowed.class);
                }));
    }

    private void refusesToIssue(String field, LocalDate lastDay, int rate) {
        var command = new IssueKey("Vendor", "vendor@example.org", Set.of(ApiScope.READ), lastDay, rate);
        assertThatThrownBy(() -> keys.issue(command))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly(field));
    }

    private void accepts(String secret) {
        assertThat(check.check(secret, ApiScope.READ)).isInstanceOf(ApiKeyVerdict.Accepted.class);
    }

    private void refuses(String secret, ApiScope scope, Reason reason) {
        var nobody = new Actor.Anonymous();
        assertThat(CurrentActor.<ApiKeyVerdict, RuntimeException>callAs(nobody, () -> check.check(secret, scope)))
                .isEqualTo(new ApiKeyVerdict.Refused(reason));
    }

    private String everythingStored() {
        return Objects.requireNonNull(new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("select string_agg(api_key::text, ' ') from api_key")
                        .query(String.class)
                        .single()));
    }

    private void sql(String statement) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.sql(statement).update());
    }

    private static void in(City city, Runnable action) {
        TenantContext.runAs(city.id(), () -> CurrentActor.runAs(ADA, action));
    }
}
