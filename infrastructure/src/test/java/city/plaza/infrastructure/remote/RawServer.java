package city.plaza.infrastructure.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A server that answers whatever it is told to, in whatever way; closes each connection afterwards. */
final class RawServer implements AutoCloseable {

    private final ServerSocket listening;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile String answer = "";
    private volatile Duration pause = Duration.ZERO;
    private volatile boolean listens = true;
    private volatile @Nullable String more;
    private volatile Duration between = Duration.ZERO;
    private volatile boolean hungUpOn;

    RawServer(String address, int port) {
        try {
            listening = new ServerSocket();
            listening.bind(new InetSocketAddress(InetAddress.getByName(address), port), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** What was asked so far, without the empty line at the end. */
    List<String> requests() {
        return requests;
    }

    /** Whether somebody went away before everything was said. */
    boolean wasHungUpOn() {
        return hungUpOn;
    }

    void answers(String whole) {
        answer = whole;
    }

    void waitsBefore(Duration wait) {
        pause = wait;
    }

    /** Goes on after the answer without an end. */
    void repeatsAfterwards(String piece) {
        more = piece;
    }

    void dripsAfterwards(Duration each) {
        more = "x";
        between = each;
    }

    /** Begins a TLS record of 16 kB without waiting for anything, and goes on byte by byte. */
    void dripsAtOnce(Duration each) {
        listens = false;
        answer = "\u0016\u0003\u0003\u0040\u0000\u0002\u0000\u003f\u00fc";
        dripsAfterwards(each);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var caller = listening.accept();
                Thread.startVirtualThread(() -> serve(caller));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            if (listens) {
                requests.add(request(caller.getInputStream()));
            }
            Thread.sleep(pause);
            var out = caller.getOutputStream();
            say(out, answer);
            for (var piece = more; piece != null && !listening.isClosed(); piece = more) {
                Thread.sleep(between);
                say(out, piece);
            }
        } catch (IOException e) {
            hungUpOn = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String request(InputStream in) throws IOException {
        var request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("Ended early");
            }
            request.append((char) next);
        }
        return request.substring(0, request.length() - 4);
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
