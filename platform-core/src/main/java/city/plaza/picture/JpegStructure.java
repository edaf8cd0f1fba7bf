package city.plaza.picture;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.util.Arrays;

/** The markers of a JPEG, walked before anything is decoded. */
final class JpegStructure {

    /** Progressive photos have about ten; each costs a pass over the whole picture. */
    private static final int MAX_SCANS = 32;

    private static final String EXIF = "Exif\0\0";
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;

    private JpegStructure() {}

    /**
     * Walk a JPEG from its first marker to its last.
     *
     * @return how it is to be turned, 1 to 8 as in EXIF
     * @throws PictureRefused if it does not reach its end, or asks for too much work
     */
    static int orientation(PictureFile file) {
        int orientation = 1;
        int scans = 0;
        int at = 2;
        while (true) {
            if (file.byteAt(at) != 0xFF) {
                throw PictureRefused.broken();
            }
            int marker = file.byteAt(at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == EOI) {
                if (scans == 0) {
                    throw PictureRefused.broken();
                }
                return orientation;
            }
            if (marker == SOI || marker == 0) {
                throw PictureRefused.broken();
            }
            int size = file.shortAt(at + 2);
            if (marker == APP1 && file.text(at + 4, EXIF)) {
                orientation = exifOrientation(file, at + 4 + EXIF.length(), at + 2 + size);
            }
            at += 2 + size;
            if (marker == SOS) {
                if (++scans > MAX_SCANS) {
                    throw PictureRefused.broken();
                }
                at = endOfScan(file, at);
            }
        }
    }

    /** Where the next marker is: in between, 0xFF is followed by 0, or by one of the restart markers 0xD0 to 0xD7. */
    private static int endOfScan(PictureFile file, int from) {
        int at = from;
        while (true) {
            if (file.byteAt(at) == 0xFF) {
                int next = file.byteAt(at + 1);
                if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                    return at;
                }
            }
            at++;
        }
    }

    static int exifOrientation(PictureFile file, int from, int to) {
        if (from > to || to > file.length()) {
            throw PictureRefused.broken();
        }
        try {
            var metadata = new Metadata();
            new ExifReader().extract(new ByteArrayReader(Arrays.copyOfRange(file.bytes, from, to)), metadata);
            var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            if (directory == null || !directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
                return 1;
            }
            int orientation = directory.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return orientation >= 1 && orientation <= 8 ? orientation : 1;
        } catch (MetadataException | RuntimeException e) {
            // A photo whose camera wrote nonsense is still a photo.
            return 1;
        }
    }
}
