package city.plaza.infrastructure.dns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A name server for tests that knows texts and nothing else.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1035">RFC 1035</a>
 */
public final class LocalNameServer implements AutoCloseable {

    private static final int HEAD = 12;
    private static final int TXT = 16;
    private static final int ANSWERED = 0x8400;
    private static final int NO_SUCH_NAME = 3;

    private final DatagramSocket socket;
    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();

    private LocalNameServer(DatagramSocket socket) {
        this.socket = socket;
    }

    public static LocalNameServer start() {
        try {
            var server = new LocalNameServer(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().name("name-server").start(server::serve);
            return server;
        } catch (SocketException e) {
            throw new IllegalStateException("No port for a name server", e);
        }
    }

    /** Host and port. */
    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public void put(String name, String... lines) {
        texts.put(name.toLowerCase(Locale.ROOT), List.of(lines));
    }

    private void serve() {
        var buffer = new byte[512];
        while (!socket.isClosed()) {
            try {
                var question = new DatagramPacket(buffer, buffer.length);
                socket.receive(question);
                var answer = answer(ByteBuffer.wrap(buffer, 0, question.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            } catch (IOException e) {
                // Closed; or one question lost, which is asked again.
            }
        }
    }

    private byte[] answer(ByteBuffer question) {
        short id = question.getShort(0);
        question.position(HEAD);
        var name = new StringBuilder();
        for (int length = question.get(); length > 0; length = question.get()) {
            var label = new byte[length];
            question.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        }
        int end = question.position() + 4;
        var found = texts.get(name.toString().toLowerCase(Locale.ROOT));
        var lines = found == null ? List.<String>of() : found;
        var answer = ByteBuffer.allocate(4096)
                .putShort(id)
                .putShort((short) (ANSWERED | (found == null ? NO_SUCH_NAME : 0)))
                .putShort((short) 1)
                .putShort((short) lines.size())
                .putInt(0)
                .put(question.array(), HEAD, end - HEAD);
        for (var line : lines) {
            var data = pieces(line);
            // The name is the one at byte 12, the class is the internet's, and the record is good for a minute.
            answer.putShort((short) 0xC00C)
                    .putShort((short) TXT)
                    .putShort((short) 1)
                    .putInt(60);
            answer.putShort((short) data.length).put(data);
        }
        var bytes = new byte[answer.position()];
        answer.flip().get(bytes);
        return bytes;
    }

    private static byte[] pieces(String line) {
        var out = new ByteArrayOutputStream();
        var bytes = line.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < bytes.length; at += 255) {
            int length = Math.min(255, bytes.length - at);
            out.write(length);
            out.write(bytes, at, length);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
