package city.plaza.infrastructure.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.infrastructure.onboarding.FragileKeycloak.Mood;
import city.plaza.onboarding.Cities;
import city.plaza.onboarding.CityOperations;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.TenantState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Operators look after cities that are made. */
class CityOperationsTests extends OnboardingStory {

    @Autowired
    Cities cities;

    @Autowired
    CityOperations operations;

    @Test
    void closesAndOpensDoorsAndLetsSignInFollow() throws Exception {
        asOperator(() -> onboarding.make(aCity(), progress -> {}));
        var city = new TenantId(slug);
        asOperator(() -> operations.suspend(city));
        assertThat(tenants.get(city).state()).isEqualTo(TenantState.SUSPENDED);
        asOperator(() -> operations.reopen(city));
        assertThat(tenants.get(city).state()).isEqualTo(TenantState.ACTIVE);

        var renamed = asOperator(() -> operations.rename(city, "Old Springfield"));
        assertThat(renamed.signsIn()).isTrue();
        assertThat(keycloak.realms.getLast().displayName()).isEqualTo("Old Springfield");

        keycloak.mood = Mood.DOWN;
        var host = "www." + slug + ".example.org";
        var added = asOperator(() -> operations.addHost(city, host));
        assertThat(added.signsIn()).isFalse();
        assertThat(tenants.byHost(host)).isPresent();
        keycloak.mood = Mood.WELL;
        assertThat(asOperator(() -> operations.updateSignIn(city)).signsIn()).isTrue();
        assertThat(keycloak.realms.getLast().origins())
                .extracting(Object::toString)
                .contains("http://" + host);
        assertThatThrownBy(() -> asOperator(() -> operations.addHost(city, "console.localhost")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void showsFiguresWithOrWithoutKeycloak() throws Exception {
        asOperator(() -> onboarding.make(aCity(), progress -> {}));
        keycloak.mood = Mood.DOWN;
        var figures =
                asOperator(() -> cities.figures(cities.find(new TenantId(slug)).orElseThrow()));
        assertThat(figures.users()).isEmpty();
        assertThat(figures.requests()).contains(0L);
        assertThat(asOperator(() -> cities.all()))
                .extracting(each -> each.city().id().value())
                .contains(slug);
    }
}
