package city.plaza.web.pages.tracking;

import city.plaza.request.EmailOptOut;
import city.plaza.request.RequestNumber;
import city.plaza.web.routes.PublicRoutes;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a link in each e-mail leads: looking at it stops nothing, for mail programs do that too; sending its form does.
 *
 * <p>A mail program may send the form by itself (RFC 8058). It brings no cookie, so the secret has to be enough.
 */
@Controller
public class EmailPreferencePages {

    private static final String EMAILS = "/requests/{number}/letters/{secret}";

    private final EmailOptOut emails;

    EmailPreferencePages(EmailOptOut emails) {
        this.emails = emails;
    }

    @GetMapping(EMAILS)
    ModelAndView ask(@PathVariable String number, @PathVariable String secret, HttpServletResponse response) {
        var request = number(number);
        return emails.isOptedOut(request, secret)
                .map(stopped -> page(request, stopped, response))
                .orElseThrow(EmailPreferencePages::unknown);
    }

    @PostMapping(EMAILS)
    ModelAndView stop(@PathVariable String number, @PathVariable String secret, HttpServletResponse response) {
        var request = number(number);
        if (!emails.optOut(request, secret)) {
            throw unknown();
        }
        return page(request, true, response);
    }

    private static ModelAndView page(RequestNumber number, boolean stopped, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        return new ModelAndView("email-preferences")
                .addObject(
                        "preferences", new EmailPreferencesModel(number.value(), stopped, PublicRoutes.status(number)));
    }

    private static RequestNumber number(String number) {
        if (!RequestNumber.isValid(number)) {
            throw unknown();
        }
        return new RequestNumber(number);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
