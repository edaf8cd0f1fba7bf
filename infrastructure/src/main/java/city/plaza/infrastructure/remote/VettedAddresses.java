package city.plaza.infrastructure.remote;

import city.plaza.intake.spi.PictureSource.OutOfBounds;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/** Says where a name leads, if all of its addresses may be visited. */
final class VettedAddresses implements DnsResolver {

    private final Lookup lookup;
    private final Predicate<InetAddress> mayBeVisited;

    VettedAddresses(Lookup lookup, Predicate<InetAddress> mayBeVisited) {
        this.lookup = lookup;
        this.mayBeVisited = mayBeVisited;
    }

    /** @throws OutOfBounds if it leads to an address that may not be visited, whatever else it leads to */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = lookup.addresses(host);
        if (addresses.length == 0 || !Arrays.stream(addresses).allMatch(mayBeVisited)) {
            throw new OutOfBounds("Not a public address");
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Asks for all addresses of a host. */
    interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }
}
