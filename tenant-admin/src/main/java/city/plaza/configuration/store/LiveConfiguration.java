package city.plaza.configuration.store;

import city.plaza.catalog.ServiceGroup;
import city.plaza.configuration.Change;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.shared.InvalidInput;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the current city's features work with now, read and written part by part. */
@Component
public class LiveConfiguration {

    private final Map<ConfigurationSection<?>, SectionStore<?>> stores = new HashMap<>();
    private final BrandingImages images;

    LiveConfiguration(List<SectionStore<?>> stores, BrandingImages images) {
        this.images = images;
        stores.forEach(store -> this.stores.put(store.part(), store));
        if (!this.stores.keySet().containsAll(ConfigurationSection.all())) {
            throw new IllegalStateException(
                    "A part is kept nowhere: " + ConfigurationSection.all() + ", kept: " + this.stores.keySet());
        }
    }

    public CityConfiguration read() {
        var city = CityConfiguration.empty();
        for (var section : ConfigurationSection.all()) {
            city = read(city, section);
        }
        return city;
    }

    /** One part alone; the others are empty. */
    public <T> CityConfiguration read(ConfigurationSection<T> section) {
        return read(CityConfiguration.empty(), section);
    }

    /** What keeps a configuration from going live in this city; empty if nothing does. */
    public List<InvalidInput.Problem> problemsOf(CityConfiguration wanted) {
        return images.lookedFor(wanted).problems();
    }

    /** Make what is live what is wanted: additions and changes first, removals last and backwards, then the order. */
    public void apply(CityConfiguration wanted, List<Change> changes) {
        changes.stream()
                .filter(change -> change.kind() == Change.Kind.ADDED || change.kind() == Change.Kind.CHANGED)
                .sorted(Comparator.comparingInt(
                                (Change change) -> ConfigurationSection.all().indexOf(change.part()))
                        .thenComparing(change -> isInsideAnother(change, wanted)))
                .forEach(change -> put(change.part(), wanted, change.key()));
        var live = read();
        for (var change : changes.reversed()) {
            if (change.kind() == Change.Kind.REMOVED) {
                remove(change.part(), live, change.key());
            }
        }
        changes.stream().map(Change::part).distinct().forEach(section -> order(section, wanted));
    }

    /** A group can only be put into one that is there. */
    private static boolean isInsideAnother(Change change, CityConfiguration wanted) {
        return change.part() == ConfigurationSection.GROUPS
                && wanted.find(ConfigurationSection.GROUPS, change.key())
                        .map(ServiceGroup::parent)
                        .isPresent();
    }

    private <T> CityConfiguration read(CityConfiguration city, ConfigurationSection<T> section) {
        return city.with(section, store(section).live());
    }

    private <T> void put(ConfigurationSection<T> section, CityConfiguration wanted, String key) {
        store(section).put(wanted.find(section, key).orElseThrow());
    }

    private <T> void remove(ConfigurationSection<T> section, CityConfiguration live, String key) {
        live.find(section, key).ifPresent(store(section)::remove);
    }

    private <T> void order(ConfigurationSection<T> section, CityConfiguration wanted) {
        store(section).order(wanted.all(section));
    }

    @SuppressWarnings("unchecked") // a store is kept under its own part
    private <T> SectionStore<T> store(ConfigurationSection<T> section) {
        return (SectionStore<T>) Objects.requireNonNull(stores.get(section));
    }
}
