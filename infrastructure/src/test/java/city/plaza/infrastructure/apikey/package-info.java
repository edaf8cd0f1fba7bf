/** Who may come in with a key, on a real database and on two nodes. */
@NullMarked
package city.plaza.infrastructure.apikey;

import org.jspecify.annotations.NullMarked;
