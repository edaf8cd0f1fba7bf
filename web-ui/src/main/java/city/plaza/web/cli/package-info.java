/** What operators type on the server: migrate, onboard, import, config, audit. */
@NullMarked
@NamedInterface("cli")
package city.plaza.web.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
