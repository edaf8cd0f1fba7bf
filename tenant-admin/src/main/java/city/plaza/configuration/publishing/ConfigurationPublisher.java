package city.plaza.configuration.publishing;

import city.plaza.audit.AuditTrail;
import city.plaza.configuration.Change;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationDiff;
import city.plaza.configuration.ConfigurationJson;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.draft.Draft;
import city.plaza.configuration.draft.DraftConflict;
import city.plaza.configuration.store.DraftOverlay;
import city.plaza.configuration.store.DraftStore;
import city.plaza.configuration.store.LiveConfiguration;
import city.plaza.identity.Role;
import city.plaza.location.gazetteer.Gazetteer;
import city.plaza.shared.InvalidInput;
import city.plaza.sla.TargetsChanged;
import city.plaza.tenancy.CityChanges;
import city.plaza.tenancy.TenantContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a configuration: all of it or nothing. */
@Component
public class ConfigurationPublisher {

    private static final String SOURCE = "template";

    private final LiveConfiguration live;
    private final DraftStore drafts;
    private final ConfigurationHistory history;
    private final Gazetteer gazetteer;
    private final AuditTrail audit;
    private final CityChanges cityChanges;
    private final ApplicationEventPublisher events;

    ConfigurationPublisher(
            LiveConfiguration live,
            DraftStore drafts,
            ConfigurationHistory history,
            Gazetteer gazetteer,
            AuditTrail audit,
            CityChanges cityChanges,
            ApplicationEventPublisher events) {
        this.live = live;
        this.drafts = drafts;
        this.history = history;
        this.gazetteer = gazetteer;
        this.audit = audit;
        this.cityChanges = cityChanges;
        this.events = events;
    }

    /**
     * Publish the draft. What was promised of requests that are open already stays.
     *
     * @see #publish(String, String, boolean)
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public Optional<ConfigurationVersion> publish(String seen, String note) {
        return publish(seen, note, false);
    }

    /**
     * Publish the draft.
     *
     * @param seen the {@link Draft#version} that was looked over
     * @param note why, in the administrator's words
     * @param renewing whether the due dates of open requests are recalculated by the new targets
     * @return the new version; empty if the draft changes nothing
     * @throws DraftConflict if the draft is another by now
     * @throws InvalidInput naming everything that does not fit together; missing texts are no reason
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public Optional<ConfigurationVersion> publish(String seen, String note, boolean renewing) {
        drafts.lock();
        var rows = drafts.rows();
        if (!ConfigurationJson.version(rows.toString()).equals(seen)) {
            var last = rows.isEmpty() ? null : rows.getLast();
            throw new DraftConflict(
                    ConfigurationSection.CITY, "draft", last == null ? "" : last.by(), last == null ? null : last.at());
        }
        var before = live.read();
        var published = apply(before, DraftOverlay.over(before, rows), note);
        drafts.forgetAll();
        published.ifPresent(version -> {
            events.publishEvent(new ConfigurationPublished(TenantContext.current(), version.number()));
            if (renewing) {
                events.publishEvent(new TargetsChanged(TenantContext.current()));
            }
        });
        return published;
    }

    /**
     * Write a whole configuration into the current city. Doing it twice changes nothing; what the city has besides
     * stays. What lies outside the city's schema does not follow by itself: whoever moves a city in brings it along.
     *
     * @throws InvalidInput naming everything that does not fit together; missing texts are no reason
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void apply(CityConfiguration city) {
        drafts.lock();
        var before = live.read();
        apply(before, sideEffects(before, city), "");
        gazetteer.add(city.gazetteer(), SOURCE);
    }

    private Optional<ConfigurationVersion> apply(CityConfiguration before, CityConfiguration after, String note) {
        var problems = live.problemsOf(after);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var changes = ConfigurationDiff.between(before, after);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        live.apply(after, changes);
        var version = history.add(note, changes, after);
        changes.forEach(change -> writeDown(change, before, after));
        cityChanges.announce();
        return Optional.of(version);
    }

    private void writeDown(Change change, CityConfiguration before, CityConfiguration after) {
        var action = "configuration." + change.kind().name().toLowerCase(java.util.Locale.ROOT);
        audit.record(
                action,
                change.part() + "/" + change.key(),
                document(change.part(), before, change.key()),
                document(change.part(), after, change.key()));
    }

    private static <T> @Nullable String document(ConfigurationSection<T> section, CityConfiguration city, String key) {
        if (key.equals(Change.ORDER)) {
            List<String> keys = city.all(section).stream().map(section::keyOf).toList();
            return ConfigurationJson.write(keys);
        }
        return city.find(section, key).map(ConfigurationJson::write).orElse(null);
    }

    /** One configuration, and what the other has besides. */
    private static CityConfiguration sideEffects(CityConfiguration before, CityConfiguration city) {
        var both = city;
        for (var section : ConfigurationSection.all()) {
            both = sideEffects(before, both, section);
        }
        return both;
    }

    private static <T> CityConfiguration sideEffects(
            CityConfiguration before, CityConfiguration city, ConfigurationSection<T> section) {
        var things = new java.util.ArrayList<>(city.all(section));
        before.all(section).stream()
                .filter(thing -> city.find(section, section.keyOf(thing)).isEmpty())
                .forEach(things::add);
        return city.with(section, things);
    }
}
