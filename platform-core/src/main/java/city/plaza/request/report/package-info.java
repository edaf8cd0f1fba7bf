/** What a report holds: contact, place, photos, answers, channel. Imports nothing else of requests. */
@NullMarked
@NamedInterface("report")
package city.plaza.request.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
