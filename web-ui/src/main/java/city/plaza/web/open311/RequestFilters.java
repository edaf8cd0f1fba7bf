package city.plaza.web.open311;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.BoundingBox;
import city.plaza.location.GeoPoint;
import city.plaza.request.RequestNumber;
import city.plaza.request.publicdata.PublicFilter;
import city.plaza.request.publicdata.PublicFilter.Span;
import city.plaza.request.publicdata.PublicRequests;
import city.plaza.web.open311.protocol.Open311Error;
import city.plaza.web.open311.protocol.Open311Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads which requests a call is about, within the limits of the standard. */
@Component
class RequestFilters {

    /** The longest time between two dates, and how far back a list goes by itself. */
    static final Duration MAX_PERIOD = Duration.ofDays(90);

    private static final int MAX_QUERY_LENGTH = 100;
    private static final double DEFAULT_RADIUS_METERS = 750;
    private static final double MAX_RADIUS_METERS = 20_000;

    private final Clock clock;

    RequestFilters(Clock clock) {
        this.clock = clock;
    }

    /** @throws Open311Error 400 if a parameter cannot be understood */
    PublicFilter read(Open311Request open311Request) {
        var numbers = open311Request.list("service_request_id");
        if (!numbers.isEmpty()) {
            return PublicFilter.of(numbers.stream()
                    .limit(PublicRequests.MAX_PAGE_SIZE)
                    .map(number -> new RequestNumber(RequestNumber.isValid(number) ? number : NOBODYS))
                    .collect(Collectors.toSet()));
        }
        var requested = span(open311Request, "start_date", "end_date");
        var updated = span(open311Request, "updated_after", "updated_before");
        if (requested.isEmpty() && updated.isEmpty()) {
            requested = Optional.of(new Span(clock.instant().minus(MAX_PERIOD), null));
        }
        return PublicFilter.EVERYTHING
                .withServices(open311Request.list("service_code").stream()
                        .map(code -> new ServiceCode(ServiceCode.isValid(code) ? code : NO_SERVICE))
                        .collect(Collectors.toSet()))
                .withStates(open311Request.list("status").stream()
                        .map(RequestFilters::state)
                        .collect(Collectors.toSet()))
                .requested(requested.orElse(Span.EVER))
                .updated(updated.orElse(Span.EVER))
                .within(open311Request.value("bbox").map(RequestFilters::box).orElse(null))
                .around(circle(open311Request).orElse(null))
                .withWords(open311Request
                        .value("q")
                        .map(words -> words.substring(0, Math.min(words.length(), MAX_QUERY_LENGTH)))
                        .orElse(null));
    }

    /** Of the form of a number, and never given out. */
    private static final String NOBODYS = "0000-000000";

    /** Longer than the name of any service that somebody would think of, and of their form. */
    private static final String NO_SERVICE = "0." + "-".repeat(58);

    /** In which time updates were made. */
    Span updates(Open311Request open311Request) {
        return span(open311Request, "start_date", "end_date")
                .orElseGet(() -> new Span(clock.instant().minus(MAX_PERIOD), clock.instant()));
    }

    private Optional<Span> span(Open311Request open311Request, String first, String last) {
        var dateTimes = open311Request.moments();
        var from = open311Request
                .value(first)
                .map(text -> dateTimes.read(text).orElseThrow(() -> wrong(first, "open311.error.date-form")));
        var until = open311Request
                .value(last)
                .map(text -> dateTimes.readEnd(text).orElseThrow(() -> wrong(last, "open311.error.date-form")));
        if (from.isEmpty() && until.isEmpty()) {
            return Optional.empty();
        }
        var start = from.orElseGet(() -> until.orElseThrow().minus(MAX_PERIOD));
        var end = until.orElseGet(() -> start.plus(MAX_PERIOD));
        check(start, end, last);
        return Optional.of(new Span(start, end));
    }

    private static void check(Instant start, Instant end, String field) {
        if (end.isBefore(start)) {
            throw wrong(field, "open311.error.dates-turned");
        }
        // A day written without a time lasts to its end.
        if (Duration.between(start, end).compareTo(MAX_PERIOD.plusDays(1)) > 0) {
            throw wrong(field, "open311.error.span-too-long", MAX_PERIOD.toDays());
        }
    }

    private static PublicFilter.State state(String word) {
        return Arrays.stream(PublicFilter.State.values())
                .filter(state -> state.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> wrong("status", "open311.error.status-unknown"));
    }

    private static BoundingBox box(String text) {
        try {
            var edges = numbers(text);
            if (edges.size() == 4) {
                new GeoPoint(edges.get(1), edges.get(0));
                new GeoPoint(edges.get(3), edges.get(2));
                return new BoundingBox(edges.get(0), edges.get(1), edges.get(2), edges.get(3));
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw wrong("bbox", "open311.error.box-form");
    }

    private static List<Double> numbers(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(part -> Double.valueOf(part.strip()))
                .toList();
    }

    private static Optional<PublicFilter.Circle> circle(Open311Request open311Request) {
        return Coordinates.of(open311Request).map(center -> new PublicFilter.Circle(center, radius(open311Request)));
    }

    private static double radius(Open311Request open311Request) {
        try {
            double meters = open311Request.value("radius").map(Double::valueOf).orElse(DEFAULT_RADIUS_METERS);
            if (meters > 0 && meters <= MAX_RADIUS_METERS) {
                return meters;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw wrong("radius", "open311.error.radius-form", (long) MAX_RADIUS_METERS);
    }

    /** @throws Open311Error 400 for an order there is not */
    static PublicFilter.Sort sort(Open311Request open311Request) {
        return switch (open311Request.value("sort").orElse("-created").toLowerCase(Locale.ROOT)) {
            case "-created", "-requested_datetime" -> PublicFilter.Sort.NEWEST;
            case "created", "requested_datetime" -> PublicFilter.Sort.OLDEST;
            case "-updated", "-updated_datetime" -> PublicFilter.Sort.UPDATED_LAST;
            case "updated", "updated_datetime" -> PublicFilter.Sort.UPDATED_FIRST;
            case "distance" -> {
                if (Coordinates.of(open311Request).isEmpty()
                        || !open311Request.list("service_request_id").isEmpty()) {
                    throw wrong("sort", "open311.error.distance-without-place");
                }
                yield PublicFilter.Sort.NEAREST;
            }
            default -> throw wrong("sort", "open311.error.sort-unknown");
        };
    }

    static Open311Error wrong(String field, String key, Object... arguments) {
        return new Open311Error(
                HttpStatus.BAD_REQUEST, List.of(new Open311Error.Reason(field, key, List.of(arguments))));
    }
}
