/** What the outbox does when things stay broken, on a real PostgreSQL and with killed workers. */
@NullMarked
package city.plaza.infrastructure.outbox;

import org.jspecify.annotations.NullMarked;
