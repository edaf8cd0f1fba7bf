/** The work of each onboarding step. */
@NullMarked
package city.plaza.onboarding.steps;

import org.jspecify.annotations.NullMarked;
