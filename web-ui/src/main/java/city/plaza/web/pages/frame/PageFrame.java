package city.plaza.web.pages.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: the city's name and look, the languages to choose from, the way to sign in.
 *
 * @param lang BCP 47 tag of Plaza's own words on the page
 * @param city its name; empty where no city is known
 * @param assets the path under which style sheet, scripts and icons stand
 * @param phone the number people call instead
 * @param header a line below the city's name
 * @param footer what the city wants to say on every page
 * @param told what everybody is told now
 * @param links where else the city leads from every page
 * @param signedInAs who reads the page, if they said so
 */
public record PageFrame(
        String lang,
        String dir,
        LocalizedPhrase city,
        List<Language> languages,
        String assets,
        Look look,
        @Nullable String phone,
        @Nullable LocalizedPhrase header,
        @Nullable LocalizedPhrase footer,
        List<AnnouncementModel> told,
        List<Link> links,
        @Nullable String signedInAs) {

    /**
     * The city's own look, where it has one.
     *
     * @param brand its style sheet
     * @param favicon the small picture browsers show beside the page's name
     */
    public record Look(
            @Nullable String brand,
            @Nullable String logo,
            @Nullable String favicon) {
        public static final Look PLAZAS_OWN = new Look(null, null, null);
    }

    /** A place the city leads to. */
    public record Link(LocalizedPhrase label, String href) {}

    /** A language to change to, by its own name. */
    public record Language(String tag, String name, String dir, String href, boolean current) {}
}
