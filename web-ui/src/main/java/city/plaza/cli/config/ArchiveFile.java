package city.plaza.cli.config;

import city.plaza.cli.platform.CommandFailed;
import city.plaza.configuration.CityConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A city's archive on this machine. */
final class ArchiveFile {

    private ArchiveFile() {}

    /** @throws CommandFailed if there is no such file */
    static CityConfiguration read(Path file) {
        try {
            return CityConfiguration.ofArchive(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new CommandFailed(file + " cannot be read: there is no such file");
        } catch (IOException e) {
            throw new CommandFailed(file + " cannot be read: " + e.getMessage());
        }
    }
}
