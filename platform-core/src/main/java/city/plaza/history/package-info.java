/**
 * Brings a city's history over from the system it used before. The root has what an import is asked for and what it
 * answers: file and mapping, progress, notes and summary.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "request",
            "request :: imported",
            "request :: report",
            "catalog",
            "department",
            "location",
            "location :: spi",
            "location :: gazetteer",
            "location :: maps",
            "identity",
            "tenancy",
            "shared"
        })
package city.plaza.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
