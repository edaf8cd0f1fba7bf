/** The making of cities, tried on real servers. */
@NullMarked
package city.plaza.infrastructure.onboarding;

import org.jspecify.annotations.NullMarked;
