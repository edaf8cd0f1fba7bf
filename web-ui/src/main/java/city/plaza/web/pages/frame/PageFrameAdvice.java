package city.plaza.web.pages.frame;

import city.plaza.web.pages.AboutPages;
import city.plaza.web.pages.DevelopersPages;
import city.plaza.web.pages.knowledge.KnowledgePages;
import city.plaza.web.pages.report.ReportFormPages;
import city.plaza.web.pages.services.ServicePages;
import city.plaza.web.pages.tracking.EmailPreferencePages;
import city.plaza.web.pages.tracking.TrackingPages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame around every readable page. */
@ControllerAdvice(
        assignableTypes = {
            KnowledgePages.class,
            ServicePages.class,
            TrackingPages.class,
            ReportFormPages.class,
            EmailPreferencePages.class,
            AboutPages.class,
            DevelopersPages.class
        })
class PageFrameAdvice {

    private final PageFrames pageFrames;

    PageFrameAdvice(PageFrames pageFrames) {
        this.pageFrames = pageFrames;
    }

    @ModelAttribute("frame")
    PageFrame frame(HttpServletRequest request) {
        return pageFrames.of(request);
    }
}
