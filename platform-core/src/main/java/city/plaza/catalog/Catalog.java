package city.plaza.catalog;

import city.plaza.shared.LocalizedText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A city's whole catalog as it stood at one moment. */
public final class Catalog {

    private final Map<String, ServiceGroup> groups = new LinkedHashMap<>();
    private final Map<ServiceCode, ServiceType> types = new LinkedHashMap<>();
    private final Clock clock;
    private final Predicate<ServiceCode> open;

    /** @param clock in the city's zone */
    Catalog(List<ServiceGroup> groups, List<ServiceType> types, Clock clock) {
        this(groups, types, clock, code -> true);
    }

    private Catalog(
            Collection<ServiceGroup> groups, Collection<ServiceType> types, Clock clock, Predicate<ServiceCode> open) {
        this.clock = clock;
        this.open = open;
        groups.stream().filter(group -> group.parent() == null).forEach(group -> {
            this.groups.put(group.code(), group);
            groups.stream()
                    .filter(each -> group.code().equals(each.parent()))
                    .forEach(each -> this.groups.put(each.code(), each));
        });
        types.forEach(type -> this.types.put(type.code(), type));
    }

    /** The same catalog with nothing on offer to residents but some of its types. */
    public Catalog limitedTo(Collection<ServiceCode> codes) {
        return new Catalog(groups.values(), types.values(), clock, Set.copyOf(codes)::contains);
    }

    /** Every group in the city's order, each followed by those that belong to it. */
    public Collection<ServiceGroup> groups() {
        return groups.values();
    }

    /** What a group is called where its parent's name does not stand beside it. */
    public LocalizedText title(ServiceGroup group) {
        return Optional.ofNullable(group.parent())
                .map(groups::get)
                .map(parent -> joined(parent.name(), group.name()))
                .orElse(group.name());
    }

    /** Every service type on offer to residents today, in the city's order. */
    public List<ServiceType> offered() {
        var today = LocalDate.now(clock);
        return types.values().stream()
                .filter(type -> open.test(type.code()) && type.availability().isOfferedToResidents(today))
                .toList();
    }

    /** Every service type that staff can report today, in the city's order. */
    public List<ServiceType> offeredToStaff() {
        var today = LocalDate.now(clock);
        return types.values().stream()
                .filter(type -> type.availability().isOfferedToStaff(today))
                .toList();
    }

    /** A service type that is on offer to residents today. */
    public Optional<ServiceType> findOffered(ServiceCode code) {
        return find(code)
                .filter(type ->
                        open.test(type.code()) && type.availability().isOfferedToResidents(LocalDate.now(clock)));
    }

    /** Whether the day is one of those a type is offered on. */
    public boolean isInSeason(ServiceType type) {
        return type.availability().active().includes(LocalDate.now(clock));
    }

    /** Every service type, the retired ones included. */
    public Collection<ServiceType> all() {
        return types.values();
    }

    public List<ServiceType> offeredIn(String group) {
        return offered().stream().filter(type -> type.group().equals(group)).toList();
    }

    public List<ServiceType> popular() {
        return offered().stream().filter(each -> each.availability().popular()).toList();
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

    private static LocalizedText joined(LocalizedText parent, LocalizedText child) {
        var texts = new LinkedHashMap<String, String>();
        child.texts()
                .forEach((tag, text) -> parent.exactly(Locale.forLanguageTag(tag))
                        .ifPresentOrElse(above -> texts.put(tag, above + " › " + text), () -> texts.put(tag, text)));
        return new LocalizedText(texts);
    }
}
