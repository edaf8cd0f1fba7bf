/** Notices and emergencies as readers see them. */
@NullMarked
@NamedInterface("announcement")
package city.plaza.web.kit.announcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
