package city.plaza.infrastructure.storage;

import city.plaza.intake.spi.PhotoStore;
import city.plaza.tenancy.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Photos as files in a folder that all nodes share.
 *
 * <p>A city's drafts are in {@code <city>/drafts}, what is kept in {@code <city>/kept} and a folder for the first two
 * letters of the id. A file appears under its name only when it is whole and on the disk.
 */
@Component
class DiskPhotoStore implements PhotoStore {

    private static final String DRAFTS = "drafts";
    private static final String KEPT = "kept";
    private static final String PHOTO = ".jpg";
    private static final String UNFINISHED = ".tmp";

    private final Path root;
    private final Clock clock;

    DiskPhotoStore(@Value("${plaza.photo-dir:}") String folder, Clock clock) {
        if (folder.isBlank()) {
            throw new IllegalArgumentException("plaza.photo-dir is empty, expected the folder that keeps photos");
        }
        this.root = Path.of(folder).toAbsolutePath().normalize();
        this.clock = clock;
    }

    @Override
    public void put(TenantId tenant, UUID id, byte[] jpeg) {
        attempt("keep", tenant, () -> {
            var folder = Files.createDirectories(drafts(tenant));
            var unfinished = folder.resolve(id + UNFINISHED);
            try {
                write(unfinished, jpeg);
                Files.setLastModifiedTime(unfinished, FileTime.from(clock.instant()));
                Files.move(unfinished, draft(tenant, id), StandardCopyOption.ATOMIC_MOVE);
                sync(folder);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return true;
        });
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** Make a new name in a folder outlive a crash of the machine. */
    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<InputStream> open(TenantId tenant, UUID id) {
        return attempt("read", tenant, () -> {
            // It may be moved from the one place to the other meanwhile.
            for (var file : List.of(kept(tenant, id), draft(tenant, id), kept(tenant, id))) {
                var stream = stream(file);
                if (stream.isPresent()) {
                    return stream;
                }
            }
            return Optional.<InputStream>empty();
        });
    }

    @Override
    public Optional<InputStream> openDraft(TenantId tenant, UUID id) {
        return attempt("read", tenant, () -> stream(draft(tenant, id)));
    }

    private static Optional<InputStream> stream(Path file) throws IOException {
        try {
            return Optional.of(Files.newInputStream(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void renew(TenantId tenant, UUID id) {
        attempt("renew", tenant, () -> {
            try {
                Files.setLastModifiedTime(draft(tenant, id), FileTime.from(clock.instant()));
                return true;
            } catch (NoSuchFileException e) {
                return false;
            }
        });
    }

    @Override
    public void keep(TenantId tenant, UUID id) {
        attempt("keep", tenant, () -> {
            var folder = Files.createDirectories(shelf(tenant, id));
            try {
                Files.move(draft(tenant, id), kept(tenant, id), StandardCopyOption.ATOMIC_MOVE);
                sync(folder);
                return true;
            } catch (NoSuchFileException e) {
                return false;
            }
        });
    }

    @Override
    public List<UUID> draftsBefore(TenantId tenant, Instant moment) {
        return attempt("list", tenant, () -> {
            var ids = new ArrayList<UUID>();
            try (var files = Files.newDirectoryStream(drafts(tenant))) {
                for (var file : files) {
                    var name = file.getFileName().toString();
                    if (!isBefore(file, moment)) {
                        continue;
                    }
                    if (name.endsWith(PHOTO)) {
                        ids.add(UUID.fromString(name.substring(0, name.length() - PHOTO.length())));
                    } else {
                        // A node died while it wrote this.
                        Files.deleteIfExists(file);
                    }
                }
            } catch (NoSuchFileException e) {
                return List.<UUID>of();
            }
            return ids;
        });
    }

    @Override
    public void removeDraft(TenantId tenant, UUID id, Instant moment) {
        attempt("remove", tenant, () -> {
            var draft = draft(tenant, id);
            return isBefore(draft, moment) && Files.deleteIfExists(draft);
        });
    }

    private static boolean isBefore(Path file, Instant moment) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void remove(TenantId tenant, UUID id) {
        attempt(
                "remove",
                tenant,
                () -> Files.deleteIfExists(draft(tenant, id)) | Files.deleteIfExists(kept(tenant, id)));
    }

    @Override
    public void removeAll(TenantId tenant) {
        attempt("remove", tenant, () -> {
            try (var files = Files.walk(city(tenant))) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
                return true;
            } catch (NoSuchFileException e) {
                return false;
            }
        });
    }

    private Path city(TenantId tenant) {
        return root.resolve(tenant.value());
    }

    private Path drafts(TenantId tenant) {
        return city(tenant).resolve(DRAFTS);
    }

    private Path draft(TenantId tenant, UUID id) {
        return drafts(tenant).resolve(id + PHOTO);
    }

    private Path shelf(TenantId tenant, UUID id) {
        return city(tenant).resolve(KEPT).resolve(id.toString().substring(0, 2));
    }

    private Path kept(TenantId tenant, UUID id) {
        return shelf(tenant, id).resolve(id + PHOTO);
    }

    private static <T> T attempt(String what, TenantId tenant, Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new PhotosUnavailable(
                    "Cannot " + what + " photos of " + tenant + ": "
                            + e.getClass().getSimpleName(),
                    e);
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }
}
