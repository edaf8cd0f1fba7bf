package city.plaza.web.tenancy;

import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.Tenants;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows the cities by the names that Open311 calls them by. */
@Component
public class Jurisdictions {

    /** The beginning of every address where a city may be named by a parameter. */
    public static final String OPEN311 = "/open311/";

    /** That parameter. */
    public static final String PARAMETER = "jurisdiction_id";

    private static final String ROOT = OPEN311.substring(0, OPEN311.length() - 1);
    private static final String WWW = "www.";

    private final Tenants tenants;

    Jurisdictions(Tenants tenants) {
        this.tenants = tenants;
    }

    /** The city that a call to the platform's own host names; empty if it names none or an unknown one. */
    Optional<City> named(HttpServletRequest request) {
        return name(request).flatMap(this::find);
    }

    /** Whether this is a call of a program, or what becomes of one that failed: it is refused in the standard's form. */
    public static boolean isCall(HttpServletRequest request) {
        return isBelow(asked(request));
    }

    /** Whether this is what becomes of a call that failed before anybody answered it. */
    static boolean isFailedCall(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR && isCall(request);
    }

    /** The address that was asked for, also where the server has gone on to say that it failed. */
    public static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : Objects.requireNonNullElse(request.getRequestURI(), "");
    }

    private static boolean isBelow(String path) {
        return path.startsWith(OPEN311) || path.equals(ROOT);
    }

    /** What a call names as its city, in the address or in the body; empty if that is missing. */
    public static Optional<String> name(HttpServletRequest request) {
        try {
            if (request.getCharacterEncoding() == null) {
                // Reading a parameter settles the encoding of them all.
                request.setCharacterEncoding(StandardCharsets.UTF_8.name());
            }
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java knows UTF-8", e);
        }
        return Optional.ofNullable(request.getParameter(PARAMETER))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    /** Whether a name means a city: one of its hosts, with or without {@code www}, or its short name. */
    public static boolean means(City city, String name) {
        var asked = bare(name);
        return city.id().value().equals(asked)
                || city.hosts().stream().anyMatch(host -> bare(host).equals(asked));
    }

    private Optional<City> find(String name) {
        var asked = name.toLowerCase(Locale.ROOT);
        return tenants.byHost(asked)
                .or(() -> tenants.byHost(bare(asked)))
                .or(() -> tenants.byHost(WWW + asked))
                .or(() -> TenantId.isValid(asked) ? tenants.find(new TenantId(asked)) : Optional.empty());
    }

    private static String bare(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(WWW) ? lower.substring(WWW.length()) : lower;
    }
}
