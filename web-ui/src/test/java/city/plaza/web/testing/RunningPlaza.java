package city.plaza.web.testing;

import city.plaza.PlazaApplication;
import city.plaza.infrastructure.local.LocalPorts;
import city.plaza.infrastructure.local.OnLocalPlatformWithKeycloak;
import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.infrastructure.testing.StoryTest;
import city.plaza.infrastructure.testing.TestCities;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test against the whole application, listening on {@code plaza.public-port}, with Keycloak. With a browser it is a
 * {@link ScreenTest} besides.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = PlazaApplication.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@Import({TestCities.class, TestRealms.class, TokenHolder.Factory.class, WhoAmI.class, Accident.class})
@ContextConfiguration(initializers = {RunningPlaza.Port.class, OnLocalPlatformWithKeycloak.Initializer.class})
@StoryTest
public @interface RunningPlaza {

    /** Takes a free port and says so, for addresses must name it. */
    final class Port implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var port = Integer.toString(LocalPorts.free());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "tests",
                            Map.of(
                                    "server.port",
                                    port,
                                    "plaza.public-port",
                                    port,
                                    "plaza.metrics-port",
                                    Integer.toString(LocalPorts.free()),
                                    // Tests may speak as a proxy; from 127.0.0.2 they are somebody else.
                                    "server.tomcat.remoteip.internal-proxies",
                                    "127.0.0.1",
                                    // All tests call from one address, and much.
                                    "plaza.api-rates.per-address",
                                    "100000",
                                    "plaza.public-rates.percent",
                                    "100000",
                                    "plaza.api-rates.per-city",
                                    "100000")));
        }
    }
}
