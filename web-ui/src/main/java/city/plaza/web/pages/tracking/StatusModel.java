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
 * @param next what happens next, or how it ended, in a sentence
 * @param due when the work is expected to be done; absent once it is
 * @param dueExplained how that time came about
 * @param approximate whether the place is kept from being exact
 * @param response what the city says to whoever reported it
 * @param photos their addresses
 * @param steps newest first
 * @param again where to report it once more
 */
public record StatusModel(
        String number,
        boolean full,
        boolean open,
        StatusStyle badge,
        LocalizedPhrase service,
        @Nullable String address,
        @Nullable GeoPoint place,
        boolean approximate,
        MapTiles.@Nullable Tiles tiles,
        String next,
        @Nullable Spoken due,
        @Nullable String dueExplained,
        @Nullable String description,
        @Nullable String descriptionLang,
        List<Answered> answers,
        @Nullable LocalizedPhrase response,
        List<String> photos,
        List<Step> steps,
        String again) {

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
