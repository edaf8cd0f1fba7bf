package city.plaza.infrastructure.storage;

import city.plaza.branding.spi.BrandImageStore;
import city.plaza.tenancy.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Cities' signs as files beside their photos, in {@code <city>/brand}; a file appears only when it is whole. */
@Component
class DiskBrandImageStore implements BrandImageStore {

    private static final String SIGNS = "brand";
    private static final Pattern NAME = Pattern.compile("[0-9a-z]{1,64}\\.[a-z]{1,8}");

    private final Path root;
    private final Clock clock;

    DiskBrandImageStore(@Value("${plaza.photo-dir:}") String folder, Clock clock) {
        if (folder.isBlank()) {
            throw new IllegalArgumentException("plaza.photo-dir is empty, expected the folder that keeps pictures");
        }
        this.root = Path.of(folder).toAbsolutePath().normalize();
        this.clock = clock;
    }

    @Override
    public void put(TenantId tenant, String id, byte[] bytes) {
        var file = file(tenant, id);
        try {
            var folder = Files.createDirectories(file.getParent());
            var unfinished = folder.resolve(UUID.randomUUID() + ".tmp");
            try {
                Files.write(unfinished, bytes);
                Files.setLastModifiedTime(unfinished, FileTime.from(clock.instant()));
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw unavailable("keep", tenant, e);
        }
    }

    @Override
    public Optional<byte[]> open(TenantId tenant, String id) {
        try {
            return Optional.of(Files.readAllBytes(file(tenant, id)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unavailable("read", tenant, e);
        }
    }

    @Override
    public boolean has(TenantId tenant, String id) {
        return Files.isRegularFile(file(tenant, id));
    }

    @Override
    public List<String> keptBefore(TenantId tenant, Instant moment) {
        var ids = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(folder(tenant))) {
            for (var file : files) {
                var name = file.getFileName().toString();
                if (NAME.matcher(name).matches() && isBefore(file, moment)) {
                    ids.add(name);
                }
            }
            return ids;
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw unavailable("list", tenant, e);
        }
    }

    @Override
    public void remove(TenantId tenant, String id, Instant moment) {
        var file = file(tenant, id);
        try {
            if (isBefore(file, moment)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw unavailable("remove", tenant, e);
        }
    }

    private static boolean isBefore(Path file, Instant moment) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private Path folder(TenantId tenant) {
        return root.resolve(tenant.value()).resolve(SIGNS);
    }

    private Path file(TenantId tenant, String id) {
        if (!NAME.matcher(id).matches()) {
            throw new IllegalArgumentException("Not the id of a sign");
        }
        return folder(tenant).resolve(id);
    }

    private static ImagesUnavailable unavailable(String what, TenantId tenant, IOException e) {
        return new ImagesUnavailable(
                "Cannot " + what + " signs of " + tenant + ": " + e.getClass().getSimpleName(), e);
    }
}
