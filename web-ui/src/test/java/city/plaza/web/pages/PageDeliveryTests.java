package city.plaza.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.testing.TestCities;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.kit.Assets;
import city.plaza.web.testing.RunningPlaza;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How large what a browser loads is on its way, and what it loads again. */
@RunningPlaza
class PageDeliveryTests {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @Autowired
    private TestCities cities;

    @Autowired
    private CityUrls urls;

    private String origin;

    @BeforeEach
    void openACity() {
        origin = urls.origin(cities.open(getClass(), "springfield").mainHost()).toString();
    }

    @Test
    void pagesAndFilesAreCompressedAndAskedForOnlyWhereTheyChanged() throws Exception {
        for (var path : List.of("/", "/services", Assets.url("plaza.css"), Assets.url("icons.svg"))) {
            var address = path.startsWith("/") ? path : "/" + path;
            var plain = fetch(address, "identity", "");
            var packed = fetch(address, "gzip", "");

            assertThat(packed.headers().firstValue("content-encoding")).as(path).contains("gzip");
            assertThat(unpacked(packed.body())).as(path).isEqualTo(plain.body());
            assertThat(packed.body().length).as(path).isLessThan(plain.body().length / 2);
            System.out.printf("%s: %d bytes, compressed %d%n", path, plain.body().length, packed.body().length);
            var tag = packed.headers().firstValue("etag");
            if (tag.isPresent()) {
                assertThat(tag.get()).startsWith("W/");
                assertThat(fetch(address, "gzip", tag.get()).statusCode())
                        .as(path)
                        .isEqualTo(304);
            }
        }
    }

    private HttpResponse<byte[]> fetch(String path, String encoding, String tag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(origin.replaceFirst("//[^:]+", "//127.0.0.1") + path))
                .header("Host", URI.create(origin).getAuthority())
                .header("Accept", BROWSER)
                .header("Accept-Encoding", encoding);
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static byte[] unpacked(byte[] body) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        }
    }
}
