/**
 * What anybody may know about requests, for programs and public pages. Imports the root, {@code report} and {@code
 * rows}.
 */
@NullMarked
@NamedInterface("publicdata")
package city.plaza.request.publicdata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
