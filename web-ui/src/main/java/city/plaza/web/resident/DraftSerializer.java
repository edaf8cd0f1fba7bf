package city.plaza.web.resident;

import city.plaza.catalog.Catalog;
import city.plaza.catalog.ServiceAttribute;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.intake.SubmitReport;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serializes a draft for the browser to keep, and reads it back.
 *
 * <p>Kept for a day: what, where, the description and which answers were chosen. Contact data, photos and other answers are not, since a computer may be shared.
 */
@Component
class DraftSerializer {

    private static final Duration DRAFT_TTL = Duration.ofDays(1);

    private final JsonMapper json;
    private final Clock clock;

    DraftSerializer(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    String write(ReportDraft draft) {
        var place = draft.place();
        var point = place.point();
        return json.writeValueAsString(new Kept(
                clock.instant().toString(),
                draft.key(),
                draft.service().map(service -> service.code().value()).orElse(""),
                place.address(),
                place.known(),
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude(),
                place.origin(),
                draft.description(),
                chosen(draft)));
    }

    private static Map<String, List<String>> chosen(ReportDraft draft) {
        var chosen = new HashMap<>(draft.answers());
        chosen.keySet()
                .retainAll(draft.service().map(ServiceType::attributes).orElse(List.of()).stream()
                        .filter(attribute -> !attribute.values().isEmpty())
                        .map(ServiceAttribute::code)
                        .toList());
        return chosen;
    }

    /** The draft as it was kept; empty if there is none, it is too old, or what it was about is no longer offered. */
    Optional<ReportDraft> read(@Nullable String kept, Catalog catalog) {
        if (kept == null || kept.isBlank()) {
            return Optional.empty();
        }
        try {
            var read = json.readValue(kept, Kept.class);
            if (clock.instant().isAfter(Instant.parse(read.at()).plus(DRAFT_TTL))) {
                return Optional.empty();
            }
            return catalog.findOffered(new ServiceCode(read.service()))
                    .filter(service -> !service.notOurs())
                    .map(service -> {
                        var draft = new ReportDraft(cut(read.key(), 120));
                        draft.choose(service);
                        draft.put(place(read));
                        Optional.ofNullable(read.answers()).orElse(Map.of()).forEach(draft::answer);
                        draft.describe(cut(read.description(), 2 * SubmitReport.MAX_DESCRIPTION_LENGTH));
                        return draft;
                    });
        } catch (JacksonException | DateTimeException | IllegalArgumentException | NullPointerException e) {
            // What a browser keeps may be of another version, or somebody's prank.
            return Optional.empty();
        }
    }

    private static ReportPlace place(Kept read) {
        var point = read.lat() == null || read.lon() == null ? null : new GeoPoint(read.lat(), read.lon());
        return new ReportPlace(
                cut(read.address(), Place.MAX_ADDRESS_LENGTH),
                read.known(),
                point,
                point == null ? ReportPlace.Origin.TYPED : read.origin());
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    private record Kept(
            String at,
            String key,
            String service,
            String address,
            @Nullable String known,
            @Nullable Double lat,
            @Nullable Double lon,
            ReportPlace.Origin origin,
            String description,
            @Nullable Map<String, List<String>> answers) {}
}
