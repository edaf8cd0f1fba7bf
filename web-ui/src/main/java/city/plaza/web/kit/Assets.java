package city.plaza.web.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The addresses of Plaza's own style sheet, scripts, fonts and icons.
 *
 * <p>The content's fingerprint stands in the path, not behind it, so that what one file imports from beside it carries
 * the fingerprint too; all of them may then be kept by browsers for ever.
 */
public final class Assets {

    private static final String[] FILES = {"plaza.css", "icons.svg", "lib/**/*.*"};

    /** Alike on every node of one build, another as soon as any file is. */
    public static final String VERSION = fingerprint();

    /** The path all of them stand under, such as {@code /assets/1f0c93ab42de}. */
    public static final String BASE = "/assets/" + VERSION;

    private Assets() {}

    /** The address of a file, such as {@code lib/city-map.js}, on the city's own host. */
    public static String url(String file) {
        return BASE + "/" + file;
    }

    private static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files()) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the browser's files from the class path", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Resource[] files() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver(Assets.class.getClassLoader());
        var found = new java.util.ArrayList<Resource>();
        for (var pattern : FILES) {
            found.addAll(Arrays.asList(resolver.getResources("classpath*:/META-INF/resources/" + pattern)));
        }
        return found.stream()
                .filter(Resource::isReadable)
                .sorted(Comparator.comparing((Resource file) -> String.valueOf(file.getFilename())))
                .toArray(Resource[]::new);
    }
}
