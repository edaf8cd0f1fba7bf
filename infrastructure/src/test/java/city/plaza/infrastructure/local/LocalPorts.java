package city.plaza.infrastructure.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** TCP ports on the loopback address. */
public final class LocalPorts {

    /** Below what systems lend to those who call others, lest a caller takes one before the server does. */
    private static final int LOWEST = 20_000;

    private static final int HOW_MANY = 12_000;
    /** Each process begins elsewhere, and hands none out twice. */
    private static final AtomicInteger NEXT = new AtomicInteger(new Random().nextInt(HOW_MANY));

    private LocalPorts() {}

    /** A port nobody listens on at present. */
    public static int free() {
        for (int tried = 0; tried < HOW_MANY; tried++) {
            int port = LOWEST + Math.floorMod(NEXT.getAndIncrement(), HOW_MANY);
            try {
                bind(port);
                return port;
            } catch (IOException e) {
                // Somebody listens there: the next one.
            }
        }
        throw new LocalFailure("No free port on 127.0.0.1 from " + LOWEST + " to " + (LOWEST + HOW_MANY - 1));
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
        try {
            bind(wanted);
            return wanted;
        } catch (IOException e) {
            throw new LocalFailure(
                    "Port " + wanted + " for " + forWhat + " is taken: stop what listens there, or choose another", e);
        }
    }

    private static void bind(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }
    }
}
