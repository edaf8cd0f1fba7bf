package city.plaza.web.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Lets a Prometheus read what this node counts, at a port of its own that no proxy leads to.
 *
 * @see "docs/adr/0021-metrics.md"
 */
final class MetricsPort implements SmartLifecycle {

    static final String PATH = "/metrics";

    private static final Logger log = LoggerFactory.getLogger(MetricsPort.class);
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /** 0 where nobody is to read. */
    private final int port;

    private final PrometheusMeterRegistry meters;
    private @Nullable HttpServer server;

    MetricsPort(int port, PrometheusMeterRegistry meters) {
        this.port = port;
        this.meters = meters;
    }

    @Override
    public boolean isAutoStartup() {
        return port > 0;
    }

    @Override
    public void start() {
        try {
            var listening = HttpServer.create(new InetSocketAddress(port), 0);
            listening.createContext("/", this::answer);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.start();
            server = listening;
            log.info("Metrics are read at port {}", port);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen for readers of metrics at port " + port, e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
            } else {
                var body = meters.scrape(TYPE).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", TYPE);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void stop() {
        var listening = server;
        if (listening != null) {
            listening.stop(0);
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
