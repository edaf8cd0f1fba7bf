package city.plaza.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.jspecify.annotations.Nullable;

/** Turns an uploaded picture into pixels, with little memory however large it claims to be. */
final class PictureDecoder {

    static final int MAX_MEGAPIXELS = 40;
    /** Its reader is slow: about a second for every three megapixels. */
    static final int MAX_MEGAPIXELS_WEBP = 16;
    /** Here it unpacks everything before it makes it smaller. */
    static final int MAX_MEGAPIXELS_WEBP_HEAVY = 6;

    private static final int MILLION = 1_000_000;
    private static final int MAX_SIDE_PIXELS = 12_000;
    /** What the pixels may occupy: a phone's usual 12 megapixels fit in as they are. */
    private static final long MEMORY_BUDGET_BYTES = 36L << 20;
    /** Drawing an unusual arrangement of pixels makes a copy of four bytes for each. */
    private static final int BYTES_PER_PIXEL = 4;

    private PictureDecoder() {}

    /** @throws PictureRefused if it is too large, or broken */
    static Decoded decode(PictureFile file, PictureKind kind) {
        return switch (kind) {
            case JPEG -> decode(file, kind, JpegStructure.orientation(file), MAX_MEGAPIXELS);
            case GIF -> decode(file, kind, 1, MAX_MEGAPIXELS);
            case PNG -> {
                PngStructure.reduce(file);
                yield decode(file, kind, 1, MAX_MEGAPIXELS);
            }
            case WEBP -> {
                var structure = WebpStructure.of(file);
                int most = structure.heavy() ? MAX_MEGAPIXELS_WEBP_HEAVY : MAX_MEGAPIXELS_WEBP;
                requireSize(structure.width(), structure.height(), most);
                yield decode(file, kind, structure.orientation(), most);
            }
        };
    }

    private static Decoded decode(PictureFile file, PictureKind kind, int orientation, int mostMegapixels) {
        var reader = ImageIO.getImageReadersByFormatName(kind.format).next();
        var ending = new Ending();
        try (var stream = file.stream()) {
            reader.setInput(stream, true, true);
            reader.addIIOReadWarningListener(ending);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            requireSize(width, height, mostMegapixels);
            var type = type(reader);
            var param = reader.getDefaultReadParam();
            int step = step(width, height, type);
            param.setSourceSubsampling(step, step, 0, 0);
            param.setDestinationType(type);
            var image = reader.read(0, param);
            if (ending.early) {
                throw PictureRefused.broken();
            }
            return new Decoded(image, orientation);
        } catch (PictureRefused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Readers meet hostile files with exceptions of every kind.
            throw PictureRefused.broken();
        } finally {
            reader.dispose();
        }
    }

    private static void requireSize(int width, int height, int mostMegapixels) {
        if (width <= 0 || height <= 0) {
            throw PictureRefused.broken();
        }
        if (width > MAX_SIDE_PIXELS
                || height > MAX_SIDE_PIXELS
                || (long) width * height > (long) mostMegapixels * MILLION) {
            throw PictureRefused.tooManyPixels(width, height, mostMegapixels);
        }
    }

    /** Eight bits of red, green and blue where the reader offers it; it then converts other profiles on the way. */
    private static ImageTypeSpecifier type(ImageReader reader) throws IOException {
        ImageTypeSpecifier first = null;
        for (var types = reader.getImageTypes(0); types.hasNext(); ) {
            var type = types.next();
            if (isPlain(type)) {
                return type;
            }
            first = first == null ? type : first;
        }
        if (first == null) {
            throw new IIOException("No way to read this picture");
        }
        return first;
    }

    private static boolean isPlain(ImageTypeSpecifier type) {
        return switch (type.getBufferedImageType()) {
            case BufferedImage.TYPE_3BYTE_BGR,
                    BufferedImage.TYPE_4BYTE_ABGR,
                    BufferedImage.TYPE_INT_RGB,
                    BufferedImage.TYPE_INT_ARGB ->
                type.getColorModel().getColorSpace().isCS_sRGB();
            default -> false;
        };
    }

    /** Every how many pixels one is taken. */
    private static int step(int width, int height, ImageTypeSpecifier type) {
        int cost = bytes(type) + (isPlain(type) ? 0 : BYTES_PER_PIXEL);
        int step = 1;
        while ((long) Math.ceilDiv(width, step) * Math.ceilDiv(height, step) * cost > MEMORY_BUDGET_BYTES) {
            step++;
        }
        return step;
    }

    private static int bytes(ImageTypeSpecifier type) {
        ColorModel colours = type.getColorModel();
        return Math.max(1, Math.ceilDiv(colours.getPixelSize(), 8));
    }

    /** Notices that a reader made up the missing end of a file. */
    private static final class Ending implements javax.imageio.event.IIOReadWarningListener {
        private boolean early;

        @Override
        public void warningOccurred(ImageReader source, @Nullable String warning) {
            early |= warning != null && warning.toLowerCase(Locale.ROOT).contains("premature end");
        }
    }

    /**
     * The pixels of a picture.
     *
     * @param orientation how they are to be turned, 1 to 8 as in EXIF
     */
    record Decoded(BufferedImage image, int orientation) {}
}
