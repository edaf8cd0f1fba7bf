/**
 * What e-mails to reporters need to know, and how reporters opt out of them. Imports the root, {@code report},
 * {@code rows} and {@code tracking}.
 */
@NullMarked
@NamedInterface("correspondence")
package city.plaza.request.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
