package city.plaza.registry;

import city.plaza.tenancy.CellId;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.TenantState;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One city in the registry: where it lives, what it is called, whether its doors are open. */
@Entity
@Table(schema = "control", name = "tenant")
class Tenant {

    @Id
    private String id;

    private String name;
    private String country;
    private String zone;

    @Column(columnDefinition = "text[]")
    private List<String> languages;

    @Enumerated(EnumType.STRING)
    private TenantState state;

    private @Nullable String issuer;
    private String cell;

    @Column(name = "schema_name")
    private String schemaName;

    @Column(name = "schema_version")
    private @Nullable String schemaVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "control", name = "tenant_host", joinColumns = @JoinColumn(name = "tenant_id"))
    @OrderColumn(name = "position")
    @Column(name = "host")
    private List<String> hosts = new ArrayList<>();

    @Version
    private int version;

    protected Tenant() {}

    Tenant(NewCity city, Instant now) {
        id = city.id().value();
        name = city.name();
        country = city.country();
        zone = city.zone().getId();
        languages = city.languages().stream().map(Locale::toLanguageTag).toList();
        state = TenantState.ONBOARDING;
        cell = city.cell().value();
        schemaName = city.id().schema();
        createdAt = now;
        updatedAt = now;
        hosts.addAll(city.hosts());
    }

    void open(Instant now) {
        expect("open", state != TenantState.ACTIVE);
        state = TenantState.ACTIVE;
        updatedAt = now;
    }

    /** Only what was suspended: a city still being made has its doors opened by its last step. */
    void reopen(Instant now) {
        expect("reopen", state == TenantState.SUSPENDED);
        state = TenantState.ACTIVE;
        updatedAt = now;
    }

    void suspend(Instant now) {
        expect("suspend", state == TenantState.ACTIVE);
        state = TenantState.SUSPENDED;
        updatedAt = now;
    }

    void rename(String newName, Instant now) {
        name = newName;
        updatedAt = now;
    }

    void addHost(String host, Instant now) {
        hosts.add(host);
        updatedAt = now;
    }

    /** Whether these are other languages than before. */
    boolean changeLanguages(List<Locale> wanted, Instant now) {
        var tags = wanted.stream().map(Locale::toLanguageTag).toList();
        if (tags.equals(languages)) {
            return false;
        }
        languages = tags;
        updatedAt = now;
        return true;
    }

    void recordSchemaVersion(String version, Instant now) {
        schemaVersion = version;
        updatedAt = now;
    }

    void changeIssuer(URI newIssuer, Instant now) {
        issuer = newIssuer.toString();
        updatedAt = now;
    }

    private void expect(String attempted, boolean allowed) {
        if (!allowed) {
            throw new CityNotReady(attempted, id, state);
        }
    }

    City city() {
        return new City(
                new TenantId(id),
                name,
                hosts,
                ZoneId.of(zone),
                country,
                languages.stream().map(Locale::forLanguageTag).toList(),
                state,
                Optional.ofNullable(issuer).map(URI::create).orElse(null),
                new CellId(cell));
    }

    RegisteredCity registered() {
        return new RegisteredCity(city(), Optional.ofNullable(schemaVersion), createdAt);
    }
}
