package city.plaza.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Photo intake needs less than 64 MB of heap, whatever is offered.
 *
 * <p>Shown by a process whose heap has no more than that beyond what it starts with.
 *
 * @see "reliability, statement 28"
 */
class PhotoMemoryTests {

    private static final long ROOM = 64L << 20;

    @TempDir
    private Path folder;

    @Test
    void drawsOrRefusesTheLargestPicturesInLessThan64Megabytes() throws Exception {
        var files = new TreeMap<String, byte[]>();
        var large = new BufferedImage(7_300, 5_470, BufferedImage.TYPE_3BYTE_BGR);
        files.put("39-megapixels.jpg", Pictures.jpeg(large, 0.8f, false));
        files.put("39-megapixels-progressive.jpg", Pictures.jpeg(large, 0.8f, true));
        files.put("39-megapixels.png", Pictures.encoded(large, "png"));
        files.put(
                "39-megapixels.gif",
                Pictures.encoded(new BufferedImage(7_300, 5_470, BufferedImage.TYPE_BYTE_INDEXED), "gif"));
        files.put("16-megapixels.webp", Pictures.wideWebp());
        files.put("16-bit-alpha.png", Pictures.png(6_300, 6_300, 16, 6, Pictures.zeros(6_300L * (1 + 6_300 * 8))));
        files.put("grey-alpha.png", Pictures.png(6_300, 6_300, 8, 4, Pictures.zeros(6_300L * (1 + 6_300 * 2))));
        files.put("interlaced-size.png", Pictures.png(3_555, 3_555, 8, 2, Pictures.zeros(3_555L * (1 + 3_555 * 3))));
        files.put("alpha.png", Pictures.png(3_070, 3_070, 8, 6, Pictures.zeros(3_070L * (1 + 3_070 * 4))));
        files.put("phone.jpg", Pictures.jpeg(Pictures.noise(4_032, 3_024, BufferedImage.TYPE_3BYTE_BGR), 0.85f, false));
        files.put(
                "square-noise.jpg",
                Pictures.jpeg(Pictures.noise(3_550, 3_550, BufferedImage.TYPE_3BYTE_BGR), 0.85f, false));
        files.put("50k.png", Pictures.png(50_000, 50_000, 8, 2, Pictures.zeros(1 << 20)));
        files.put(
                "bomb.png",
                Pictures.withChunk(
                        Pictures.encoded(Pictures.quarters(64, 32), "png"),
                        "zTXt",
                        Pictures.joined(Pictures.text("Comment\0\0"), Pictures.zeros(256L << 20))));
        files.put("frames.gif", Pictures.manyFrames(100_000));
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }

        var outcomes = run(files.keySet().stream()
                .map(name -> folder.resolve(name).toString())
                .toList());

        System.out.println("Photo intake in little memory: " + outcomes);
        assertThat(Long.parseLong(outcomes.get("room"))).isLessThan(ROOM);
        assertThat(outcomes).hasSize(files.size() + 1);
        assertThat(outcomes.values()).noneMatch(outcome -> outcome.contains("MEMORY"));
        assertThat(outcomes.get("39-megapixels.jpg")).startsWith("2560x19");
        assertThat(outcomes.get("39-megapixels-progressive.jpg")).startsWith("2560x19");
        assertThat(outcomes.get("16-megapixels.webp")).startsWith("2300x1700");
        assertThat(outcomes.get("phone.jpg")).startsWith("2560x1920");
        assertThat(outcomes.get("16-bit-alpha.png")).contains("x");
        assertThat(outcomes.get("50k.png")).startsWith("error.photo.too-many-pixels");
    }

    private Map<String, String> run(List<String> files) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx69m",
                "-XX:+UseSerialGC",
                "-Xmn6m",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                PhotoMemoryProbe.class.getName()));
        command.addAll(files);
        var output = folder.resolve("output");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        var outcomes = new TreeMap<String, String>();
        for (var line : Files.readAllLines(output, StandardCharsets.UTF_8)) {
            int space = line.indexOf(' ');
            if (space > 0) {
                outcomes.put(line.substring(0, space), line.substring(space + 1));
            }
        }
        return outcomes;
    }
}
