package city.plaza.branding;

import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a city looks.
 *
 * @param accent its colour
 * @param font the code of one of the {@link FontPair bundled fonts}
 * @param phone the number people call, such as {@code 311}
 * @param logo the {@link BrandImages} id of its logo; absent for the name in letters
 * @param footer what stands at the foot of every page
 * @param map where the map starts, and which raster tiles lie under it
 * @param favicon the id of the small picture browsers show for it; absent for the logo
 * @param accentDark its colour by night; absent for the one computed from {@code accent}
 * @param header a line below its name at the top of every page
 * @param links where the foot of every page leads besides Plaza's own pages
 * @param mailSender the name its letters come from; absent for the city's own
 * @param appearance whether pages follow a reader's wish for dark ones
 */
public record Branding(
        Colour accent,
        String font,
        @Nullable String phone,
        @Nullable String logo,
        LocalizedText footer,
        MapView map,
        @Nullable String favicon,
        @Nullable Colour accentDark,
        LocalizedText header,
        List<FooterLink> links,
        @Nullable String mailSender,
        Appearance appearance) {

    public static final int MAX_LINKS = 8;
    public static final int MAX_LINE_LENGTH = 120;
    private static final int MAX_SENDER_LENGTH = 60;
    private static final Pattern SENDER = Pattern.compile("[^\\p{Cntrl}<>\"@,;:\\\\]{1," + MAX_SENDER_LENGTH + "}");

    /** What was not known of earlier looks is as if nothing had been said. */
    public Branding {
        header = Objects.requireNonNullElse(header, LocalizedText.empty());
        links = links == null ? List.of() : List.copyOf(links);
        appearance = Objects.requireNonNullElse(appearance, Appearance.LIGHT_AND_DARK);
    }

    /** A look of which no more is known. */
    public Branding(
            Colour accent,
            String font,
            @Nullable String phone,
            @Nullable String logo,
            LocalizedText footer,
            MapView map) {
        this(
                accent,
                font,
                phone,
                logo,
                footer,
                map,
                null,
                null,
                LocalizedText.empty(),
                List.of(),
                null,
                Appearance.LIGHT_AND_DARK);
    }

    /** What a city looks like before it has said anything. */
    public static Branding plain() {
        return new Branding(
                new Colour("#0b5cad"),
                FontPair.INTER.code(),
                null,
                null,
                LocalizedText.empty(),
                new MapView(0, 0, 1, null, null));
    }

    /** The same look with the map starting elsewhere. */
    public Branding withMap(MapView start) {
        return new Branding(
                accent, font, phone, logo, footer, start, favicon, accentDark, header, links, mailSender, appearance);
    }

    public Branding withColours(Colour light, @Nullable Colour dark) {
        return new Branding(
                light, font, phone, logo, footer, map, favicon, dark, header, links, mailSender, appearance);
    }

    public Branding withFont(FontPair other) {
        return new Branding(
                accent,
                other.code(),
                phone,
                logo,
                footer,
                map,
                favicon,
                accentDark,
                header,
                links,
                mailSender,
                appearance);
    }

    public Branding withImages(@Nullable String otherLogo, @Nullable String otherFavicon) {
        return new Branding(
                accent,
                font,
                phone,
                otherLogo,
                footer,
                map,
                otherFavicon,
                accentDark,
                header,
                links,
                mailSender,
                appearance);
    }

    public Branding withWords(LocalizedText otherHeader, LocalizedText otherFooter, List<FooterLink> otherLinks) {
        return new Branding(
                accent,
                font,
                phone,
                logo,
                otherFooter,
                map,
                favicon,
                accentDark,
                otherHeader,
                otherLinks,
                mailSender,
                appearance);
    }

    public Branding reachedBy(@Nullable String otherPhone, @Nullable String otherSender) {
        return new Branding(
                accent,
                font,
                otherPhone,
                logo,
                footer,
                map,
                favicon,
                accentDark,
                header,
                links,
                otherSender,
                appearance);
    }

    public Branding withAppearance(Appearance other) {
        return new Branding(
                accent, font, phone, logo, footer, map, favicon, accentDark, header, links, mailSender, other);
    }

    /** The colours pages are drawn with: the city's own wherever they can be read. */
    public BrandPalette palette() {
        return BrandPalette.of(accent, accentDark);
    }

    /** Where the logo is found on the city's own hosts. */
    public @Nullable String logoPath() {
        return logo == null ? null : BrandImages.path(logo);
    }

    /** Where the small picture is found on the city's own hosts: the logo, if there is no other. */
    public @Nullable String faviconPath() {
        return favicon == null ? logoPath() : BrandImages.path(favicon);
    }

    /** The {@link BrandImages} ids it names. */
    public Set<String> images() {
        return Stream.of(logo, favicon)
                .filter(Objects::nonNull)
                .filter(BrandImages::isId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What has to be mended before it can be used; fields are named as the record names them. */
    public List<InvalidInput.Problem> problems() {
        var problems = new InvalidInput.Collector();
        problems.require(FontPair.find(font).isPresent(), "font", "error.brand.font-unknown", font);
        problems.require(logo == null || BrandImages.isId(logo), "logo", "error.brand.image-unknown");
        problems.require(favicon == null || BrandImages.isId(favicon), "favicon", "error.brand.image-unknown");
        if (accentDark != null) {
            problems.require(
                    BrandPalette.passesOnDark(accentDark),
                    "accentDark",
                    "error.brand.accent-dark-contrast",
                    accentDark.hex(),
                    BrandPalette.MIN_TEXT_CONTRAST);
        }
        problems.require(
                header.texts().values().stream().allMatch(line -> line.length() <= MAX_LINE_LENGTH),
                "header",
                "error.brand.line-too-long",
                MAX_LINE_LENGTH);
        problems.require(links.size() <= MAX_LINKS, "links", "error.brand.too-many-links", MAX_LINKS);
        links.forEach(link -> {
            problems.require(!link.label().isEmpty(), "links", "error.brand.link-without-name", link.url());
            problems.require(link.leadsSomewhere(), "links", "error.brand.link-form", link.url());
        });
        problems.require(
                mailSender == null || SENDER.matcher(mailSender).matches(),
                "mailSender",
                "error.brand.mail-sender",
                MAX_SENDER_LENGTH);
        return problems.problems();
    }

    /** Whether pages are dark for those who like them so. */
    public enum Appearance {
        LIGHT_AND_DARK,
        LIGHT
    }

    /**
     * Where the map starts.
     *
     * @param latitude degrees north in WGS84
     * @param longitude degrees east in WGS84
     * @param zoom web map zoom level, 0 to 22
     * @param tileUrl a raster tile url with {@code {z}/{x}/{y}}; absent means the platform's, if it has one
     * @param tileAttribution who is to be thanked for the tiles
     */
    public record MapView(
            double latitude,
            double longitude,
            double zoom,
            @Nullable String tileUrl,
            @Nullable String tileAttribution) {}
}
