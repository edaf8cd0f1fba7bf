/** Pages that follow a request: its status, its photos, its e-mails, reopening it. */
@NullMarked
package city.plaza.web.pages.tracking;

import org.jspecify.annotations.NullMarked;
