/** The pages anybody can read: server-rendered, without scripts or a session. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "apikey",
            "branding",
            "catalog",
            "department",
            "identity",
            "intake",
            "knowledge",
            "location",
            "location :: spi",
            "location :: gazetteer",
            "location :: maps",
            "notice",
            "notification",
            "notification :: preferences",
            "notification",
            "picture",
            "outlook",
            "request",
            "request :: correspondence",
            "request :: report",
            "request :: tracking",
            "shared",
            "sla",
            "tenancy",
            "web.kit",
            "web.kit :: *",
            "web.layout",
            "web.routes",
            "web.tenancy"
        })
package city.plaza.web.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
