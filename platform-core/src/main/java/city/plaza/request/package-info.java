/**
 * The life of a report, from its number to its outcome: the request itself, its lifecycle, and its journal of steps and
 * facts.
 *
 * <p>It is large because all that changes a request stands here, with the words and refusals that belong to it; what
 * only reads has a package for each purpose. Of those, this one imports {@code report} alone.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "catalog",
            "department",
            "location",
            "identity",
            "privacy",
            "privacy :: spi",
            "tenancy",
            "staff",
            "outbox",
            "shared"
        })
package city.plaza.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
