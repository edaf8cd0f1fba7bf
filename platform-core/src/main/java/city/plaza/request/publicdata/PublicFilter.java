package city.plaza.request.publicdata;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.BoundingBox;
import city.plaza.location.GeoPoint;
import city.plaza.request.RequestNumber;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of its requests a city is asked for by anybody. What is absent or empty does not narrow.
 *
 * @param numbers the very requests; nothing else narrows then
 * @param requested when they were reported
 * @param updated when they last changed
 * @param duplicates whether those come too that follow another request about the same matter
 * @param words what their number, address, type or the city's public words contain
 */
public record PublicFilter(
        Set<RequestNumber> numbers,
        Set<ServiceCode> services,
        Set<State> states,
        Span requested,
        Span updated,
        @Nullable BoundingBox box,
        @Nullable Circle around,
        @Nullable String words,
        boolean duplicates) {

    public static final PublicFilter EVERYTHING =
            new PublicFilter(Set.of(), Set.of(), Set.of(), Span.EVER, Span.EVER, null, null, null, true);

    public PublicFilter {
        numbers = Set.copyOf(numbers);
        services = Set.copyOf(services);
        states = Set.copyOf(states);
    }

    public static PublicFilter of(Set<RequestNumber> numbers) {
        return new PublicFilter(numbers, Set.of(), Set.of(), Span.EVER, Span.EVER, null, null, null, true);
    }

    public PublicFilter withServices(Set<ServiceCode> values) {
        return new PublicFilter(numbers, values, states, requested, updated, box, around, words, duplicates);
    }

    public PublicFilter withStates(Set<State> values) {
        return new PublicFilter(numbers, services, values, requested, updated, box, around, words, duplicates);
    }

    public PublicFilter requested(Span value) {
        return new PublicFilter(numbers, services, states, value, updated, box, around, words, duplicates);
    }

    public PublicFilter updated(Span value) {
        return new PublicFilter(numbers, services, states, requested, value, box, around, words, duplicates);
    }

    public PublicFilter within(@Nullable BoundingBox value) {
        return new PublicFilter(numbers, services, states, requested, updated, value, around, words, duplicates);
    }

    public PublicFilter around(@Nullable Circle value) {
        return new PublicFilter(numbers, services, states, requested, updated, box, value, words, duplicates);
    }

    public PublicFilter withWords(@Nullable String value) {
        return new PublicFilter(numbers, services, states, requested, updated, box, around, value, duplicates);
    }

    /** Of the requests about one matter only the one that the others follow. */
    public PublicFilter withoutDuplicates() {
        return new PublicFilter(numbers, services, states, requested, updated, box, around, words, false);
    }

    /** Whether a request is over, which is all that others need to know. */
    public enum State {
        OPEN,
        CLOSED
    }

    /** From a moment until another, both included; an absent one does not bound. */
    public record Span(@Nullable Instant from, @Nullable Instant until) {
        public static final Span EVER = new Span(null, null);
    }

    /**
     * @param origin what the nearest are nearest to, by the exact place; absent where they are sorted by the place that is
     *     told
     */
    public record Circle(
            GeoPoint center, double meters, @Nullable GeoPoint origin) {
        public Circle(GeoPoint center, double meters) {
            this(center, meters, null);
        }
    }

    /** In which order they come; those of the same moment or place by their number. */
    public enum Sort {
        NEWEST,
        OLDEST,
        UPDATED_LAST,
        UPDATED_FIRST,
        /** Of those in a circle. */
        NEAREST
    }
}
