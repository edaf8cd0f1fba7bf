package city.plaza.web.pages;

import city.plaza.web.pages.frame.PageFrames;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says in plain words what went wrong, with a number to mention where it was our fault. */
@Component
class ErrorPages implements ErrorViewResolver {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private static final Pattern SECRET = Pattern.compile("^(/requests/[^/]+/(?:letters/)?)[^/]+");

    private final PageFrames pageFrames;

    ErrorPages(PageFrames pageFrames) {
        this.pageFrames = pageFrames;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> facts) {
        var model = new HashMap<String, Object>();
        model.put("frame", pageFrames.ofNotice(request));
        model.put("kind", kind(status));
        if (status.is5xxServerError()) {
            var incident =
                    HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            log.error("Incident {}: {} answered {}", incident, unlinked(facts.get("path")), status.value());
            model.put("incident", incident);
        }
        return new ModelAndView("error", model, status);
    }

    /** Without what opens somebody's own request, or stops its e-mails: it stands behind the number. */
    private static String unlinked(@Nullable Object path) {
        return SECRET.matcher(String.valueOf(path)).replaceFirst("$1…");
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> "refused";
            case HttpStatus other when other.is5xxServerError() -> "failed";
            default -> "not-found";
        };
    }
}
