package city.plaza.web.pages.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.LocationPrecision;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.request.Visibility;
import city.plaza.web.testing.Accident;
import city.plaza.web.testing.LogBook;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page of a request tells to whom. */
class StatusPagesTests extends TrackingStories {

    @ParameterizedTest
    @EnumSource(LocationPrecision.class)
    void thePublicPageTellsNoMoreOfAPlaceThanItsTypeAllows(LocationPrecision precision) {
        var service = switch (precision) {
            case EXACT -> "pothole";
            case BLOCK -> "no-heat";
            case AREA -> "noise";
            case HIDDEN -> "abuse";
        };
        var opened = report(springfield, service, Locale.ENGLISH, address());
        clerk(() -> requests.comment(
                opened.number(), 0, "We were at 12 OAK ST, Apt 4, and rang the bell.", Visibility.PUBLIC));

        var open = visitor.get(page(springfield, opened));
        var own = visitor.get(ownPage(springfield, opened));
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains(HOME, "We were at 12 OAK ST, Apt 4");
        if (precision == LocationPrecision.EXACT) {
            assertThat(open.body()).contains(HOME, "We were at 12 OAK ST, Apt 4");
            assertThat(open.headers().firstValue("x-robots-tag")).isEmpty();
        } else {
            assertThat(open.body())
                    .contains("rang the bell")
                    .doesNotContainIgnoringCase(HOME)
                    .doesNotContain("39.80123", "89.65123");
            assertThat(open.headers().firstValue("x-robots-tag")).contains("noindex");
            assertThat(open.body().contains("Oak St")).isEqualTo(precision == LocationPrecision.BLOCK);
        }
    }

    @Test
    void whatOnlyStaffReportAndWhatGivesNoReceiptIsNotToldByNumber() {
        var tip = report(springfield, "tip", Locale.ENGLISH, address());
        var inspection = as(springfield, TestCities.CLERK, () -> submit("inspection", Locale.ENGLISH, address()));

        for (var hidden : List.of(tip, inspection)) {
            assertThat(visitor.get(page(springfield, hidden)).statusCode()).isEqualTo(404);
            assertThat(track(hidden.number().value())).contains("There is no report with this number");
            assertThat(visitor.get(ownPage(springfield, hidden)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aLinkOfAnotherCityIsNotTakenForAReportOfThisOne() {
        var here = report(springfield, "pothole", Locale.ENGLISH, address());
        var there = report(shelbyville, "pothole", Locale.ENGLISH, address());

        assertThat(track(page(shelbyville, there))).contains("This link is of another city");
        assertThat(track(ownPage(shelbyville, there))).contains("This link is of another city");
        assertThat(visitor.visit(trackAddress(ownPage(springfield, here))).body())
                .contains(here.number().value(), "Deep hole.");
        assertThat(visitor.visit(trackAddress(here.number().value())).body())
                .contains(here.number().value());
    }

    @Test
    void noSecretOfALinkIsLoggedWhenItsPageFails() {
        var number = report(springfield, "pothole", Locale.ENGLISH, address()).number();
        var pages = urls.origin(springfield.mainHost()) + "/requests/" + number;
        try (var log = new LogBook()) {
            for (var page : List.of("/letters/" + Accident.SECRET, "/" + Accident.SECRET)) {
                assertThat(visitor.get(pages + page, "Accept", "text/html").statusCode())
                        .isEqualTo(500);
            }
            assertThat(log.text())
                    .contains("/requests/" + number + "/letters/… answered 500")
                    .contains("/requests/" + number + "/… answered 500")
                    .doesNotContain(Accident.SECRET);
        }
    }
}
