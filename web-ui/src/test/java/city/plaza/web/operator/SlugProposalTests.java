package city.plaza.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugProposalTests {

    @ParameterizedTest
    @CsvSource({
        "Springfield, springfield",
        "City of Springfield, springfield",
        "San José, san-jose",
        "St. Mary’s, st-marys",
        "29 Palms, palms",
        "東京, ''",
        "A very long name of a city that nobody would ever type, a-very-long-name-of-a-city-that-nobody-w"
    })
    void proposesWhatAnAddressCanHold(String name, String slug) {
        assertThat(SlugProposal.of(name)).isEqualTo(slug);
    }
}
