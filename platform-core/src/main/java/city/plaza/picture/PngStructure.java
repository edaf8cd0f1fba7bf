package city.plaza.picture;

import java.util.Set;

/** The chunks of a PNG. */
final class PngStructure {

    private static final int SIGNATURE_LENGTH = 8;
    /** Length, type and checksum. */
    private static final int CHUNK_OVERHEAD = 12;

    private static final Set<String> KEPT_CHUNKS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngStructure() {}

    /**
     * Drop every chunk that is not needed to draw the picture: texts and profiles are compressed, and may unpack to
     * anything.
     *
     * @throws PictureRefused if the file does not reach its end
     */
    static void reduce(PictureFile file) {
        int from = SIGNATURE_LENGTH;
        int to = SIGNATURE_LENGTH;
        while (true) {
            long size = file.intAt(from) + CHUNK_OVERHEAD;
            if (from + size > file.length()) {
                throw PictureRefused.broken();
            }
            var type = type(file, from + 4);
            if (KEPT_CHUNKS.contains(type)) {
                System.arraycopy(file.bytes, from, file.bytes, to, (int) size);
                to += (int) size;
            }
            from += (int) size;
            if (type.equals("IEND")) {
                file.shortenTo(to);
                return;
            }
        }
    }

    private static String type(PictureFile file, int at) {
        var type = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            type.append((char) file.byteAt(at + i));
        }
        return type.toString();
    }
}
