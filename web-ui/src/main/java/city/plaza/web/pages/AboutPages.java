package city.plaza.web.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What every page's foot leads to: who these pages are for, and what they remember. */
@Controller
class AboutPages {

    @GetMapping(PublicPages.ACCESSIBILITY)
    String accessibility() {
        return "accessibility";
    }

    @GetMapping(PublicPages.PRIVACY)
    String privacy() {
        return "privacy";
    }
}
