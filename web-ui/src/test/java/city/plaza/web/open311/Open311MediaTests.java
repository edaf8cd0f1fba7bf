package city.plaza.web.open311;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.apikey.ApiScope;
import city.plaza.web.testing.RunningPlaza;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What programs send along or point to is taken as a photo or not at all, and leads Plaza nowhere. */
@RunningPlaza
class Open311MediaTests {

    private static final String BOUNDARY = "plaza-boundary";

    @Autowired
    ApplicationContext plaza;

    Open311City city;
    String key;
    HttpServer neighbour;
    final AtomicInteger visits = new AtomicInteger();

    @BeforeEach
    void aCityAndAServerNextToIt() throws IOException {
        city = new Open311City(plaza, getClass(), "open-harbor");
        key = city.key(ApiScope.CREATE);
        neighbour = HttpServer.create(new InetSocketAddress(0), 0);
        neighbour.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.close();
        });
        neighbour.start();
    }

    @AfterEach
    void stop() {
        neighbour.stop(0);
    }

    @Test
    void photosComeAlongInAForm() throws IOException {
        var filed = multipart(jpeg());
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        var number = Open311City.json(filed).get(0).path("service_request_id").asString();
        assertThat(city.json("requests/" + number + ".json")
                        .get(0)
                        .path("media_url")
                        .isNull())
                .isTrue();
        var reader = city.key(ApiScope.READ);
        var photo = Open311City.json(city.get("requests/" + number + ".json", "X-API-Key", reader))
                .get(0)
                .path("media_url")
                .asString();
        assertThat(photo).startsWith(city.base).endsWith(".jpg");
        var path = photo.substring(city.base.length());
        assertThat(city.get(path).statusCode()).isEqualTo(403);
        assertThat(city.get(path, "X-API-Key", key).statusCode()).isEqualTo(403);
        assertThat(city.get(path, "X-API-Key", reader).headers().firstValue("content-type"))
                .contains("image/jpeg");
        assertThat(city.get(path.replaceFirst("/[0-9a-f]", "/x"), "X-API-Key", reader)
                        .statusCode())
                .isEqualTo(404);
        var refused = multipart("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("media");
    }

    @Test
    void anAddressInsideIsNeverVisited() {
        int port = neighbour.getAddress().getPort();
        for (var host : List.of(
                "127.0.0.1",
                "localhost",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "2130706433",
                "0.0.0.0",
                "127.1",
                "[64:ff9b::7f00:1]")) {
            var refused = report("http://" + host + ":" + port + "/photo.jpg");
            assertThat(refused.statusCode()).as(host).isEqualTo(400);
            assertThat(refused.body()).contains("media_url");
        }
        for (var other :
                List.of("file:///etc/passwd", "ftp://127.0.0.1/x", "http://10.0.0.1/x", "http://169.254.169.254/x")) {
            assertThat(report(other).statusCode()).as(other).isEqualTo(400);
        }
        assertThat(visits).hasValue(0);
    }

    @Test
    void aPictureThatCannotBeReachedDoesNotLoseTheReport() {
        var filed = report("http://pictures.invalid/photo.jpg");
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        var number = Open311City.json(filed).get(0).path("service_request_id").asString();
        assertThat(city.get("requests/" + number + ".json", "X-API-Key", city.key(ApiScope.READ))
                        .body())
                .contains("http://pictures.invalid/photo.jpg");
    }

    @Test
    void aBodyInXmlIsAFormAndNothingElse() {
        var report = """
                <request><api_key>%s</api_key><service_code>streetlight</service_code><address_string>Main &amp; 5th</address_string>
                <attributes><attribute><code>pole</code><value>out</value></attribute></attributes></request>""".formatted(key);
        var filed = xml(report);
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        var inside = "http://127.0.0.1:" + neighbour.getAddress().getPort() + "/";
        for (var hostile : List.of(
                "<!DOCTYPE r><r/>",
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + inside + "\">]><r><description>&x;</description></r>",
                "<!DOCTYPE r SYSTEM \"" + inside + "\"><r/>",
                "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><r>&c;</r>",
                "<r xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"" + inside + "\"/></r>",
                "<r>".repeat(1_000),
                "no xml")) {
            assertThat(xml(hostile).statusCode()).as(hostile).isEqualTo(400);
        }
        assertThat(visits).hasValue(0);
    }

    private java.net.http.HttpResponse<String> xml(String body) {
        return city.send("requests.xml", "text/xml; charset=utf-8", body);
    }

    private java.net.http.HttpResponse<String> report(String url) {
        return city.post(
                "requests.json",
                Map.of("api_key", key, "service_code", "pothole", "address_string", "Main St", "media_url", url));
    }

    private java.net.http.HttpResponse<String> multipart(byte[] file) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var field : Map.of("api_key", key, "service_code", "pothole", "address_string", "Calle Ñandú")
                .entrySet()) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                            + "\"\r\n\r\n" + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"photo1\"; filename=\"p.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return city.send("requests.json", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    private static byte[] jpeg() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }
}
