/** What tests on real servers share: an application without screens, and cities to try it on. */
@NullMarked
package city.plaza.infrastructure.testing;

import org.jspecify.annotations.NullMarked;
