/** The pages anybody can read: without scripts, without a session. */
@NullMarked
package city.plaza.web.pages;

import org.jspecify.annotations.NullMarked;
