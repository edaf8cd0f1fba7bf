/** Where people sign in: a realm per city in Keycloak, and one for the operators. */
@NullMarked
package city.plaza.infrastructure.keycloak;

import org.jspecify.annotations.NullMarked;
