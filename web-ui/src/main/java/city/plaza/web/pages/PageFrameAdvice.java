package city.plaza.web.pages;

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

    private final Frames frames;

    PageFrameAdvice(Frames frames) {
        this.frames = frames;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return frames.of(request);
    }
}
