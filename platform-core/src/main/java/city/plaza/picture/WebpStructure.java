package city.plaza.picture;

/**
 * The chunks of a WebP.
 *
 * @param heavy whether its reader unpacks the whole picture before it makes it smaller
 * @param orientation how it is to be turned, 1 to 8 as in EXIF
 * @see <a href="https://developers.google.com/speed/webp/docs/riff_container">WebP container specification</a>
 */
record WebpStructure(int width, int height, boolean heavy, int orientation) {

    private static final int FIRST_CHUNK = 12;
    private static final int SIZE_MASK = 0x3FFF;

    /** @throws PictureRefused if it does not reach its end, moves, or holds a picture of another size than it says */
    static WebpStructure of(PictureFile file) {
        int end = (int) Math.min(file.length(), file.littleIntAt(4) + 8);
        int canvasWidth = 0;
        int canvasHeight = 0;
        int width = 0;
        int height = 0;
        boolean heavy = false;
        int orientation = 1;
        int at = FIRST_CHUNK;
        while (at + 8 <= end) {
            long size = file.littleIntAt(at + 4);
            int data = at + 8;
            if (data + size > end) {
                throw PictureRefused.broken();
            }
            if (file.text(at, "ANIM") || file.text(at, "ANMF")) {
                throw PictureRefused.otherKind();
            } else if (file.text(at, "VP8X")) {
                canvasWidth = 1 + (int) (file.littleIntAt(data + 4) & 0xFFFFFF);
                canvasHeight = 1 + (int) (file.littleIntAt(data + 6) >> 8 & 0xFFFFFF);
            } else if (file.text(at, "ALPH")) {
                heavy = true;
            } else if (file.text(at, "VP8 ") && width == 0) {
                long sizes = file.littleIntAt(data + 6);
                width = (int) (sizes & SIZE_MASK);
                height = (int) (sizes >> 16 & SIZE_MASK);
            } else if (file.text(at, "VP8L") && width == 0) {
                long sizes = file.littleIntAt(data + 1);
                width = 1 + (int) (sizes & SIZE_MASK);
                height = 1 + (int) (sizes >> 14 & SIZE_MASK);
                heavy = true;
            } else if (file.text(at, "EXIF")) {
                int skip = file.text(data, "Exif\0\0") ? 6 : 0;
                orientation = JpegStructure.exifOrientation(file, data + skip, data + (int) size);
            }
            at = (int) Math.min(end, data + size + (size & 1));
        }
        boolean sized = width > 0 && height > 0;
        if (!sized || (canvasWidth > 0 && (canvasWidth != width || canvasHeight != height))) {
            throw PictureRefused.broken();
        }
        return new WebpStructure(width, height, heavy, orientation);
    }
}
