package city.plaza.infrastructure.remote;

import city.plaza.intake.spi.PictureSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Fetches pictures by HTTP, from public addresses alone. */
@Component
class RemotePictures implements PictureSource {

    private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(10);
    private static final int MAX_REDIRECTS = 3;

    private final Resolver resolver;
    private final Predicate<InetAddress> mayBeVisited;

    RemotePictures() {
        this(PublicAddresses::resolve, PublicAddresses::isPublic);
    }

    RemotePictures(Resolver resolver, Predicate<InetAddress> mayBeVisited) {
        this.resolver = resolver;
        this.mayBeVisited = mayBeVisited;
    }

    @Override
    public byte[] fetch(URI address, int largest) {
        long deadline = System.nanoTime() + FETCH_TIMEOUT.toNanos();
        var at = address;
        try {
            for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
                var answer = new PlainGet(at, checked(at), deadline).send(largest);
                if (answer.location() == null) {
                    return answer.body();
                }
                at = at.resolve(answer.location());
            }
            throw new OutOfReach("Sent on too often");
        } catch (IOException | IllegalArgumentException e) {
            throw new OutOfReach(e.getClass().getSimpleName());
        }
    }

    /** The one address that will be connected to: no name is looked up again, so that none can change meanwhile. */
    private InetAddress checked(URI address) {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var host = address.getHost();
        if (!(scheme.equals("http") || scheme.equals("https")) || host == null || address.getRawUserInfo() != null) {
            throw new OutOfBounds("Not an address of the web");
        }
        try {
            var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            var addresses = resolver.resolve(bare);
            if (addresses.length == 0 || !Arrays.stream(addresses).allMatch(mayBeVisited)) {
                throw new OutOfBounds("Not a public address");
            }
            return addresses[0];
        } catch (UnknownHostException e) {
            throw new OutOfReach("No such host");
        }
    }

    /** Finds out where a host leads. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }
}
