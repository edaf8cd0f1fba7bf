package city.plaza.infrastructure.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders on disk. */
final class LocalFolder {

    private LocalFolder() {}

    static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new LocalFailure("Cannot make the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    static Path temporary() {
        try {
            return Files.createTempDirectory("plaza-");
        } catch (IOException e) {
            throw new LocalFailure("Cannot make a temporary folder: " + e.getMessage(), e);
        }
    }

    static Path log(Path folder, String server) {
        return create(folder).resolve(server + ".log");
    }

    /** @throws LocalFailure if the disk has less room than needed */
    static void requireRoom(Path folder, long bytes) {
        try {
            var free = Files.getFileStore(create(folder)).getUsableSpace();
            if (free < bytes) {
                throw new LocalFailure("Only " + (free >> 20) + " MB free on the disk of " + folder + ", expected "
                        + (bytes >> 20) + " MB: make room, or choose another folder");
            }
        } catch (IOException e) {
            throw new LocalFailure("Cannot look at the disk of " + folder + ": " + e.getMessage(), e);
        }
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new LocalFailure("Cannot delete " + folder + ": " + e.getMessage(), e);
        }
    }
}
