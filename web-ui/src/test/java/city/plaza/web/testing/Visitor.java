package city.plaza.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody with cookies but without a screen. Host names are sent as they are, and always lead to this computer. */
public final class Visitor {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 12;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    /** Open an address without following where it leads. */
    public HttpResponse<String> get(String url, String... headers) {
        return send(URI.create(url), null, headers);
    }

    public HttpResponse<String> post(String url, Map<String, String> form, String... headers) {
        return send(URI.create(url), form, headers);
    }

    /** Post a body that is no plain form. */
    public HttpResponse<String> send(String url, String type, String body, String... headers) {
        return send(URI.create(url), HttpRequest.BodyPublishers.ofString(body), type, headers);
    }

    /** Open an address and follow where it leads. */
    public HttpResponse<String> visit(String url) {
        return follow(URI.create(url), get(url));
    }

    private HttpResponse<String> follow(URI from, HttpResponse<String> first) {
        var at = from;
        var answer = first;
        for (var i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            at = at.resolve(answer.headers().firstValue("location").orElseThrow());
            answer = send(at, null);
        }
        return answer;
    }

    /** Sign in by the form that {@code /sign-in} of a host leads to; returns the page reached in the end. */
    public HttpResponse<String> signIn(String origin, String email, String password) {
        var page = visit(origin + "/sign-in");
        var form = FORM.matcher(page.body());
        if (!form.find() || !page.body().contains("name=\"password\"")) {
            // The realm remembers this person: no form.
            return page;
        }
        var action = URI.create(form.group(1).replace("&amp;", "&"));
        return follow(action, send(action, Map.of("username", email, "password", password)));
    }

    /** The value of a cookie, such as {@code JSESSIONID}, or empty. */
    public String cookie(String origin, String name) {
        return jar(URI.create(origin)).getOrDefault(name, "");
    }

    private HttpResponse<String> send(URI uri, @Nullable Map<String, String> form, String... headers) {
        var body = form == null
                ? null
                : HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&")));
        return send(uri, body, "application/x-www-form-urlencoded", headers);
    }

    private HttpResponse<String> send(
            URI uri, HttpRequest.@Nullable BodyPublisher body, String type, String... headers) {
        var local = URI.create(uri.toString().replaceFirst("//[^/:]+", "//127.0.0.1"));
        var request = HttpRequest.newBuilder(local).header("Host", uri.getAuthority());
        var jar = jar(uri);
        if (!jar.isEmpty()) {
            request.header(
                    "Cookie",
                    jar.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body != null) {
            request.header("Content-Type", type).POST(body);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            for (var cookie : answer.headers().allValues("set-cookie")) {
                var pair = cookie.substring(0, cookie.indexOf(';') < 0 ? cookie.length() : cookie.indexOf(';'));
                jar.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> jar(URI uri) {
        return cookies.computeIfAbsent(uri.getAuthority(), any -> new LinkedHashMap<>());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
