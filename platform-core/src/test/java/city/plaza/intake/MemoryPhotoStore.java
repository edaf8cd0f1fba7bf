package city.plaza.intake;

import city.plaza.intake.spi.PhotoStore;
import city.plaza.tenancy.TenantId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A photo store that ends with its test. */
final class MemoryPhotoStore implements PhotoStore {

    final Map<Key, byte[]> photos = new HashMap<>();
    final Map<Key, Instant> drafts = new HashMap<>();
    private final Clock clock;

    MemoryPhotoStore(Clock clock) {
        this.clock = clock;
    }

    record Key(TenantId tenant, UUID id) {}

    @Override
    public void put(TenantId tenant, UUID id, byte[] jpeg) {
        photos.put(new Key(tenant, id), jpeg);
        drafts.put(new Key(tenant, id), clock.instant());
    }

    @Override
    public Optional<InputStream> open(TenantId tenant, UUID id) {
        return Optional.ofNullable(photos.get(new Key(tenant, id))).map(ByteArrayInputStream::new);
    }

    @Override
    public Optional<InputStream> openDraft(TenantId tenant, UUID id) {
        return drafts.containsKey(new Key(tenant, id)) ? open(tenant, id) : Optional.empty();
    }

    @Override
    public void renew(TenantId tenant, UUID id) {
        drafts.computeIfPresent(new Key(tenant, id), (key, before) -> clock.instant());
    }

    @Override
    public void keep(TenantId tenant, UUID id) {
        drafts.remove(new Key(tenant, id));
    }

    @Override
    public List<UUID> draftsBefore(TenantId tenant, Instant moment) {
        var ids = new ArrayList<UUID>();
        drafts.forEach((key, at) -> {
            if (key.tenant().equals(tenant) && at.isBefore(moment)) {
                ids.add(key.id());
            }
        });
        return ids;
    }

    @Override
    public void removeDraft(TenantId tenant, UUID id, Instant moment) {
        var at = drafts.get(new Key(tenant, id));
        if (at != null && at.isBefore(moment)) {
            remove(tenant, id);
        }
    }

    @Override
    public void remove(TenantId tenant, UUID id) {
        drafts.remove(new Key(tenant, id));
        photos.remove(new Key(tenant, id));
    }

    @Override
    public void removeAll(TenantId tenant) {
        drafts.keySet().removeIf(key -> key.tenant().equals(tenant));
        photos.keySet().removeIf(key -> key.tenant().equals(tenant));
    }

    byte[] only() {
        if (photos.size() != 1) {
            throw new AssertionError("Expected one photo, there are " + photos.size());
        }
        return Objects.requireNonNull(photos.values().iterator().next());
    }
}
