package city.plaza.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;

/** Where a call comes from, as far as it can be told. */
final class CallerAddress {

    /** A household or an office gets a whole network of this many bytes in IPv6. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private final String header;

    /** @param header to which our own proxy adds the address it sees; empty if there is no proxy */
    CallerAddress(String header) {
        this.header = header;
    }

    /** The address of the caller; in IPv6 that of its network. */
    String of(HttpServletRequest request) {
        return network(header.isEmpty() ? request.getRemoteAddr() : seenByProxy(request));
    }

    /** Only the last entry is our proxy's; all before it may be the caller's invention. */
    private String seenByProxy(HttpServletRequest request) {
        var lines = Collections.list(request.getHeaders(header));
        if (lines.isEmpty()) {
            return request.getRemoteAddr();
        }
        var last = lines.getLast();
        return last.substring(last.lastIndexOf(',') + 1).strip();
    }

    private static String network(String address) {
        try {
            if (InetAddress.ofLiteral(address) instanceof Inet6Address wide) {
                var bytes = wide.getAddress();
                Arrays.fill(bytes, IPV6_NETWORK_BYTES, bytes.length, (byte) 0);
                return InetAddress.getByAddress(bytes).getHostAddress();
            }
            return address;
        } catch (IllegalArgumentException | UnknownHostException e) {
            return "unknown";
        }
    }
}
