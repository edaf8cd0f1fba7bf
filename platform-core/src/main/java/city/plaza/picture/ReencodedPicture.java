package city.plaza.picture;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A re-encoded picture: upright, in sRGB, with nothing but its pixels.
 *
 * @param bytes the whole file
 */
public record ReencodedPicture(byte[] bytes, int width, int height) {

    static final int MAX_SIDE_PIXELS = 2_560;
    private static final float QUALITY = 0.85f;

    static ReencodedPicture jpeg(PictureDecoder.Decoded decoded) {
        var upright = upright(decoded, MAX_SIDE_PIXELS, BufferedImage.TYPE_3BYTE_BGR);
        return new ReencodedPicture(jpeg(upright), upright.getWidth(), upright.getHeight());
    }

    static ReencodedPicture png(PictureDecoder.Decoded decoded, int longestSide) {
        var upright = upright(decoded, longestSide, BufferedImage.TYPE_4BYTE_ABGR);
        return new ReencodedPicture(png(upright), upright.getWidth(), upright.getHeight());
    }

    private static BufferedImage upright(PictureDecoder.Decoded decoded, int longestSide, int type) {
        var image = decoded.image();
        int orientation = decoded.orientation();
        int width = image.getWidth();
        int height = image.getHeight();
        double scale = Math.min(1.0, (double) longestSide / Math.max(width, height));
        int shownWidth = Math.max(1, (int) Math.round(width * scale));
        int shownHeight = Math.max(1, (int) Math.round(height * scale));
        boolean lying = orientation >= 5;
        var target = new BufferedImage(lying ? shownHeight : shownWidth, lying ? shownWidth : shownHeight, type);
        var transform = turn(orientation, shownWidth, shownHeight);
        transform.scale((double) shownWidth / width, (double) shownHeight / height);
        var graphics = target.createGraphics();
        try {
            if (!target.getColorModel().hasAlpha()) {
                graphics.setColor(Color.WHITE);
                graphics.fillRect(0, 0, target.getWidth(), target.getHeight());
            }
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION,
                    scale < 1
                            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            graphics.drawImage(image, transform, null);
        } finally {
            graphics.dispose();
        }
        return target;
    }

    /**
     * The eight orientations of EXIF, as matrices.
     *
     * @see <a href="https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E">Exif 3.0, 4.6.5.1.6</a>
     */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream(1 << 16);
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory cannot fail", e);
        }
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream(1 << 20);
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory cannot fail", e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
