@NullMarked
package city.plaza.infrastructure.mail;

import org.jspecify.annotations.NullMarked;
