/**
 * What rules and clocks look at in a request, and what they decide: department, areas, due date. Imports the root,
 * {@code report} and {@code rows}.
 */
@NullMarked
@NamedInterface("planning")
package city.plaza.request.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
