package city.plaza.infrastructure.local;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a Spring test on the shared local platform: PostgreSQL and Redis. The platform starts with the first test that
 * asks for it and serves all tests of the run.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = OnLocalPlatform.Initializer.class)
public @interface OnLocalPlatform {

    /** Tells a context where the shared platform is. */
    final class Initializer extends LocalPlatformInitializer {
        public Initializer() {
            super(false);
        }
    }
}
