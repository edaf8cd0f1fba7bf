package city.plaza.web.pages;

import city.plaza.web.pages.frame.PageFrames;
import city.plaza.web.tenancy.BlockedPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages shown instead of the one that was asked for; whoever leads here has set the status. */
@Controller
class BlockedPages {

    private final PageFrames pageFrames;

    BlockedPages(PageFrames pageFrames) {
        this.pageFrames = pageFrames;
    }

    @RequestMapping(
            "/notice/{name:unknown-host|suspended|unavailable|sign-in-unavailable|too-many-requests|bad-character}")
    String notice(@PathVariable String name, HttpServletRequest request, Model model) {
        model.addAttribute("frame", pageFrames.ofNotice(request));
        model.addAttribute("field", Objects.requireNonNullElse(request.getAttribute(BlockedPage.FIELD), "?"));
        return name;
    }
}
