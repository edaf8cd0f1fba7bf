package city.plaza.web.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who calls one address after the other, and keeps no cookies but those they hold on to.
 *
 * @param token an access token, if they bring one
 * @param cookies as a browser sends them, if they bring any
 * @param proof what a form must bring along with the cookies
 */
record Caller(String name, @Nullable String token, @Nullable String cookies, String proof) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Caller stranger() {
        return new Caller("a stranger", null, null, "");
    }

    static Caller bearing(String token) {
        return new Caller("a token", token, null, "");
    }

    HttpResponse<String> call(Endpoint endpoint, String url, String etag, Map<String, String> form, String json) {
        var request = HttpRequest.newBuilder(URI.create(url.replaceFirst("//[^/:]+", "//127.0.0.1")))
                .header("Host", URI.create(url).getAuthority())
                .header("Accept", endpoint.isOfMachines() ? "*/*" : "text/html, */*");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (cookies != null) {
            request.header("Cookie", cookies);
        }
        switch (endpoint.method()) {
            case "GET" -> request.GET();
            case String method
            when endpoint.isOfMachines() ->
                request.header("If-Match", etag)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json));
            case String method ->
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, BodyPublishers.ofString(encoded(form) + "&_csrf=" + encoded(proof)));
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
