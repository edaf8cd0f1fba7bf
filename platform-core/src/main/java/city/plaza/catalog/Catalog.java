package city.plaza.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A city's whole catalog as it stood at one moment. */
public final class Catalog {

    private final Map<String, ServiceGroup> groups = new LinkedHashMap<>();
    private final Map<ServiceCode, ServiceType> types = new LinkedHashMap<>();

    Catalog(List<ServiceGroup> groups, List<ServiceType> types) {
        groups.forEach(group -> this.groups.put(group.code(), group));
        types.forEach(type -> this.types.put(type.code(), type));
    }

    public Collection<ServiceGroup> groups() {
        return groups.values();
    }

    /** Every service type on offer, in the city's order. */
    public List<ServiceType> offered() {
        return types.values().stream().filter(type -> !type.retired()).toList();
    }

    /** Every service type, the retired ones included. */
    public Collection<ServiceType> all() {
        return types.values();
    }

    public List<ServiceType> offeredIn(String group) {
        return offered().stream().filter(type -> type.group().equals(group)).toList();
    }

    public List<ServiceType> popular() {
        return offered().stream().filter(ServiceType::popular).toList();
    }

    public Optional<ServiceGroup> group(String code) {
        return Optional.ofNullable(groups.get(code));
    }

    /** A service type, retired or not. */
    public Optional<ServiceType> find(ServiceCode code) {
        return Optional.ofNullable(types.get(code));
    }

    /**
     * The services that fit what somebody typed, best first; none where nothing was typed.
     *
     * @param language the language of the words; names in other languages count too, but less
     */
    public List<ServiceType> search(String typed, Locale language) {
        return new CatalogSearch(this, language).find(typed);
    }
}
