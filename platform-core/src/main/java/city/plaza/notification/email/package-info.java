/** What e-mails say, in all languages, and how they look. */
@NullMarked
package city.plaza.notification.email;

import org.jspecify.annotations.NullMarked;
