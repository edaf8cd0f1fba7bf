package city.plaza.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;

/**
 * Calls by the plainest way that Java has: whoever measures shares the processors with what is measured, and the
 * newer client takes several times as much of them.
 */
final class PlainCall {

    private static final String MOST_CONNECTIONS = "64";

    private PlainCall() {}

    /** What has to be said before the first call: connections are kept, and a call may name its host. */
    static void prepare() {
        System.setProperty("sun.net.http.allowRestrictedHeaders", "true");
        System.setProperty("http.maxConnections", MOST_CONNECTIONS);
    }

    /** Send a call and read all of the answer; returns the status. */
    static int send(HttpRequest request) throws IOException {
        var connection = (HttpURLConnection) request.uri().toURL().openConnection();
        connection.setRequestMethod(request.method());
        connection.setInstanceFollowRedirects(false);
        request.timeout().ifPresent(patience -> connection.setReadTimeout((int) patience.toMillis()));
        request.headers().map().forEach((name, values) -> connection.setRequestProperty(name, values.getFirst()));
        var body = request.bodyPublisher();
        if (body.isPresent() && body.get().contentLength() != 0) {
            connection.setDoOutput(true);
            try (var out = connection.getOutputStream()) {
                out.write(bytes(body.get()));
            }
        }
        int status = connection.getResponseCode();
        try (var in = status / 100 == 2 ? connection.getInputStream() : connection.getErrorStream()) {
            if (in != null) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        return status;
    }

    private static byte[] bytes(HttpRequest.BodyPublisher body) {
        var collected = BodySubscribers.ofByteArray();
        body.subscribe(new Collecting(collected));
        return collected.getBody().toCompletableFuture().join();
    }

    private record Collecting(BodySubscriber<byte[]> collected) implements Flow.Subscriber<ByteBuffer> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            collected.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer part) {
            collected.onNext(List.of(part));
        }

        @Override
        public void onError(Throwable problem) {
            collected.onError(problem);
        }

        @Override
        public void onComplete() {
            collected.onComplete();
        }
    }
}
