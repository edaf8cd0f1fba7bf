package city.plaza.infrastructure.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.intake.spi.PictureSource.OutOfBounds;
import city.plaza.intake.spi.PictureSource.OutOfReach;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture is fetched from where it is said to be, if strangers may go there, and from nowhere else. */
class RemotePicturesTests {

    private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.US_ASCII);

    private final AtomicInteger lookups = new AtomicInteger();
    private HttpServer server;
    private String base;

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/picture", exchange -> {
            exchange.sendResponseHeaders(200, PICTURE.length);
            exchange.getResponseBody().write(PICTURE);
            exchange.close();
        });
        server.createContext("/chunks", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(PICTURE);
            exchange.close();
        });
        sendsOn("/moved", "/picture");
        sendsOn("/inside", "http://10.0.0.1/picture");
        sendsOn("/round", "/round");
        server.start();
        base = "http://pictures.example:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/picture", "/chunks", "/moved"})
    void bringsWhatIsThere(String path) {
        assertThat(everywhereIsHere().fetch(URI.create(base + path), 100)).isEqualTo(PICTURE);
    }

    @Test
    void bringsOneByteMoreThanTheLargestAtMost() {
        assertThat(everywhereIsHere().fetch(URI.create(base + "/picture"), 3)).hasSize(4);
        assertThat(everywhereIsHere().fetch(URI.create(base + "/chunks"), 3)).hasSize(4);
    }

    @Test
    void looksANameUpOnceForEachStep() {
        everywhereIsHere().fetch(URI.create(base + "/picture"), 100);
        assertThat(lookups).hasValue(1);
    }

    @Test
    void isNotSentOnToAnywhereInside() {
        assertThatThrownBy(() -> everywhereIsHere().fetch(URI.create(base + "/inside"), 100))
                .isInstanceOf(OutOfBounds.class);
        assertThatThrownBy(() -> everywhereIsHere().fetch(URI.create(base + "/round"), 100))
                .isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> everywhereIsHere().fetch(URI.create(base + "/nothing"), 100))
                .isInstanceOf(OutOfReach.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://[::1]/", "http://[::ffff:10.0.0.1]/", "http://127.1/", "http://2130706433/", "https://0/",
                "http://localhost/", "ftp://192.0.2.1/", "file:///etc/hostname", "http://a@8.8.8.8/", "HTTP://10.0.0.1/"
            })
    void noWayOfWritingLeadsInside(String address) {
        assertThatThrownBy(() -> new RemotePictures().fetch(URI.create(address), 100))
                .isInstanceOf(OutOfBounds.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "ff02::1"
            })
    void addressesOfOnesOwnAreNotPublic(String address) throws IOException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.32.0.1", "192.169.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::808:808"})
    void addressesOfTheInternetArePublic(String address) throws IOException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    private RemotePictures everywhereIsHere() {
        return new RemotePictures(
                host -> {
                    lookups.incrementAndGet();
                    return new InetAddress[] {
                        host.equals("pictures.example") ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host)
                    };
                },
                address -> address.isLoopbackAddress() || PublicAddresses.isPublic(address));
    }

    private void sendsOn(String from, String to) {
        server.createContext(from, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }
}
