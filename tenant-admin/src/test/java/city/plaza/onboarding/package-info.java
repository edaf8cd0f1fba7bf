/** The making of cities, as far as it needs no server. */
@NullMarked
package city.plaza.onboarding;

import org.jspecify.annotations.NullMarked;
