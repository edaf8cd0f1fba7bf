package city.plaza.web.pages;

import city.plaza.web.routes.PublicRoutes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What every page's foot leads to: who these pages are for, and what they remember. */
@Controller
public class AboutPages {

    @GetMapping(PublicRoutes.ACCESSIBILITY)
    String accessibility() {
        return "accessibility";
    }

    @GetMapping(PublicRoutes.PRIVACY)
    String privacy() {
        return "privacy";
    }
}
