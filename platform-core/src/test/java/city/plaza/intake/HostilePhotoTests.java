package city.plaza.intake;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.picture.PictureReencoder;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of everything people and attackers offer as a photo. */
class HostilePhotoTests {

    private static final TenantId SPRINGFIELD = new TenantId("springfield");

    private final MemoryPhotoStore store = new MemoryPhotoStore(Clock.systemUTC());
    private final PhotoIntake intake = new PhotoIntake(store, new PictureReencoder(2));

    @Test
    void drawsAPhotoAnewWithoutWhereAndWithWhatItWasTaken() throws Exception {
        var exif = Pictures.withSegment(Pictures.encoded(Pictures.quarters(80, 40), "jpeg"), 0xE1, Pictures.exif(6));
        var original = JpegMetadataReader.readMetadata(new ByteArrayInputStream(exif));
        assertThat(original.getDirectoriesOfType(GpsDirectory.class)).hasSize(1);

        var photo = accepted(exif, "IMG_0311.JPG");

        assertThat(photo.width()).isEqualTo(40);
        assertThat(photo.height()).isEqualTo(80);
        var metadata = JpegMetadataReader.readMetadata(new ByteArrayInputStream(store.only()));
        assertThat(metadata.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
        assertThat(metadata.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
        assertThat(metadata.getDirectoriesOfType(IccDirectory.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 1, 0",
        "2, 1, 0, 0, 0",
        "3, 1, 1, 0, 1",
        "4, 0, 1, 1, 1",
        "5, 0, 0, 0, 1",
        "6, 1, 0, 1, 1",
        "7, 1, 1, 1, 0",
        "8, 0, 1, 0, 0"
    })
    void turnsAPhotoUpright(int orientation, int redX, int redY, int greenX, int greenY) throws Exception {
        var jpeg = Pictures.encoded(Pictures.quarters(160, 80), "jpeg");
        accepted(Pictures.withSegment(jpeg, 0xE1, Pictures.exif(orientation)), "a.jpg");

        var image = ImageIO.read(new ByteArrayInputStream(store.only()));
        assertThat(image.getWidth()).isEqualTo(orientation < 5 ? 160 : 80);
        assertThat(near(image, redX, redY, Color.RED)).isTrue();
        assertThat(near(image, greenX, greenY, Color.GREEN)).isTrue();
    }

    private static boolean near(BufferedImage image, int right, int lower, Color expected) {
        var seen = new Color(image.getRGB(
                image.getWidth() / 4 + right * image.getWidth() / 2,
                image.getHeight() / 4 + lower * image.getHeight() / 2));
        return Math.abs(seen.getRed() - expected.getRed())
                        + Math.abs(seen.getGreen() - expected.getGreen())
                        + Math.abs(seen.getBlue() - expected.getBlue())
                < 30;
    }

    @Test
    void takesEveryKindOfPictureByItsContentWhateverItsName() throws Exception {
        assertThat(accepted(Pictures.encoded(Pictures.quarters(64, 32), "png"), "photo.jpg")
                        .width())
                .isEqualTo(64);
        assertThat(accepted(Pictures.encoded(Pictures.quarters(64, 32), "gif"), "photo.png")
                        .width())
                .isEqualTo(64);
        assertThat(accepted(Pictures.smallWebp(), "photo").width()).isEqualTo(96);
        assertThat(accepted(Pictures.onecolouredWebp(40, 20), "photo.webp").width())
                .isEqualTo(40);
        assertThat(accepted(Pictures.jpeg(Pictures.quarters(64, 32), 0.8f, true), "image.jpg")
                        .width())
                .isEqualTo(64);
        assertThat(store.photos.values()).hasSize(5).allMatch(HostilePhotoTests::isCleanJpeg);
    }

    @Test
    void makesAVeryLargePhotoSmaller() throws Exception {
        var photo = accepted(Pictures.encoded(Pictures.quarters(6_000, 2_000), "jpeg"), "wide.jpg");
        assertThat(photo.width()).isEqualTo(2_560);
        assertThat(photo.height()).isEqualTo(853);
    }

    @Test
    void dropsHtmlHiddenInAJpegsComment() throws Exception {
        var html = Pictures.text("*/<script>alert(document.domain)</script>/*");
        accepted(Pictures.withSegment(Pictures.encoded(Pictures.quarters(64, 32), "jpeg"), 0xFE, html), "cat.jpg");
        assertThat(new String(store.only(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(JpegMetadataReader.readMetadata(new ByteArrayInputStream(store.only()))
                        .getDirectoriesOfType(JpegCommentDirectory.class))
                .isEmpty();
    }

    @Test
    void keepsOnlyTheFirstPictureOfAGifOfTenThousand() throws Exception {
        var photo = accepted(Pictures.manyFrames(10_000), "fun.gif");
        assertThat(photo.bytes()).isLessThan(1_000);
        assertThat(isCleanJpeg(store.only())).isTrue();
    }

    @Test
    void ignoresTextsThatUnpackToManyTimesTheirSize() throws Exception {
        var bomb = Pictures.joined(Pictures.text("Comment\0\0"), Pictures.zeros(512L << 20));
        var png = Pictures.encoded(Pictures.quarters(64, 32), "png");
        accepted(Pictures.withChunk(png, "zTXt", bomb), "a.png");
        assertThat(isCleanJpeg(store.only())).isTrue();
    }

    @Test
    void refusesWhatIsNoPicture() throws Exception {
        refused(
                "not-a-picture",
                Pictures.text("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"),
                "a.svg");
        refused(
                "disguised",
                Pictures.text("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"),
                "a.png");
        refused("disguised", Pictures.text("<!doctype html><script>alert(1)</script>"), "photo.jpg");
        refused("not-a-picture", Pictures.text("%PDF-1.7"), "bill.pdf");
        refused("not-a-picture", new byte[0], "");
        refused("other-kind", Pictures.text("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), "IMG_1.HEIC");
        refused("other-kind", Pictures.text("BM\0\0\0\0"), "old.bmp");
    }

    @Test
    void refusesAPictureThatIsAnArchiveAsWell() throws Exception {
        var gif = Pictures.encoded(Pictures.quarters(64, 32), "gif");
        refused("disguised", Pictures.joined(gif, Pictures.archive()), "gifar.gif");
        refused("disguised", gif, "gifar.jar");
        refused("disguised", Pictures.encoded(Pictures.quarters(64, 32), "jpeg"), "page.html");
    }

    @Test
    void refusesAPictureOfTooManyPixelsBeforeItDrawsThem() throws Exception {
        var zeros = Pictures.zeros(1 << 20);
        refused("too-many-pixels", Pictures.png(50_000, 50_000, 8, 2, zeros), "bomb.png");
        refused("too-many-pixels", Pictures.png(8_000, 6_000, 8, 2, zeros), "large.png");
        refused("too-many-pixels", Pictures.png(12_001, 10, 8, 2, zeros), "long.png");
        refused("too-many-pixels", Pictures.onecolouredWebp(16_383, 16_383), "bomb.webp");
        refused("too-many-pixels", Pictures.onecolouredWebp(4_000, 3_000), "lossless.webp");
        var jpeg = Pictures.encoded(Pictures.quarters(64, 32), "jpeg");
        int frame = indexOf(jpeg, (byte) 0xC0);
        jpeg[frame + 5] = 0x27;
        jpeg[frame + 7] = 0x27;
        refused("too-many-pixels", jpeg, "bomb.jpg");
    }

    private static int indexOf(byte[] jpeg, byte marker) {
        for (int i = 0; ; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == marker) {
                return i;
            }
        }
    }

    @Test
    void refusesAPictureWithLessDataThanItSays() throws Exception {
        refused("broken", Pictures.png(6_000, 6_000, 8, 6, Pictures.zeros(1_000)), "short.png");
        var jpeg = Pictures.encoded(Pictures.quarters(640, 480), "jpeg");
        refused("broken", Arrays.copyOf(jpeg, jpeg.length / 2), "cut.jpg");
        refused("broken", Arrays.copyOf(jpeg, 3), "cut.jpg");
        var cutWithEnd = Pictures.joined(Arrays.copyOf(jpeg, jpeg.length / 2), new byte[] {(byte) 0xFF, (byte) 0xD9});
        refused("broken", cutWithEnd, "cut.jpg");
        for (var format : new String[] {"png", "gif"}) {
            var whole = Pictures.encoded(Pictures.noise(64, 48, BufferedImage.TYPE_3BYTE_BGR), format);
            refused("broken", Arrays.copyOf(whole, whole.length / 2), "cut." + format);
        }
        refused("broken", Arrays.copyOf(Pictures.smallWebp(), 300), "cut.webp");
        refused("broken", Arrays.copyOf(Pictures.smallWebp(), 12), "cut.webp");
    }

    @Test
    void refusesAJpegThatAsksForEndlessWork() throws Exception {
        var jpeg = Pictures.jpeg(Pictures.quarters(640, 480), 0.8f, true);
        int scan = indexOf(jpeg, (byte) 0xDA);
        var scans = new byte[101][];
        scans[0] = Arrays.copyOf(jpeg, scan);
        Arrays.fill(scans, 1, 100, Arrays.copyOfRange(jpeg, scan, scan + 30));
        scans[100] = new byte[] {(byte) 0xFF, (byte) 0xD9};
        refused("broken", Pictures.joined(scans), "scans.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "webp"})
    void keepsACleanJpegOrNothingOfAPictureWithWrongBytes(String format) throws Exception {
        var whole = format.equals("webp")
                ? Pictures.smallWebp()
                : Pictures.encoded(Pictures.noise(48, 32, BufferedImage.TYPE_3BYTE_BGR), format);
        var random = new java.util.Random(28);
        for (int i = 0; i < 400; i++) {
            var damaged = whole.clone();
            for (int wrong = 0; wrong <= i % 5; wrong++) {
                damaged[random.nextInt(Math.min(damaged.length, i < 200 ? 64 : damaged.length))] =
                        (byte) random.nextInt(256);
            }
            store.photos.clear();
            switch (offered(damaged, "photo." + format)) {
                case PhotoResult.Accepted accepted ->
                    assertThat(isCleanJpeg(store.only())).isTrue();
                case PhotoResult.Refused refused -> assertThat(store.photos).isEmpty();
            }
        }
    }

    @Test
    void refusesAFileThatIsTooLargeWithoutReadingItAll() throws Exception {
        var endless = new java.io.InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 0xFF;
            }
        };
        var result = TenantContext.<PhotoResult, java.io.IOException>callAs(
                SPRINGFIELD, () -> intake.accept(endless, "a.jpg"));
        assertThat(result).isEqualTo(new PhotoResult.Refused("error.photo.too-large", java.util.List.of(15)));
        assertThat(endless.given).isLessThan(16L << 20);
    }

    private city.plaza.request.report.Photo accepted(byte[] file, String name) throws java.io.IOException {
        return switch (offered(file, name)) {
            case PhotoResult.Accepted accepted -> accepted.photo();
            case PhotoResult.Refused refused -> throw new AssertionError(name + " was refused: " + refused);
        };
    }

    private void refused(String reason, byte[] file, String name) throws java.io.IOException {
        assertThat(offered(file, name))
                .as(name)
                .isInstanceOfSatisfying(
                        PhotoResult.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("error.photo." + reason));
        assertThat(store.photos).isEmpty();
    }

    private PhotoResult offered(byte[] file, String name) throws java.io.IOException {
        return TenantContext.<PhotoResult, java.io.IOException>callAs(
                SPRINGFIELD, () -> intake.accept(new ByteArrayInputStream(file), name));
    }

    /** Whether a file is a JPEG of nothing but JFIF's header, tables and pixels. */
    static boolean isCleanJpeg(byte[] file) {
        int at = 2;
        while ((file[at + 1] & 0xFF) != 0xDA) {
            int marker = file[at + 1] & 0xFF;
            if (marker == 0xFE || marker > 0xE0 && marker <= 0xEF) {
                return false;
            }
            at += 2 + ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF);
        }
        return (file[file.length - 2] & 0xFF) == 0xFF && (file[file.length - 1] & 0xFF) == 0xD9;
    }
}
