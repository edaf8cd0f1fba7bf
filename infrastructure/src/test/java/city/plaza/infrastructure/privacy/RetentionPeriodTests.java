package city.plaza.infrastructure.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.configuration.publishing.ConfigurationPublisher;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.privacy.Retention;
import city.plaza.privacy.RetentionKind;
import city.plaza.privacy.RetentionPolicy;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.City;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which periods a city may draft and publish. */
@PlazaTest
class RetentionPeriodTests {

    @Autowired
    TestCities cities;

    @Autowired
    ConfigurationDraft draft;

    @Autowired
    ConfigurationPublisher publisher;

    @Autowired
    Retention retention;

    City city;

    @BeforeEach
    void nothingIsDrafted() {
        city = cities.open(getClass(), "measured-meadow");
        Canaria.as(city, Canaria.ADA, () -> {
            draft.discardAll();
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"P30D", "P45D", "P1M", "P13M", "P400D", "P36524D", "P1200M", "P100Y"})
    void isPublished(Period period) {
        assertThat(Canaria.as(city, Canaria.ADA, () -> {
                    change(period);
                    publisher.publish(draft.current().version(), "How long messages stay");
                    return retention.live().of(RetentionKind.MESSAGES);
                }))
                .isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"P0D", "P29D", "P-1Y", "P1Y-30D", "P36526D", "P1201M", "P101Y", "P2147483647D", "P2147483647Y"})
    void isRefused(Period period) {
        assertThatThrownBy(() -> Canaria.as(city, Canaria.ADA, () -> {
                    change(period);
                    return publisher.publish(draft.current().version(), "How long messages stay");
                }))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput.Problem::field)
                                .anySatisfy(field -> assertThat(field).contains("keep.MESSAGES")));
    }

    private void change(Period period) {
        var now = draft.find(ConfigurationSection.RETENTION, "retention").orElseThrow();
        draft.change(
                ConfigurationSection.RETENTION,
                new RetentionPolicy(Map.of(RetentionKind.MESSAGES, period)),
                now.version());
    }
}
