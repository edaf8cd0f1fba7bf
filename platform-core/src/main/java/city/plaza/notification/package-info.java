/**
 * Tells residents what happens to their requests, and colleagues what needs their attention. The root is what
 * recipients have a say in: how they are written to, and what is kept about them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "outlook",
            "request",
            "request :: correspondence",
            "request :: planning",
            "request :: report",
            "request :: tracking",
            "knowledge",
            "routing",
            "sla",
            "catalog",
            "department",
            "staff",
            "location",
            "tenancy",
            "identity",
            "privacy",
            "privacy :: spi",
            "outbox",
            "shared"
        })
package city.plaza.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
