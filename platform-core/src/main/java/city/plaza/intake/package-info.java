/** Takes a resident's report from any channel and turns it into a service request. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "apikey",
            "catalog",
            "request",
            "request :: privacy",
            "request :: publicdata",
            "request :: report",
            "request :: tracking",
            "notice",
            "location",
            "location :: spi",
            "location :: maps",
            "picture",
            "identity",
            "privacy",
            "privacy :: spi",
            "tenancy",
            "shared"
        })
package city.plaza.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
