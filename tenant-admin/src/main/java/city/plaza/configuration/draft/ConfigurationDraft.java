package city.plaza.configuration.draft;

import city.plaza.configuration.Change;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationDiff;
import city.plaza.configuration.ConfigurationJson;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.store.BrandingImages;
import city.plaza.configuration.store.DraftOverlay;
import city.plaza.configuration.store.DraftStore;
import city.plaza.configuration.store.LiveConfiguration;
import city.plaza.identity.Role;
import city.plaza.shared.InvalidInput;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one draft of a city, shared by its administrators: what they change here nobody else sees until it is published.
 *
 * @see "docs/adr/0015-configuration-draft.md"
 */
@Component
public class ConfigurationDraft {

    private final LiveConfiguration live;
    private final DraftStore store;
    private final BrandingImages images;

    ConfigurationDraft(LiveConfiguration live, DraftStore store, BrandingImages images) {
        this.live = live;
        this.store = store;
        this.images = images;
    }

    /** What is live, what is to come, and what lies between. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public Draft current() {
        var now = live.read();
        var rows = store.rows();
        var next = images.lookedFor(DraftOverlay.over(now, rows));
        var known = new HashMap<String, DraftStore.Row>();
        rows.forEach(row -> known.put(row.part() + "/" + row.key(), row));
        var changes = ConfigurationDiff.between(now, next).stream()
                .map(change -> {
                    var row = known.get(change.part() + "/" + change.key());
                    return row == null
                            ? new DraftChange(change, null, null)
                            : new DraftChange(change, row.by(), row.at());
                })
                .toList();
        return new Draft(now, next, changes, ConfigurationJson.version(rows.toString()));
    }

    /** The things of one part as they stand in the draft, in its order. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public <T> List<T> all(ConfigurationSection<T> section) {
        return next(section).all(section);
    }

    /** A thing as it stands in the draft. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public <T> Optional<Versioned<T>> find(ConfigurationSection<T> section, String key) {
        return next(section)
                .find(section, key)
                .map(thing -> new Versioned<>(thing, ConfigurationJson.versionOf(thing)));
    }

    /**
     * Add a thing that was not there.
     *
     * @throws InvalidInput if its code is taken
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public <T> Versioned<T> add(ConfigurationSection<T> section, T thing) {
        store.lock();
        var key = section.keyOf(thing);
        if (next(section).find(section, key).isPresent()) {
            throw new InvalidInput("code", "error.configuration.code-taken", key);
        }
        return write(section, thing, live.read(section));
    }

    /**
     * Change a thing.
     *
     * @param seen the version that was looked at
     * @throws DraftConflict if it is another by now, or gone
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public <T> Versioned<T> change(ConfigurationSection<T> section, T thing, String seen) {
        store.lock();
        mustBe(section, section.keyOf(thing), seen);
        return write(section, thing, live.read(section));
    }

    /**
     * Take a thing away.
     *
     * @throws DraftConflict if it is another by now, or gone
     * @throws InvalidInput if every city has exactly one of its kind
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public <T> void remove(ConfigurationSection<T> section, String key, String seen) {
        if (section.isSingle()) {
            throw new InvalidInput("code", "error.configuration.not-removable", key);
        }
        store.lock();
        mustBe(section, key, seen);
        if (live.read(section).find(section, key).isPresent()) {
            store.put(section, key, null);
        } else {
            store.forget(section, key);
        }
    }

    /**
     * Put the things of a part in this order; what the list leaves out follows in its present order.
     *
     * @throws InvalidInput naming each key that is unknown or there twice
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void order(ConfigurationSection<?> section, List<String> keys) {
        store.lock();
        mustAllBeThere(section, keys);
        store.put(section, Change.ORDER, ConfigurationJson.write(keys));
        tidy();
    }

    /** Drop what was changed in one thing. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void discard(ConfigurationSection<?> section, String key) {
        store.lock();
        store.forget(section, key);
    }

    /** Drop everything that was changed and not published. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void discardAll() {
        store.lock();
        store.forgetAll();
    }

    /**
     * Bring into the draft what another configuration has differently: a template, a file, an earlier version.
     *
     * @param chosen which of {@link #differences}; others stay as they are
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void take(CityConfiguration other, Collection<Change> chosen) {
        store.lock();
        var now = live.read();
        for (var change : chosen) {
            take(change.part(), other, change, now);
        }
        tidy();
    }

    /** What would have to change for the draft to become another configuration. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public List<Change> differences(CityConfiguration other) {
        return ConfigurationDiff.between(next(), other);
    }

    /** In which values a thing differs from how it stands in the draft; empty too if it is not there. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public <T> List<Change.Field> differences(ConfigurationSection<T> section, T thing) {
        return next(section)
                .find(section, section.keyOf(thing))
                .map(drafted -> ConfigurationDiff.fields(drafted, thing))
                .orElse(List.of());
    }

    private <T> void take(
            ConfigurationSection<T> section, CityConfiguration other, Change change, CityConfiguration now) {
        switch (change.kind()) {
            case ADDED, CHANGED ->
                write(section, other.find(section, change.key()).orElseThrow(), now);
            case REMOVED -> store.put(section, change.key(), null);
            case REORDERED ->
                store.put(
                        section,
                        Change.ORDER,
                        ConfigurationJson.write(
                                other.all(section).stream().map(section::keyOf).toList()));
        }
    }

    private <T> Versioned<T> write(ConfigurationSection<T> section, T thing, CityConfiguration now) {
        var document = ConfigurationJson.write(thing);
        var key = section.keyOf(thing);
        if (now.find(section, key).filter(thing::equals).isPresent()) {
            store.forget(section, key);
        } else {
            store.put(section, key, document);
        }
        return new Versioned<>(thing, ConfigurationJson.version(document));
    }

    private <T> void mustBe(ConfigurationSection<T> section, String key, String seen) {
        var present = next(section)
                .find(section, key)
                .map(ConfigurationJson::versionOf)
                .orElse(null);
        if (!Objects.equals(present, seen)) {
            var other = store.find(section, key);
            throw new DraftConflict(
                    section,
                    key,
                    other.map(DraftStore.Row::by).orElse(""),
                    other.map(DraftStore.Row::at).orElse(null));
        }
    }

    private <T> void mustAllBeThere(ConfigurationSection<T> section, List<String> keys) {
        var next = next(section);
        var seen = new HashSet<String>();
        var problems = new InvalidInput.Collector();
        for (int i = 0; i < keys.size(); i++) {
            var field = "[" + i + "]";
            problems.require(
                    next.find(section, keys.get(i)).isPresent(),
                    field,
                    "error.configuration.unknown-thing",
                    keys.get(i),
                    section);
            problems.require(seen.add(keys.get(i)), field, "error.configuration.code-twice", keys.get(i));
        }
        problems.throwIfAny();
    }

    /** Forget rows that no longer differ from what is live. */
    private void tidy() {
        var now = live.read();
        var rows = store.rows();
        var left = new ArrayList<String>();
        ConfigurationDiff.between(now, DraftOverlay.over(now, rows))
                .forEach(each -> left.add(each.part() + "/" + each.key()));
        rows.stream()
                .filter(row -> !left.contains(row.part() + "/" + row.key()))
                .filter(row -> !reordersNewItems(row, now, rows))
                .forEach(row ->
                        ConfigurationSection.find(row.part()).ifPresent(section -> store.forget(section, row.key())));
    }

    /** Where new things stand is no change of its own, but lost all the same if their order is forgotten. */
    private static boolean reordersNewItems(DraftStore.Row row, CityConfiguration now, List<DraftStore.Row> rows) {
        var others = rows.stream().filter(each -> each != row).toList();
        return row.key().equals(Change.ORDER) && !DraftOverlay.over(now, rows).equals(DraftOverlay.over(now, others));
    }

    /** One part of the draft; the rest of the city, such as its outlines, is not read. */
    private <T> CityConfiguration next(ConfigurationSection<T> section) {
        return DraftOverlay.over(live.read(section), section, store.rows());
    }

    private CityConfiguration next() {
        return DraftOverlay.over(live.read(), store.rows());
    }
}
