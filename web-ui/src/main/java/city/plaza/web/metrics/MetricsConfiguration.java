package city.plaza.web.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the port of a node that serves; commands at a terminal count nothing anybody would read. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class MetricsConfiguration {

    @Bean
    MetricsPort metricsPort(@Value("${plaza.metrics-port}") int port, PrometheusMeterRegistry meters) {
        return new MetricsPort(port, meters);
    }
}
