package city.plaza.branding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandPaletteTests {

    @Test
    void measuresAsTheStandardDoes() {
        assertThat(Colour.BLACK.contrastTo(Colour.WHITE)).isEqualTo(21);
        // The usual example of a grey that just passes, and of one that just does not.
        assertThat(BrandPalette.passes(new Colour("#767676"))).isTrue();
        assertThat(BrandPalette.passes(new Colour("#777777"))).isFalse();
    }

    @Test
    void aColourThatCanBeReadStaysAsItIs() {
        var blue = new Colour("#0b5cad");
        assertThat(BrandPalette.nearest(blue)).isEqualTo(blue);
        assertThat(BrandPalette.of(blue).accent()).isEqualTo(blue);
        assertThat(BrandPalette.of(blue, new Colour("#9cc8ff")).accentDark()).isEqualTo(new Colour("#9cc8ff"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffee00", "#ff8800", "#ffffff", "#7fd4ff", "#00cc66", "#000000", "#800000", "#39ff14"})
    void whateverTheColourEverythingOnItCanBeRead(String wanted) {
        var palette = BrandPalette.of(new Colour(wanted));
        assertThat(BrandPalette.contrasts(palette.accent(), palette.accentDark()))
                .hasSize(6)
                .allSatisfy(contrast -> assertThat(contrast.ratio())
                        .as(
                                "%s %s on %s",
                                contrast.use(),
                                contrast.colour().hex(),
                                contrast.against().hex())
                        .isGreaterThanOrEqualTo(contrast.needed()));
    }

    @Test
    void offersTheNearestColourThatPassesAndNoDarkerOne() {
        var orange = new Colour("#ff8800");
        var offered = BrandPalette.nearest(orange);
        assertThat(BrandPalette.passes(offered)).isTrue();
        assertThat(offered.contrastTo(Colour.WHITE)).isLessThan(4.7);
        assertThat(BrandPalette.nearestOnDark(new Colour("#0b5cad")).contrastTo(new Colour("#27303c")))
                .isBetween(4.5, 4.7);
    }

    @Test
    void saysWhereAColourFails() {
        assertThat(BrandPalette.contrasts(new Colour("#ffee00"), new Colour("#0b5cad")))
                .filteredOn(contrast -> !contrast.passes())
                .extracting(contrast -> contrast.use() + (contrast.dark() ? " by night" : " by day"))
                .containsExactly("TEXT by day", "CONTROL by day", "TEXT by night", "CONTROL by night");
    }
}
