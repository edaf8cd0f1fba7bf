@NullMarked
package city.plaza.infrastructure.privacy;

import org.jspecify.annotations.NullMarked;
