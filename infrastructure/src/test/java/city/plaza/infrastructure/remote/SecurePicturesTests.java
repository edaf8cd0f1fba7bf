package city.plaza.infrastructure.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.intake.spi.PictureSource.OutOfReach;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server at an address has to show that it is the one whose name was called. */
class SecurePicturesTests {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final List<List<SNIServerName>> names = new CopyOnWriteArrayList<>();
    private static SSLContext tls;
    private HttpsServer server;

    @BeforeAll
    static void keys(@TempDir Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        tls = certified(folder.resolve("keys"), "pictures.example");
    }

    @BeforeEach
    void aServerForPicturesExample() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            names.add(((ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession()).getRequestedServerNames());
            var body = "a picture".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void isAskedByItsNameAndBelievedForIt() {
        assertThat(fetch(tls, "pictures.example")).asString().isEqualTo("a picture");
        assertThat(names)
                .singleElement()
                .satisfies(asked -> assertThat(asked)
                        .singleElement()
                        .satisfies(name -> assertThat(new String(name.getEncoded(), StandardCharsets.US_ASCII))
                                .isEqualTo("pictures.example")));
    }

    @Test
    void isNotBelievedForAnotherNameAtTheSameAddress() {
        assertThatThrownBy(() -> fetch(tls, "elsewhere.example")).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> fetch(tls, "127.0.0.1")).isInstanceOf(OutOfReach.class);
        assertThat(names).isEmpty();
    }

    @Test
    void isNotBelievedOnItsOwnWord() throws GeneralSecurityException {
        assertThatThrownBy(() -> fetch(SSLContext.getDefault(), "pictures.example"))
                .isInstanceOf(OutOfReach.class);
        assertThat(names).isEmpty();
    }

    private byte[] fetch(SSLContext trusted, String host) {
        var pictures = new RemotePictures(
                name -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                address -> true,
                trusted,
                Duration.ofSeconds(10));
        return pictures.fetch(
                URI.create("https://" + host + ":" + server.getAddress().getPort() + "/"), 100);
    }

    /** Makes keys for a name, and trusts them and no others. */
    private static SSLContext certified(Path file, String name)
            throws IOException, GeneralSecurityException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance(file.toFile(), PASSWORD);
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
