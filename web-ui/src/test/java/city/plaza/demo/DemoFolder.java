package city.plaza.demo;

import city.plaza.infrastructure.local.LocalFailure;
import city.plaza.infrastructure.local.LocalPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;

/** The folder a demo lives in: who holds it, and what stays the same from start to start. */
final class DemoFolder {

    private static final String MARK = "demo.properties";
    private static final String PASSWORD = "password";

    private final Path path;
    private final Properties kept = new Properties();
    private final FileChannel lock;

    /** @throws LocalFailure if another demo holds it, or it is no folder of a demo */
    DemoFolder(Path path) {
        this.path = path;
        try {
            boolean known = Files.exists(path.resolve(MARK));
            if (!known && Files.isDirectory(path) && !isEmpty(path)) {
                throw new LocalFailure(
                        path + " holds something that is not a demo's: choose another folder with --data");
            }
            Files.createDirectories(path);
            lock = lock();
            if (known) {
                try (var reader = Files.newBufferedReader(path.resolve(MARK))) {
                    kept.load(reader);
                }
            }
            save();
        } catch (IOException e) {
            throw cannot("use the folder", path, e);
        }
    }

    /** Held until the process ends, however it ends, as long as somebody knows the channel. */
    private FileChannel lock() throws IOException {
        var channel = FileChannel.open(
                path.resolveSibling(path.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            throw new LocalFailure("A demo is running on " + path + " already: stop that one first, or choose another"
                    + " folder with --data and another port with --port");
        }
        return channel;
    }

    /** Hold it until this is called at the very end. */
    void holdUntilNow() {
        Reference.reachabilityFence(lock);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Forget everything. */
    void clear() {
        kept.clear();
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(path)) {
                    Files.delete(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw cannot("empty the folder", path, e);
        }
        save();
    }

    Path path() {
        return path;
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
            throw cannot("write", file, e);
        }
    }

    /** What a file system leaves unsaid when it only names the file. */
    private static LocalFailure cannot(String doWhat, Path file, Exception cause) {
        var root = Objects.requireNonNullElse(cause.getCause(), cause);
        var why = switch (root) {
            case AccessDeniedException denied -> "you have no permission to write there";
            case FileAlreadyExistsException exists -> "there is a file of that name";
            case NoSuchFileException missing -> "it cannot be made there";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(root.getMessage());
        };
        return new LocalFailure("Cannot " + doWhat + " " + file + ": " + why, cause);
    }
}
