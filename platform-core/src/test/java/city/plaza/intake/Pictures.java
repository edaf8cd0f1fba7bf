package city.plaza.intake;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as cameras, programs and attackers make them. */
final class Pictures {

    static final String PNG_SIGNATURE = "\u0089PNG\r\n\u001A\n";

    private Pictures() {}

    /** Four quarters: red and green above, blue and white below. */
    static BufferedImage quarters(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = image.createGraphics();
        var colours = new Color[] {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < 4; i++) {
            graphics.setColor(colours[i]);
            graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        graphics.dispose();
        return image;
    }

    /** What compresses badly. */
    static BufferedImage noise(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var random = new Random(311);
        var row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = 0xFF808080 | random.nextInt() & 0x3F3F3F;
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, new MemoryCacheImageOutputStream(out));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    static byte[] jpeg(BufferedImage image, float quality, boolean progressive) {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        if (progressive) {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A JPEG with a segment right after its beginning. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return bytes(out -> {
            out.write(jpeg, 0, 2);
            out.writeByte(0xFF);
            out.writeByte(marker);
            out.writeShort(content.length + 2);
            out.write(content);
            out.write(jpeg, 2, jpeg.length - 2);
        });
    }

    /** An EXIF segment that says how the camera was held, and that it stood at 40° 42′ 46″ N. */
    static byte[] exif(int orientation) {
        return bytes(out -> {
            out.writeBytes("Exif\0\0MM\0*");
            out.writeInt(8);
            out.writeShort(3);
            entry(out, 0x010F, 2, 4, 0x41636D00); // make: Acm
            entry(out, 0x0112, 3, 1, orientation << 16);
            entry(out, 0x8825, 4, 1, 50); // the GPS directory's place
            out.writeInt(0);
            out.writeShort(2);
            entry(out, 1, 2, 2, 'N' << 24);
            entry(out, 2, 5, 3, 80);
            out.writeInt(0);
            for (int part : new int[] {40, 42, 46}) {
                out.writeInt(part);
                out.writeInt(1);
            }
        });
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    /** A PNG that says it has this size, over whatever data. */
    static byte[] png(int width, int height, int depth, int colourType, byte[] packed) {
        return bytes(out -> {
            out.writeBytes(PNG_SIGNATURE);
            chunk(out, "IHDR", bytes(header -> {
                header.writeInt(width);
                header.writeInt(height);
                header.writeByte(depth);
                header.writeByte(colourType);
                header.write(new byte[3]);
            }));
            chunk(out, "IDAT", packed);
            chunk(out, "IEND", new byte[0]);
        });
    }

    /** A PNG with another chunk before its data. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        int afterHeader = 8 + 25;
        return bytes(out -> {
            out.write(png, 0, afterHeader);
            chunk(out, type, content);
            out.write(png, afterHeader, png.length - afterHeader);
        });
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        var named = bytes(part -> {
            part.writeBytes(type);
            part.write(content);
        });
        var crc = new CRC32();
        crc.update(named);
        out.writeInt(content.length);
        out.write(named);
        out.writeInt((int) crc.getValue());
    }

    /** So many zeros, packed as small as they can be. */
    static byte[] zeros(long count) {
        var packed = new ByteArrayOutputStream();
        var best = new Deflater(Deflater.BEST_COMPRESSION);
        try (var out = new DeflaterOutputStream(packed, best)) {
            var block = new byte[1 << 16];
            for (long written = 0; written < count; written += block.length) {
                out.write(block, 0, (int) Math.min(block.length, count - written));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            best.end();
        }
        return packed.toByteArray();
    }

    /** A lossless WebP of one colour and any size, in 30 bytes: five codes of one symbol each, so no pixel needs a bit. */
    static byte[] onecolouredWebp(int width, int height) {
        var bits = new java.math.BigInteger("0");
        int at = 0;
        long[][] fields = {
            {0x2F, 8},
            {width - 1L, 14},
            {height - 1L, 14},
            {0, 1},
            {0, 3}, // signature, size, no alpha, version 0
            {0, 1},
            {0, 1},
            {0, 1}, // no transform, no colour cache, one group of codes
            {1, 1},
            {0, 1},
            {1, 1},
            {128, 8}, // green: a simple code of one symbol of eight bits
            {1, 1},
            {0, 1},
            {1, 1},
            {200, 8}, // red
            {1, 1},
            {0, 1},
            {1, 1},
            {64, 8}, // blue
            {1, 1},
            {0, 1},
            {1, 1},
            {255, 8}, // alpha
            {1, 1},
            {0, 1},
            {0, 1},
            {0, 1}, // distance: one symbol of one bit
            {0, 24}
        };
        for (var field : fields) {
            bits = bits.or(java.math.BigInteger.valueOf(field[0]).shiftLeft(at));
            at += (int) field[1];
        }
        var data = new byte[(at + 15) / 16 * 2];
        for (int i = 0; i < data.length; i++) {
            data[i] = bits.shiftRight(8 * i).byteValue();
        }
        return bytes(out -> {
            out.writeBytes("RIFF");
            out.writeInt(Integer.reverseBytes(12 + data.length));
            out.writeBytes("WEBPVP8L");
            out.writeInt(Integer.reverseBytes(data.length));
            out.write(data);
        });
    }

    /** A lossy WebP of 96 by 64 pixels. */
    static byte[] smallWebp() {
        return resource("small.webp");
    }

    /** A lossy WebP of 4,600 by 3,400 pixels. */
    static byte[] wideWebp() {
        try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(resource("wide.webp.gz")))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Pictures.class.getResourceAsStream("/photos/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A GIF with very many pictures after its first. */
    static byte[] manyFrames(int frames) {
        var single = encoded(quarters(2, 2), "gif");
        int picture = single.length - 1;
        while (single[picture] != 0x2C) {
            picture--;
        }
        int first = picture;
        return bytes(out -> {
            out.write(single, 0, first);
            for (int i = 0; i < frames; i++) {
                out.write(single, first, single.length - 1 - first);
            }
            out.writeByte(0x3B);
        });
    }

    static byte[] archive() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write("Main-Class: Evil\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        return bytes(out -> {
            for (var part : parts) {
                out.write(part);
            }
        });
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }
}
