package city.plaza.configuration;

import city.plaza.shared.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files in one archive. The same files give the same bytes: they stand in order, and all from one moment. */
final class ArchiveFiles {

    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int MAX_FILES = 5_000;
    /** Unpacked, in bytes. A small file may claim to be a very large one. */
    private static final long MAX_TOTAL_BYTES = 200L * 1024 * 1024;

    private ArchiveFiles() {}

    static byte[] pack(SortedMap<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ENTRY_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws NotAnArchive if it is none, or a larger one than any city's */
    static SortedMap<String, byte[]> unpack(byte[] archive) {
        var files = new TreeMap<String, byte[]>();
        long size = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                var content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, MAX_TOTAL_BYTES - size + 1));
                size += content.length;
                files.put(entry.getName(), content);
                if (size > MAX_TOTAL_BYTES || files.size() > MAX_FILES) {
                    throw new NotAnArchive("error.archive.too-large", MAX_TOTAL_BYTES / 1024 / 1024, MAX_FILES);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new NotAnArchive("error.archive.unreadable");
        }
        if (files.isEmpty()) {
            throw new NotAnArchive("error.archive.unreadable");
        }
        return files;
    }

    /** A file that somebody handed in is no city's archive. */
    static final class NotAnArchive extends Unreadable {
        NotAnArchive(String translationKey, Object... arguments) {
            super("Cannot read the archive: " + translationKey, "", 0, translationKey, arguments);
        }
    }
}
