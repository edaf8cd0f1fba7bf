package city.plaza.request.imported;

import city.plaza.location.GeoPoint;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A batch of historic requests turned on its side: an array for each column.
 *
 * @param zone decides which year stands in a tracking number
 */
record HistoricColumns(Collection<HistoricRequest> batch, ZoneId zone) {

    /** The arrays by the names under which the statement asks for them. */
    Map<String, Object> byName() {
        return Map.ofEntries(
                text("externalIds", HistoricRequest::externalId),
                Map.entry(
                        "years",
                        column(
                                Integer[]::new,
                                each -> each.times().requestedAt().atZone(zone).getYear())),
                text("services", each -> each.service().value()),
                text("departments", each -> each.department().value()),
                text("statuses", each -> each.status().name()),
                text(
                        "outcomes",
                        each -> each.outcome() == null ? null : each.outcome().name()),
                text("descriptions", HistoricRequest::description),
                text("languages", each -> each.language().toLanguageTag()),
                text("addresses", each -> each.place().address()),
                degrees("latitudes", GeoPoint::latitude),
                degrees("longitudes", GeoPoint::longitude),
                text("channels", each -> each.channel().name()),
                micros("requested", each -> each.times().requestedAt()),
                micros("updated", each -> each.times().updatedAt()),
                micros("expected", each -> each.times().expectedAt()),
                micros("closed", each -> each.times().closedAt()),
                text("texts", HistoricRequest::text));
    }

    private Map.Entry<String, Object> text(String name, Function<HistoricRequest, @Nullable String> value) {
        return Map.entry(name, column(String[]::new, value));
    }

    private Map.Entry<String, Object> degrees(String name, Function<GeoPoint, Double> value) {
        return Map.entry(
                name,
                column(
                        Double[]::new,
                        each -> Optional.ofNullable(each.place().point())
                                .map(value)
                                .orElse(null)));
    }

    private Map.Entry<String, Object> micros(String name, Function<HistoricRequest, @Nullable Instant> value) {
        return Map.entry(
                name,
                column(
                        Long[]::new,
                        each -> Optional.ofNullable(value.apply(each))
                                .map(at -> ChronoUnit.MICROS.between(Instant.EPOCH, at))
                                .orElse(null)));
    }

    private <T> Object column(IntFunction<T[]> array, Function<HistoricRequest, ? extends @Nullable T> value) {
        return batch.stream().map(value).toArray(array);
    }
}
