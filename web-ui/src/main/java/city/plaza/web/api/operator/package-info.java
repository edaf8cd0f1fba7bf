/** What the operators' console does, for machines. */
@NullMarked
package city.plaza.web.api.operator;

import org.jspecify.annotations.NullMarked;
