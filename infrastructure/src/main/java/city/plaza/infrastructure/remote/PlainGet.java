package city.plaza.infrastructure.remote;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One GET over a connection of its own to an address that was checked.
 *
 * <p>The HTTP clients of the JDK look the name up by themselves, and so perhaps find another address than the one that
 * was checked.
 */
final class PlainGet {

    private static final int MAX_LINE_LENGTH = 8_192;
    private static final int MAX_HEADERS = 100;

    private final URI uri;
    private final InetAddress address;
    private final long deadline;

    /** @param deadline by {@link System#nanoTime} */
    PlainGet(URI uri, InetAddress address, long deadline) {
        this.uri = uri;
        this.address = address;
        this.deadline = deadline;
    }

    /**
     * What came: a body, or where to go on.
     *
     * @throws IOException if neither did, or not in time
     */
    Answer send(int largest) throws IOException {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() < 0 ? secure ? 443 : 80 : uri.getPort();
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port), left());
            plain.setSoTimeout(left());
            var socket = secure ? secured(plain, port) : plain;
            socket.getOutputStream().write(head(port, secure).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return read(plain, new BufferedInputStream(socket.getInputStream()), largest);
        }
    }

    private Socket secured(Socket plain, int port) throws IOException {
        var secured = (SSLSocket)
                ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, uri.getHost(), port, true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private String head(int port, boolean secure) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var host = uri.getHost() + (port == (secure ? 443 : 80) ? "" : ":" + port);
        return "GET " + URI.create(path).toASCIIString() + query + " HTTP/1.1\r\nHost: " + host
                + "\r\nUser-Agent: Plaza\r\nAccept: image/*\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n";
    }

    private Answer read(Socket socket, InputStream in, int largest) throws IOException {
        var status = line(socket, in).split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.")) {
            throw new IOException("No HTTP");
        }
        var headers = headers(socket, in);
        switch (status[1]) {
            case "301", "302", "303", "307", "308" -> {
                var location = headers.get("location");
                if (location == null) {
                    throw new IOException("Sent on to nowhere");
                }
                return new Answer(new byte[0], URI.create(location));
            }
            case "200" -> {}
            default -> throw new IOException("Status " + status[1]);
        }
        var body = new ByteArrayOutputStream();
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            chunks(socket, in, body, largest);
        } else {
            var length = headers.get("content-length");
            copy(socket, in, body, length == null ? Long.MAX_VALUE : Long.parseLong(length), largest);
        }
        return new Answer(body.toByteArray(), null);
    }

    private Map<String, String> headers(Socket socket, InputStream in) throws IOException {
        var headers = new HashMap<String, String>();
        for (int count = 0; count < MAX_HEADERS; count++) {
            var line = line(socket, in);
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        throw new IOException("Too many headers");
    }

    private void chunks(Socket socket, InputStream in, ByteArrayOutputStream body, int largest) throws IOException {
        while (body.size() <= largest) {
            long size = Long.parseLong(line(socket, in).split(";", 2)[0].strip(), 16);
            if (size <= 0) {
                return;
            }
            copy(socket, in, body, size, largest);
            line(socket, in);
        }
    }

    /** Copies so many bytes, or up to the end, or one more than the largest. */
    private void copy(Socket socket, InputStream in, ByteArrayOutputStream body, long length, int largest)
            throws IOException {
        var buffer = new byte[16_384];
        long wanted = Math.min(length, largest + 1L - body.size());
        while (wanted > 0) {
            socket.setSoTimeout(left());
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, wanted));
            if (read < 0) {
                if (length != Long.MAX_VALUE) {
                    throw new IOException("Ended early");
                }
                return;
            }
            body.write(buffer, 0, read);
            wanted -= read;
        }
    }

    private String line(Socket socket, InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        while (line.size() <= MAX_LINE_LENGTH) {
            socket.setSoTimeout(left());
            int next = in.read();
            if (next < 0) {
                throw new IOException("Ended early");
            }
            if (next == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
            }
            line.write(next);
        }
        throw new IOException("Line too long");
    }

    private int left() throws SocketTimeoutException {
        long millis = (deadline - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            throw new SocketTimeoutException("Took too long");
        }
        return (int) millis;
    }

    /** @param location where it is instead; absent if it is here */
    record Answer(byte[] body, @Nullable URI location) {}
}
