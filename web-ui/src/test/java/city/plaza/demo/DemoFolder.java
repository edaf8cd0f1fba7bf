package city.plaza.demo;

import city.plaza.infrastructure.local.LocalFailure;
import city.plaza.infrastructure.local.LocalPorts;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The folder a demo lives in: who holds it, and what stays the same from start to start. */
final class DemoFolder {

    private static final String MARK = "demo.properties";
    private static final String PASSWORD = "password";

    private final Path path;
    private final Properties kept = new Properties();
    private final @Nullable FileLock lock;

    /** @throws LocalFailure if another demo holds it, or it is no folder of a demo */
    DemoFolder(Path path, boolean reset) {
        this.path = path;
        try {
            boolean known = Files.exists(path.resolve(MARK));
            if (!known && Files.exists(path) && !isEmpty(path)) {
                throw new LocalFailure(
                        path + " holds something that is not a demo's: choose another folder with --data");
            }
            Files.createDirectories(path);
            lock = lock();
            if (reset) {
                clear();
            }
            if (Files.exists(path.resolve(MARK))) {
                try (var reader = Files.newBufferedReader(path.resolve(MARK))) {
                    kept.load(reader);
                }
            }
            save();
        } catch (IOException e) {
            throw new LocalFailure("Cannot use the folder " + path + ": " + e.getMessage(), e);
        }
    }

    /** Held until the process ends, however it ends. */
    private FileLock lock() throws IOException {
        var channel = FileChannel.open(
                path.resolveSibling(path.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.tryLock();
        if (held == null) {
            throw new LocalFailure("A demo is running on " + path + " already: stop that one first, or choose another"
                    + " folder with --data and another port with --port");
        }
        return held;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void clear() throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(path)) {
                    Files.delete(file);
                }
            }
        }
    }

    Path path() {
        return path;
    }

    boolean held() {
        return lock != null && lock.isValid();
    }

    /**
     * The port this folder always uses for something.
     *
     * @param wanted the one to use from now on; 0 for the one it had
     * @param usual the one it gets at first if it is free
     */
    int port(String forWhat, int wanted, int usual) {
        int port = wanted > 0 ? wanted : Integer.parseInt(kept.getProperty("port." + forWhat, "0"));
        if (port == 0) {
            port = freeOr(usual);
        }
        kept.setProperty("port." + forWhat, Integer.toString(port));
        save();
        return port;
    }

    /** The port something had before, or 0. */
    int port(String forWhat) {
        return Integer.parseInt(kept.getProperty("port." + forWhat, "0"));
    }

    private static int freeOr(int usual) {
        try {
            return LocalPorts.take(usual, "the demo");
        } catch (LocalFailure taken) {
            return LocalPorts.free();
        }
    }

    /** The password of everybody in this demo. */
    String password() {
        var known = kept.getProperty(PASSWORD);
        if (known != null) {
            return known;
        }
        var bytes = new byte[5];
        new SecureRandom().nextBytes(bytes);
        var made = "Demo-" + HexFormat.of().formatHex(bytes) + "!";
        kept.setProperty(PASSWORD, made);
        save();
        return made;
    }

    private void save() {
        write(path.resolve(MARK), kept);
    }

    /** Write settings that hold passwords. */
    static void write(Path file, Properties properties) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (var writer = Files.newBufferedWriter(file)) {
                properties.store(writer, null);
            }
        } catch (IOException e) {
            throw new LocalFailure("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
