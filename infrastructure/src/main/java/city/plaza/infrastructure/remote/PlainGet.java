package city.plaza.infrastructure.remote;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * GET and nothing besides: nothing is followed, tried again, unpacked or remembered, and no proxy is asked.
 *
 * <p>Every connection is made for one request, after its name was looked up for it, and closed afterwards: one that was
 * kept could serve a name that leads elsewhere by now.
 *
 * @see "docs/adr/0031-libraries-compared.md"
 */
final class PlainGet {

    private static final int MAX_CONNECTIONS = 64;
    private static final int MAX_CONNECTIONS_PER_SITE = 8;

    private final HttpClient client;

    /** @param addresses asked once for each connection; nothing else says where a name leads */
    PlainGet(DnsResolver addresses, SSLContext tls) {
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                        .setMaxConnTotal(MAX_CONNECTIONS)
                        .setMaxConnPerRoute(MAX_CONNECTIONS_PER_SITE)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setAuthenticationEnabled(false).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .setUserAgent("Plaza")
                .build();
    }

    /**
     * What came: a body, or where to go on.
     *
     * @param largest the most bytes; one more at most is returned
     * @param deadline by {@link System#nanoTime}; holds for everything together, however slowly a server goes on
     * @throws IOException if neither came, or not in time
     */
    Answer send(URI uri, int largest, long deadline) throws IOException {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("Took too long");
        }
        var get = new HttpGet(URI.create(uri.toASCIIString()));
        get.setHeader(HttpHeaders.ACCEPT, "image/*");
        get.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        get.setHeader(HttpHeaders.CONNECTION, "close");
        CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS, Thread::startVirtualThread)
                .execute(get::abort);
        try {
            return answer(client.executeOpen(null, get, null), largest);
        } catch (RuntimeException e) {
            if (get.isAborted()) {
                // Cut off between two of its steps the client throws one thing or another.
                throw new IOException("Took too long", e);
            }
            throw e;
        } finally {
            // The answer is not closed, which would read the rest of it first.
            get.abort();
        }
    }

    private static Answer answer(ClassicHttpResponse response, int largest) throws IOException {
        return switch (response.getCode()) {
            case HttpStatus.SC_OK -> {
                var entity = response.getEntity();
                yield new Answer(
                        entity == null ? new byte[0] : entity.getContent().readNBytes(largest + 1), null);
            }
            case HttpStatus.SC_MOVED_PERMANENTLY,
                    HttpStatus.SC_MOVED_TEMPORARILY,
                    HttpStatus.SC_SEE_OTHER,
                    HttpStatus.SC_TEMPORARY_REDIRECT,
                    HttpStatus.SC_PERMANENT_REDIRECT -> {
                var location = response.getFirstHeader(HttpHeaders.LOCATION);
                if (location == null) {
                    throw new IOException("Sent on to nowhere");
                }
                yield new Answer(new byte[0], URI.create(location.getValue()));
            }
            default -> throw new IOException("Status " + response.getCode());
        };
    }

    /** @param location where it is instead; absent if it is here */
    record Answer(byte[] body, @Nullable URI location) {}
}
