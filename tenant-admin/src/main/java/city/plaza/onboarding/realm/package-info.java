/** How a city's realm follows the city; not for other modules. */
@NullMarked
package city.plaza.onboarding.realm;

import org.jspecify.annotations.NullMarked;
