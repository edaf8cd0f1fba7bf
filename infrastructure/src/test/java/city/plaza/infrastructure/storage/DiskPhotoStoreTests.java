package city.plaza.infrastructure.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.intake.spi.PhotoStore;
import city.plaza.tenancy.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskPhotoStoreTests {

    private static final TenantId SPRINGFIELD = new TenantId("springfield");
    private static final TenantId SHELBYVILLE = new TenantId("shelbyville");
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final byte[] JPEG = {1, 2, 3};

    @TempDir
    private Path folder;

    private DiskPhotoStore store;
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void putADraftOnMonday() {
        store = at(MONDAY);
        store.put(SPRINGFIELD, id, JPEG);
    }

    private DiskPhotoStore at(Instant now) {
        return new DiskPhotoStore(folder.toString(), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void keepsEachCitysPhotosApart() throws IOException {
        assertThat(content(store, SPRINGFIELD))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(JPEG));
        assertThat(content(store, SHELBYVILLE)).isEmpty();
        store.put(SHELBYVILLE, id, new byte[] {4});
        store.removeAll(SPRINGFIELD);
        assertThat(content(store, SPRINGFIELD)).isEmpty();
        assertThat(content(store, SHELBYVILLE)).isPresent();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("shelbyville"));
        }
    }

    @Test
    void forgetsADraftButNotWhatIsKept() throws IOException {
        var kept = UUID.randomUUID();
        store.put(SPRINGFIELD, kept, JPEG);
        store.keep(SPRINGFIELD, kept);
        store.keep(SPRINGFIELD, kept);
        var tuesday = MONDAY.plus(Duration.ofDays(1));

        assertThat(store.draftsBefore(SPRINGFIELD, MONDAY)).isEmpty();
        assertThat(store.draftsBefore(SPRINGFIELD, tuesday)).containsExactly(id);
        assertThat(store.openDraft(SPRINGFIELD, kept)).isEmpty();

        store.removeDraft(SPRINGFIELD, kept, Instant.MAX);
        assertThat(store.open(SPRINGFIELD, kept))
                .hasValueSatisfying(stream -> assertThat(stream).hasBinaryContent(JPEG));
        store.removeDraft(SPRINGFIELD, id, tuesday);
        assertThat(store.open(SPRINGFIELD, id)).isEmpty();
        store.remove(SPRINGFIELD, kept);
        assertThat(store.open(SPRINGFIELD, kept)).isEmpty();
    }

    @Test
    void givesARenewedDraftItsTimeAgain() {
        var tuesday = MONDAY.plus(Duration.ofDays(1));
        at(tuesday).renew(SPRINGFIELD, id);

        assertThat(store.draftsBefore(SPRINGFIELD, tuesday)).isEmpty();
        store.removeDraft(SPRINGFIELD, id, tuesday);
        assertThat(store.openDraft(SPRINGFIELD, id)).isPresent();
        store.renew(SPRINGFIELD, UUID.randomUUID());
    }

    @Test
    void clearsUpWhatADeadNodeLeftUnfinished() throws IOException {
        var unfinished = folder.resolve("springfield/drafts/" + UUID.randomUUID() + ".tmp");
        Files.write(unfinished, JPEG);
        store.draftsBefore(SPRINGFIELD, Instant.now().plusSeconds(60));
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void saysThatItCannotKeepAndHasKeptNothing() throws IOException {
        var blocked = Files.createFile(folder.resolve("blocked"));
        var full = new DiskPhotoStore(blocked.toString(), Clock.systemUTC());
        assertThatThrownBy(() -> full.put(SPRINGFIELD, id, JPEG))
                .isInstanceOf(PhotoStore.PhotosUnavailable.class)
                .hasMessageStartingWith("Cannot keep photos of springfield");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiskPhotoStore(" ", Clock.systemUTC()))
                .withMessageContaining("plaza.photo-dir");
    }

    private Optional<byte[]> content(DiskPhotoStore from, TenantId city) throws IOException {
        var stream = from.open(city, id);
        if (stream.isEmpty()) {
            return Optional.empty();
        }
        try (var in = stream.get()) {
            var bytes = in.readAllBytes();
            return Optional.of(Arrays.copyOf(bytes, bytes.length));
        }
    }
}
