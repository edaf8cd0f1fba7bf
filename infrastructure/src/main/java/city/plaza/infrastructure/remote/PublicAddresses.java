package city.plaza.infrastructure.remote;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Tells addresses of the public internet from those that lead into a network of one's own. */
final class PublicAddresses {

    private PublicAddresses() {}

    /** Whether strangers may be sent there; an IPv4-mapped IPv6 address is unwrapped first. */
    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicSix(six);
            default -> false;
        };
    }

    private static boolean isPublicSix(Inet6Address address) {
        var bytes = address.getAddress();
        if (address.isIPv4CompatibleAddress() || startsWith(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF)) {
            return isPublic(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (startsWith(bytes, 0x00, 0x64, 0xFF, 0x9B)) {
            return startsWith(bytes, 0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0)
                    && isPublic(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (startsWith(bytes, 0x20, 0x02)) {
            return isPublic(Arrays.copyOfRange(bytes, 2, 6));
        }
        // Of the rest, only global unicast; and of that, not documentation, Teredo and the like.
        return (bytes[0] & 0xE0) == 0x20
                && !startsWith(bytes, 0x20, 0x01, 0x0D, 0xB8)
                && !(startsWith(bytes, 0x20, 0x01) && (bytes[2] & 0xFE) == 0)
                && !startsWith(bytes, 0x3F, 0xFF);
    }

    private static boolean isPublic(byte[] four) {
        int first = four[0] & 0xFF;
        int second = four[1] & 0xFF;
        int third = four[2] & 0xFF;
        return !(first == 0
                || first == 10
                || first == 127
                || (first == 100 && (second & 0xC0) == 64)
                || (first == 169 && second == 254)
                || (first == 172 && (second & 0xF0) == 16)
                || (first == 192 && second == 168)
                || (first == 192 && second == 0 && (third == 0 || third == 2))
                || (first == 192 && second == 88 && third == 99)
                || (first == 198 && (second & 0xFE) == 18)
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113)
                || first >= 224);
    }

    private static boolean startsWith(byte[] bytes, int... beginning) {
        for (int at = 0; at < beginning.length; at++) {
            if ((bytes[at] & 0xFF) != beginning[at]) {
                return false;
            }
        }
        return true;
    }
}
