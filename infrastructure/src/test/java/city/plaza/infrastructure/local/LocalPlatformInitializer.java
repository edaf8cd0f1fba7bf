package city.plaza.infrastructure.local;

import java.util.LinkedHashMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Tells a Spring context where the shared local platform is. */
abstract class LocalPlatformInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final boolean keycloak;

    LocalPlatformInitializer(boolean keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var platform = LocalPlatform.shared();
        if (keycloak) {
            platform.keycloak().start();
        }
        context.getEnvironment()
                .getPropertySources()
                // Below what a test states itself, above application.yaml.
                .addAfter(
                        "systemEnvironment",
                        new MapPropertySource("local platform", new LinkedHashMap<>(platform.environment())));
    }
}
