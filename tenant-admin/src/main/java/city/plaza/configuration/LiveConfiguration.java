package city.plaza.configuration;

import city.plaza.catalog.ServiceGroup;
import city.plaza.shared.InvalidInput;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the current city's features work with now, read and written part by part. */
@Component
class LiveConfiguration {

    private final Map<Part<?>, PartStore<?>> stores = new HashMap<>();
    private final LookImages images;

    LiveConfiguration(List<PartStore<?>> stores, LookImages images) {
        this.images = images;
        stores.forEach(store -> this.stores.put(store.part(), store));
        if (!this.stores.keySet().containsAll(Part.all())) {
            throw new IllegalStateException(
                    "A part is kept nowhere: " + Part.all() + ", kept: " + this.stores.keySet());
        }
    }

    CityConfiguration read() {
        var city = CityConfiguration.empty();
        for (var part : Part.all()) {
            city = read(city, part);
        }
        return city;
    }

    /** One part alone; the others are empty. */
    <T> CityConfiguration read(Part<T> part) {
        return read(CityConfiguration.empty(), part);
    }

    /** What keeps a configuration from going live in this city; empty if nothing does. */
    List<InvalidInput.Problem> problemsOf(CityConfiguration wanted) {
        return images.lookedFor(wanted).problems();
    }

    /** Make what is live what is wanted: additions and changes first, removals last and backwards, then the order. */
    void become(CityConfiguration wanted, List<Change> changes) {
        changes.stream()
                .filter(change -> change.kind() == Change.Kind.ADDED || change.kind() == Change.Kind.CHANGED)
                .sorted(Comparator.comparingInt((Change change) -> Part.all().indexOf(change.part()))
                        .thenComparing(change -> isInsideAnother(change, wanted)))
                .forEach(change -> put(change.part(), wanted, change.key()));
        var live = read();
        for (var change : changes.reversed()) {
            if (change.kind() == Change.Kind.REMOVED) {
                remove(change.part(), live, change.key());
            }
        }
        changes.stream().map(Change::part).distinct().forEach(part -> order(part, wanted));
    }

    /** A group can only be put into one that is there. */
    private static boolean isInsideAnother(Change change, CityConfiguration wanted) {
        return change.part() == Part.GROUPS
                && wanted.find(Part.GROUPS, change.key())
                        .map(ServiceGroup::parent)
                        .isPresent();
    }

    private <T> CityConfiguration read(CityConfiguration city, Part<T> part) {
        return city.with(part, store(part).live());
    }

    private <T> void put(Part<T> part, CityConfiguration wanted, String key) {
        store(part).put(wanted.find(part, key).orElseThrow());
    }

    private <T> void remove(Part<T> part, CityConfiguration live, String key) {
        live.find(part, key).ifPresent(store(part)::remove);
    }

    private <T> void order(Part<T> part, CityConfiguration wanted) {
        store(part).order(wanted.all(part));
    }

    @SuppressWarnings("unchecked") // a store is kept under its own part
    private <T> PartStore<T> store(Part<T> part) {
        return (PartStore<T>) Objects.requireNonNull(stores.get(part));
    }
}
