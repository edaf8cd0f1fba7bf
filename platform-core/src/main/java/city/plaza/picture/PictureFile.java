package city.plaza.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import javax.imageio.stream.ImageInputStreamImpl;

/** An uploaded file in memory, told by what is in it and not by its name. */
final class PictureFile {

    private static final Set<String> PICTURE_NAMES = Set.of(
            "jpg", "jpeg", "jpe", "jfif", "png", "gif", "webp", "heic", "heif", "avif", "tif", "tiff", "bmp", "");
    /** A ZIP's last record: its signature, 18 bytes, and the length of a comment that reaches to the end of the file. */
    private static final int ZIP_END = 22;

    final byte[] bytes;
    private int length;

    private PictureFile(byte[] bytes) {
        this.bytes = bytes;
        this.length = bytes.length;
    }

    /** @throws PictureRefused if there is more than the largest size */
    static PictureFile read(InputStream in) throws IOException {
        var bytes = in.readNBytes(UploadLimits.MAX_PICTURE_BYTES + 1);
        if (bytes.length > UploadLimits.MAX_PICTURE_BYTES) {
            throw PictureRefused.tooLarge(UploadLimits.MAX_PICTURE_BYTES >> 20);
        }
        return new PictureFile(bytes);
    }

    int length() {
        return length;
    }

    void shortenTo(int newLength) {
        length = newLength;
    }

    /**
     * What the file is.
     *
     * @throws PictureRefused if it is none of the kinds taken, or another thing as well
     */
    PictureKind kind(String declaredName) {
        var extension = extension(declaredName);
        var kind = PictureKind.of(this);
        if (kind == null) {
            if (isOtherPicture()) {
                throw PictureRefused.otherKind();
            }
            throw extension.isEmpty() || !PICTURE_NAMES.contains(extension)
                    ? PictureRefused.notAPicture()
                    : PictureRefused.disguised();
        }
        if (!PICTURE_NAMES.contains(extension) || isArchive()) {
            throw PictureRefused.disguised();
        }
        return kind;
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private boolean isOtherPicture() {
        return text(4, "ftyp") || text(0, "BM") || text(0, "II*\0") || text(0, "MM\0*");
    }

    private boolean isArchive() {
        for (int at = length - ZIP_END; at >= Math.max(0, length - ZIP_END - 0xFFFF); at--) {
            if (text(at, "PK\5\6") && at + ZIP_END + (byteAt(at + 20) | byteAt(at + 21) << 8) == length) {
                return true;
            }
        }
        return false;
    }

    boolean text(int at, String expected) {
        return at >= 0
                && at + expected.length() <= length
                && new String(bytes, at, expected.length(), StandardCharsets.ISO_8859_1).equals(expected);
    }

    /** @throws PictureRefused beyond the end */
    int byteAt(int at) {
        if (at < 0 || at >= length) {
            throw PictureRefused.broken();
        }
        return bytes[at] & 0xFF;
    }

    /** Two bytes, the higher one first. */
    int shortAt(int at) {
        return byteAt(at) << 8 | byteAt(at + 1);
    }

    /** Four bytes, the highest one first. */
    long intAt(int at) {
        return (long) shortAt(at) << 16 | shortAt(at + 2);
    }

    /** Four bytes, the lowest one first. */
    long littleIntAt(int at) {
        return byteAt(at) | byteAt(at + 1) << 8 | byteAt(at + 2) << 16 | (long) byteAt(at + 3) << 24;
    }

    /** The same bytes for an image reader: no copy, no temporary file. */
    ImageInputStreamImpl stream() {
        return new Stream();
    }

    private final class Stream extends ImageInputStreamImpl {
        @Override
        public int read() {
            bitOffset = 0;
            return streamPos < length ? bytes[(int) streamPos++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int wanted) {
            bitOffset = 0;
            if (streamPos >= length) {
                return -1;
            }
            int taken = (int) Math.min(wanted, length - streamPos);
            System.arraycopy(bytes, (int) streamPos, target, offset, taken);
            streamPos += taken;
            return taken;
        }

        @Override
        public long length() {
            return length;
        }
    }
}
