package city.plaza.infrastructure.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.plaza.intake.spi.PictureSource.OutOfBounds;
import city.plaza.intake.spi.PictureSource.OutOfReach;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever names an address may run the server there, and its name server too. */
class HostileServerTests {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    /** Far less than the servers here would go on for, and enough for a slow machine. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Map<String, Integer> lookups = new ConcurrentHashMap<>();
    private final RawServer server = new RawServer("127.0.0.1", 0);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNameThatLeadsElsewhereNextTimeIsLookedUpOnceForEachConnection() throws IOException {
        try (var elsewhere = new RawServer("127.0.0.2", server.port())) {
            server.answers(RawServer.ok("here"));
            elsewhere.answers(RawServer.ok("elsewhere"));
            var pictures = new RemotePictures(host -> addresses("127.0.0." + nth(host)), address -> true);
            assertThat(pictures.fetch(uri("/"), 100)).asString().isEqualTo("here");
            assertThat(lookups).containsExactly(Map.entry("pictures.example", 1));
            assertThat(server.requests()).hasSize(1);
            assertThat(elsewhere.requests()).isEmpty();

            assertThat(pictures.fetch(uri("/"), 100)).asString().isEqualTo("elsewhere");
            assertThat(lookups).containsExactly(Map.entry("pictures.example", 2));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aNameThatLeadsInsideNextTimeIsNotVisitedAgain() {
        server.answers("HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n");
        var pictures = new RemotePictures(
                host -> addresses(nth(host) == 1 ? "127.0.0.1" : "127.0.0.2"),
                address -> address.getHostAddress().equals("127.0.0.1"));
        assertThatThrownBy(() -> pictures.fetch(uri("/"), 100)).isInstanceOf(OutOfBounds.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void oneAddressInsideSpoilsAllOfAName() {
        server.answers(RawServer.ok("here"));
        var pictures = new RemotePictures(
                host -> new InetAddress[] {InetAddress.getByName("127.0.0.1"), InetAddress.getByName("10.0.0.1")},
                address -> address.isLoopbackAddress() || PublicAddresses.isPublic(address));
        assertThatThrownBy(() -> pictures.fetch(uri("/"), 100)).isInstanceOf(OutOfBounds.class);
        assertThat(server.requests()).isEmpty();
    }

    /** Each of these would take a minute or more, and is never silent for long. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nX: ",
                "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n",
                "HTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n"
            })
    void whatDripsIsCutOffInTime(String beginning) {
        server.answers(beginning);
        server.dripsAfterwards(Duration.ofMillis(20));
        fails("http");
        await().atMost(SOON).until(server::wasHungUpOn);
    }

    @Test
    void aHandshakeThatDripsIsCutOffInTime() {
        server.dripsAtOnce(Duration.ofMillis(20));
        fails("https");
        await().atMost(SOON).until(server::wasHungUpOn);
    }

    @Test
    void slowStepsAreCountedTogether() {
        server.answers("HTTP/1.1 302 Found\r\nLocation: /on\r\nContent-Length: 0\r\n\r\n");
        server.waitsBefore(TIMEOUT.multipliedBy(2).dividedBy(5));
        fails("http");
        assertThat(server.requests())
                .as("all four would take 1.6 times as long")
                .hasSize(3);
    }

    private void fails(String scheme) {
        var pictures = here(TIMEOUT);
        long begun = System.nanoTime();
        assertThatThrownBy(() ->
                        pictures.fetch(URI.create(scheme + "://pictures.example:" + server.port() + "/"), 1_000_000))
                .isInstanceOf(OutOfReach.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(TIMEOUT.dividedBy(2), SOON);
    }

    @Test
    void oneSlowSiteLeavesConnectionsForOthers() throws InterruptedException {
        server.answers("");
        server.dripsAfterwards(Duration.ofMillis(20));
        var pictures = here(Duration.ofSeconds(5));
        var failed = new CountDownLatch(20);
        try (var others = new RawServer("127.0.0.1", 0);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            others.answers(RawServer.ok("there"));
            for (int caller = 0; caller < 20; caller++) {
                callers.execute(() -> {
                    assertThatThrownBy(() -> pictures.fetch(uri("/"), 100)).isInstanceOf(OutOfReach.class);
                    failed.countDown();
                });
            }
            await().until(() -> server.requests().size() == 8);
            assertThat(pictures.fetch(URI.create("http://others.example:" + others.port() + "/"), 100))
                    .asString()
                    .isEqualTo("there");
            assertThat(server.requests()).as("the others wait").hasSize(8);
            assertThat(failed.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Length: 9000000000000\r\n", "Transfer-Encoding: chunked\r\n"})
    void whatHasNoEndIsCutOff(String header) {
        server.answers("HTTP/1.1 200 OK\r\n" + header + "\r\n");
        server.repeatsAfterwards(header.startsWith("T") ? "400\r\n" + "x".repeat(1024) + "\r\n" : "x".repeat(1024));
        assertThat(here(SOON).fetch(uri("/"), 5_000_000)).hasSize(5_000_001);
        await().atMost(SOON).until(server::wasHungUpOn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 302 Found\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: http:// /\r\n\r\n",
                "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"a\"\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 407 Proxy\r\nProxy-Authenticate: Basic realm=\"a\"\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 503 Later\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n",
                "SSH-2.0-OpenSSH\r\n",
                ""
            })
    void whatIsNoPictureIsAskedForOnce(String answer) {
        server.answers(answer);
        assertThatThrownBy(() -> here(SOON).fetch(uri("/"), 100)).isInstanceOf(OutOfReach.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void headersAreLimitedInNumberAndLength() {
        server.answers("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(98) + "Content-Length: 2\r\n\r\nok");
        assertThat(here(SOON).fetch(uri("/"), 100)).asString().isEqualTo("ok");
        server.answers("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(200) + "Content-Length: 2\r\n\r\nok");
        assertThatThrownBy(() -> here(SOON).fetch(uri("/"), 100)).isInstanceOf(OutOfReach.class);
        server.answers("HTTP/1.1 200 OK\r\nX: " + "y".repeat(9_000) + "\r\nContent-Length: 2\r\n\r\nok");
        assertThatThrownBy(() -> here(SOON).fetch(uri("/"), 100)).isInstanceOf(OutOfReach.class);
    }

    @Test
    void whatIsPackedStaysPacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(new byte[1_000_000]);
        }
        var bytes = packed.toString(StandardCharsets.ISO_8859_1);
        server.answers(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n" + bytes);
        assertThat(here(SOON).fetch(uri("/"), 10_000)).isEqualTo(packed.toByteArray());
    }

    @Test
    void asksInAFewPlainLinesAndRemembersNothing() {
        server.answers("HTTP/1.1 302 Found\r\nSet-Cookie: a=b\r\nLocation: //pictures.example:" + server.port()
                + "//%C3%A9?q=%20&é\r\nContent-Length: 0\r\n\r\n");
        assertThatThrownBy(() -> here(SOON).fetch(uri("/a%20b?c#d"), 100)).isInstanceOf(OutOfReach.class);
        assertThat(server.requests()).hasSize(4);
        assertThat(server.requests().getFirst().lines())
                .containsExactlyInAnyOrder(
                        "GET /a%20b?c HTTP/1.1",
                        "Host: pictures.example:" + server.port(),
                        "User-Agent: Plaza",
                        "Accept: image/*",
                        "Accept-Encoding: identity",
                        "Connection: close");
        assertThat(server.requests().getLast().lines())
                .hasSize(6)
                .anyMatch(line -> line.startsWith("GET //%C3%A9?q=%20&"));
    }

    @Test
    void noProxyIsAsked() {
        server.answers(RawServer.ok("here"));
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", "1");
        try {
            assertThat(here(SOON).fetch(uri("/"), 100)).asString().isEqualTo("here");
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
    }

    private RemotePictures here(Duration timeout) {
        return new RemotePictures(
                host -> addresses("127.0.0.1"), address -> true, SSLContexts.createSystemDefault(), timeout);
    }

    private URI uri(String path) {
        return URI.create("http://pictures.example:" + server.port() + path);
    }

    private int nth(String host) {
        return lookups.merge(host, 1, Integer::sum);
    }

    private static InetAddress[] addresses(String address) throws UnknownHostException {
        return new InetAddress[] {InetAddress.getByName(address)};
    }
}
