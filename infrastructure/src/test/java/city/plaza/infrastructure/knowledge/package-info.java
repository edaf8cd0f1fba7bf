/** What a city tells people without being asked, on a real database and with real mail. */
@NullMarked
package city.plaza.infrastructure.knowledge;

import org.jspecify.annotations.NullMarked;
