package city.plaza.web.stories;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one-page form of a city, opened once and sent many times, each time by somebody else.
 *
 * @param proof what the form brings along with the cookie
 */
record FormDesk(String origin, String cookie, String proof) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    static FormDesk visit(String origin) {
        try {
            var page =
                    HTTP.send(to(origin, "/report/simple?service=praise").GET().build(), BodyHandlers.ofString());
            var proof = CSRF.matcher(page.body());
            if (!proof.find()) {
                throw new IllegalStateException("No form at " + origin + ": " + page.statusCode());
            }
            var cookie = page.headers().firstValue("set-cookie").orElseThrow();
            return new FormDesk(origin, cookie.substring(0, cookie.indexOf(';')), proof.group(1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Send the form; the same key is the same report. */
    Answer send(String key) {
        var form = "service=praise&description=Well+done&email=" + key + "%40example.org&key=" + key + "&_csrf="
                + URLEncoder.encode(proof, StandardCharsets.UTF_8);
        try {
            var answer = HTTP.send(
                    to(origin, "/report/simple")
                            .header("Cookie", cookie)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.discarding());
            var link = answer.headers().firstValue("location").filter(each -> each.contains("/requests/"));
            return new Answer(
                    answer.statusCode(),
                    link.map(each -> URI.create(origin).resolve(each).toString())
                            .orElse(null));
        } catch (IOException e) {
            return new Answer(0, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, null);
        }
    }

    /** Open a link that somebody was given; returns the status. */
    int look(String link) {
        var uri = URI.create(link);
        try {
            return HTTP.send(
                            to("http://" + uri.getAuthority(), uri.getPath())
                                    .GET()
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static HttpRequest.Builder to(String origin, String path) {
        var uri = URI.create(origin + path);
        return HttpRequest.newBuilder(URI.create(uri.toString().replaceFirst("//[^/:]+", "//127.0.0.1")))
                .header("Host", uri.getAuthority())
                .header("Accept", "text/html")
                .timeout(Duration.ofSeconds(30));
    }

    /** @param link where the report is followed; none if it got no number */
    record Answer(int status, @Nullable String link) {}
}
