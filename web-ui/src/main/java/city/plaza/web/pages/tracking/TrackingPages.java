package city.plaza.web.pages.tracking;

import city.plaza.outlook.RequestOutlook;
import city.plaza.request.RequestNumber;
import city.plaza.request.ServiceRequests;
import city.plaza.request.tracking.RequestTracking;
import city.plaza.request.tracking.TrackedRequest;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.Languages;
import city.plaza.shared.RuleViolation;
import city.plaza.tenancy.Tenants;
import city.plaza.web.kit.announcement.Announcements;
import city.plaza.web.pages.frame.AnnouncementModel;
import city.plaza.web.routes.PublicRoutes;
import city.plaza.web.routes.UnprovenForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where people follow a request: by its number what all may see, by its secret link everything of their own. */
@Controller
public class TrackingPages {

    /** What people paste: a number, perhaps with spaces and without its dash, or a link of ours with its secret. */
    private static final Pattern NUMBER = Pattern.compile("#?\\s*(\\d{4})[\\s\\-–—]?(\\d{6,12})");

    private static final Pattern LINK = Pattern.compile(
            "(?:https?://([^/\\s:]+)(?::\\d+)?)?/requests/(\\d{4}-\\d{6,12})(?:/([A-Za-z0-9_-]{10,64}))?/?(?:[?#].*)?");

    private static final String OWN = "/requests/{number}/{secret}";

    private static final String NOT_TO_BE_FOUND = "noindex";

    private static final int MAX_INPUT_LENGTH = 300;

    private final RequestTracking tracking;
    private final ServiceRequests requests;
    private final RequestOutlook outlook;
    private final StatusModelFactory statuses;
    private final Announcements notices;
    private final Tenants tenants;

    TrackingPages(
            RequestTracking tracking,
            ServiceRequests requests,
            RequestOutlook outlook,
            StatusModelFactory statuses,
            Announcements notices,
            Tenants tenants) {
        this.notices = notices;
        this.tenants = tenants;
        this.tracking = tracking;
        this.requests = requests;
        this.outlook = outlook;
        this.statuses = statuses;
    }

    @GetMapping(PublicRoutes.TRACK)
    ModelAndView track(@RequestParam(name = "number", required = false) @Nullable String typed) {
        if (typed == null) {
            return form("", null, HttpStatus.OK);
        }
        var text = typed.strip();
        if (text.isEmpty()) {
            return form("", "page.track.error.empty", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var link = LINK.matcher(text);
        if (text.length() <= MAX_INPUT_LENGTH && link.matches()) {
            if (link.group(1) != null && !isOurs(link.group(1))) {
                return form(text, "page.track.error.other-city", HttpStatus.UNPROCESSABLE_CONTENT);
            }
            var number = new RequestNumber(link.group(2));
            return link.group(3) == null ? lead(number, text) : to(PublicRoutes.status(number, link.group(3)));
        }
        var number = NUMBER.matcher(text);
        return number.matches()
                ? lead(new RequestNumber(number.group(1) + "-" + number.group(2)), text)
                : form(text, "page.track.error.form", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/requests/{number}")
    String status(@PathVariable String number, Model model, Locale reader, HttpServletResponse response) {
        var request = find(number).flatMap(tracking::byNumber).orElseThrow(TrackingPages::notFound);
        if (statuses.keepsPlaceBack(request.service())) {
            // It may be somebody's home.
            response.setHeader("X-Robots-Tag", NOT_TO_BE_FOUND);
        }
        return show(request, null, model, reader);
    }

    @GetMapping(OWN)
    String ownStatus(
            @PathVariable String number,
            @PathVariable String secret,
            Model model,
            Locale reader,
            HttpServletResponse response) {
        keepSecret(response);
        return showOwn(own(number, secret), secret, "", null, model, reader);
    }

    /** Whoever holds the secret says that it is not over. */
    @PostMapping(OWN)
    String reopen(
            @PathVariable String number,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            Locale reader,
            HttpServletRequest sent,
            HttpServletResponse response) {
        keepSecret(response);
        var request = own(number, secret);
        if (UnprovenForm.is(sent)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return showOwn(request, secret, reason, statuses.text("page.form.unproven", reader), model, reader);
        }
        try {
            requests.reopenByReporter(request.number(), secret, reason);
        } catch (InvalidInput invalid) {
            var problem = invalid.problems().getFirst();
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var error = statuses.text(problem, reader);
            return showOwn(request, secret, reason, error, model, reader);
        } catch (RuleViolation | OptimisticLockingFailureException movedOn) {
            // Open again already, or over for too long by now: the page tells.
        }
        return "redirect:" + PublicRoutes.status(request.number(), secret);
    }

    /** Neither caches nor the addresses of pages linked to may learn the secret. */
    private static void keepSecret(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", NOT_TO_BE_FOUND);
    }

    private TrackedRequest own(String number, String secret) {
        return find(number).flatMap(found -> tracking.bySecret(found, secret)).orElseThrow(TrackingPages::notFound);
    }

    private String showOwn(
            TrackedRequest request, String secret, String typed, @Nullable String error, Model model, Locale reader) {
        statuses.reopenForm(request, secret, reader, typed, error)
                .ifPresent(reopen -> model.addAttribute("reopen", reopen));
        return show(request, secret, model, reader);
    }

    private String show(TrackedRequest request, @Nullable String secret, Model model, Locale reader) {
        model.addAttribute("status", statuses.of(outlook.of(request), secret, reader));
        model.addAttribute(
                "told",
                AnnouncementModel.of(
                        notices.concerning(
                                request.service(), request.report().place().point(), reader),
                        Languages.ofScreens(reader)));
        model.addAttribute("map", request.report().place().point() != null);
        return "status";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Whether a link's host is this city's: another city has other reports under the same numbers. */
    private boolean isOurs(String host) {
        return tenants.current().hosts().stream().anyMatch(host::equalsIgnoreCase);
    }

    private ModelAndView lead(RequestNumber number, String typed) {
        return tracking.byNumber(number).isPresent()
                ? to(PublicRoutes.status(number))
                : form(typed, "page.track.error.unknown", HttpStatus.NOT_FOUND);
    }

    private static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address);
    }

    private static ModelAndView form(String typed, @Nullable String error, HttpStatus status) {
        var page = new ModelAndView("track", status);
        page.addObject("track", new TrackModel(typed.substring(0, Math.min(MAX_INPUT_LENGTH, typed.length())), error));
        return page;
    }

    private static Optional<RequestNumber> find(String number) {
        return RequestNumber.isValid(number) ? Optional.of(new RequestNumber(number)) : Optional.empty();
    }
}
