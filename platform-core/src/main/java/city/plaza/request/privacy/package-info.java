/** Answers for the people in requests: handed out, erased, and kept no longer than the city says. */
@NullMarked
@NamedInterface("privacy")
package city.plaza.request.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
