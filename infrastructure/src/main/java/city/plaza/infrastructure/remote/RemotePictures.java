package city.plaza.infrastructure.remote;

import city.plaza.intake.spi.PictureSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.springframework.stereotype.Component;

/** Fetches pictures by HTTP, from public addresses alone. */
@Component
class RemotePictures implements PictureSource {

    private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(10);
    private static final int MAX_REDIRECTS = 3;

    private final PlainGet http;
    private final Duration timeout;

    RemotePictures() {
        this(InetAddress::getAllByName, PublicAddresses::isPublic);
    }

    RemotePictures(VettedAddresses.Lookup lookup, Predicate<InetAddress> mayBeVisited) {
        this(lookup, mayBeVisited, SSLContexts.createSystemDefault(), FETCH_TIMEOUT);
    }

    RemotePictures(
            VettedAddresses.Lookup lookup, Predicate<InetAddress> mayBeVisited, SSLContext tls, Duration timeout) {
        this.http = new PlainGet(new VettedAddresses(lookup, mayBeVisited), tls);
        this.timeout = timeout;
    }

    @Override
    public byte[] fetch(URI address, int largest) {
        long deadline = System.nanoTime() + timeout.toNanos();
        var at = address;
        try {
            for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
                var answer = http.send(checked(at), largest, deadline);
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

    private static URI checked(URI address) {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https"))
                || address.getHost() == null
                || address.getRawUserInfo() != null) {
            throw new OutOfBounds("Not an address of the web");
        }
        return address;
    }
}
