package city.plaza.web.pages.tracking;

import city.plaza.notification.RecipientPreferences;
import city.plaza.notification.preferences.MessageFrequency;
import city.plaza.notification.preferences.MessagePreferences;
import city.plaza.notification.preferences.QuietHours;
import city.plaza.request.RequestNumber;
import city.plaza.request.correspondence.EmailOptOut;
import city.plaza.web.routes.PublicRoutes;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    private static final String SAVED = "saved";
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    private final EmailOptOut emails;
    private final RecipientPreferences preferences;

    EmailPreferencePages(EmailOptOut emails, RecipientPreferences preferences) {
        this.emails = emails;
        this.preferences = preferences;
    }

    @GetMapping(EMAILS)
    ModelAndView ask(
            @PathVariable String number,
            @PathVariable String secret,
            @RequestParam(name = SAVED, required = false) @Nullable String saved,
            HttpServletResponse response) {
        var request = number(number);
        return emails.isOptedOut(request, secret)
                .map(stopped -> page(request, secret, stopped, saved != null, response))
                .orElseThrow(EmailPreferencePages::unknown);
    }

    @PostMapping(EMAILS)
    ModelAndView stop(@PathVariable String number, @PathVariable String secret, HttpServletResponse response) {
        var request = number(number);
        if (!emails.optOut(request, secret)) {
            throw unknown();
        }
        return page(request, secret, true, false, response);
    }

    @PostMapping(EMAILS + "/preferences")
    String choose(
            @PathVariable String number,
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String frequency,
            @RequestParam(required = false) @Nullable String nightQuiet) {
        var request = number(number);
        // Read as text: whoever does not hold the link learns nothing of the form, not even what it refuses.
        if (preferences.find(request, secret).isEmpty()) {
            throw unknown();
        }
        var chosen = Arrays.stream(MessageFrequency.values())
                .filter(each -> each.name().equals(frequency))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        preferences.choose(request, secret, new MessagePreferences(chosen, "true".equals(nightQuiet) ? NIGHT : null));
        return "redirect:" + path(number, secret) + "?" + SAVED;
    }

    private ModelAndView page(
            RequestNumber number, String secret, boolean stopped, boolean saved, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        var choice = preferences
                .find(number, secret)
                .map(chosen -> new EmailPreferencesModel.Choice(
                        path(number.value(), secret) + "/preferences", chosen.frequency(), chosen.quiet() != null))
                .orElse(null);
        return new ModelAndView("email-preferences")
                .addObject(
                        "preferences",
                        new EmailPreferencesModel(number.value(), stopped, PublicRoutes.status(number), choice, saved));
    }

    private static String path(String number, String secret) {
        return "/requests/" + number + "/letters/" + secret;
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
