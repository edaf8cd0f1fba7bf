package city.plaza.web.pages.tracking;

import city.plaza.location.GeoPoint;
import city.plaza.web.kit.map.MapTiles;
import city.plaza.web.kit.request.StatusStyle;
import city.plaza.web.kit.time.HumanizedTime.Spoken;
import city.plaza.web.pages.frame.LocalizedPhrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as its page shows it.
 *
 * @param full whether the reader holds the secret link
 * @param response what the city says to whoever reported it
 * @param steps newest first
 * @param again where to report it once more
 */
public record StatusModel(
        String number,
        boolean full,
        boolean open,
        StatusStyle badge,
        LocalizedPhrase service,
        Location location,
        Outlook outlook,
        Report report,
        @Nullable LocalizedPhrase response,
        List<Step> steps,
        String again) {

    /**
     * Where it is.
     *
     * @param approximate whether the place is kept from being exact
     */
    public record Location(
            @Nullable String address, @Nullable GeoPoint point, boolean approximate, MapTiles.@Nullable Tiles tiles) {}

    /**
     * What becomes of it.
     *
     * @param next what happens next, or how it ended, in a sentence
     * @param due when the work is expected to be done; absent once it is
     * @param dueExplained how that time came about
     */
    public record Outlook(
            String next, @Nullable Spoken due, @Nullable String dueExplained) {}

    /**
     * What was reported, as far as the reader may know it.
     *
     * @param photos their addresses
     */
    public record Report(
            @Nullable String description,
            @Nullable String descriptionLang,
            List<Answered> answers,
            List<String> photos) {}

    /** A question of the service type with what was answered. */
    public record Answered(LocalizedPhrase question, List<LocalizedPhrase> answers) {}

    /** One step, in words. */
    public record Step(
            String icon,
            String what,
            Spoken when,
            @Nullable String who,
            @Nullable String text) {}
}
