/** The city's requests for programs of every make, as Open311 GeoReport v2 lays down. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "apikey",
            "catalog",
            "department",
            "identity",
            "intake",
            "location",
            "picture",
            "request",
            "request :: publicdata",
            "request :: report",
            "request :: tracking",
            "shared",
            "tenancy",
            "web.routes",
            "web.security",
            "web.tenancy"
        })
package city.plaza.web.open311;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
