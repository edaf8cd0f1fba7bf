package city.plaza.infrastructure.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports on the loopback address. */
public final class LocalPorts {

    private LocalPorts() {}

    /** A port nobody listens on at present. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LocalFailure("No free port on 127.0.0.1: " + e.getMessage(), e);
        }
    }

    /**
     * Take the wanted port, or a free one where 0 is wanted.
     *
     * @throws LocalFailure if somebody listens on it already
     */
    public static int take(int wanted, String forWhat) {
        if (wanted == 0) {
            return free();
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return wanted;
        } catch (IOException e) {
            throw new LocalFailure(
                    "Port " + wanted + " for " + forWhat + " is taken: stop what listens there, or choose another", e);
        }
    }
}
