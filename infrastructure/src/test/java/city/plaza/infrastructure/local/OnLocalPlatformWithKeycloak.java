package city.plaza.infrastructure.local;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/** Runs a Spring test on the shared local platform with Keycloak, which starts once. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = OnLocalPlatformWithKeycloak.Initializer.class)
public @interface OnLocalPlatformWithKeycloak {

    /** Tells a context where the shared platform is, with Keycloak running. */
    final class Initializer extends LocalPlatformInitializer {
        public Initializer() {
            super(true);
        }
    }
}
