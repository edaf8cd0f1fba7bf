/** What onboarding asks of the database and of Keycloak. */
@NullMarked
@NamedInterface("spi")
package city.plaza.onboarding.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
