package city.plaza.web.api;

import city.plaza.web.security.PresentedKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A request whose query does not show the key it was sent with.
 *
 * <p>Clients put keys into addresses, and addresses are logged by whoever handles them. As a parameter the key is still
 * there.
 */
final class KeylessRequest extends HttpServletRequestWrapper {

    private static final String MASKED = "***";

    private KeylessRequest(HttpServletRequest request) {
        super(request);
    }

    static HttpServletRequest of(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null || masked(query).equals(query) ? request : new KeylessRequest(request);
    }

    @Override
    public @Nullable String getQueryString() {
        var query = super.getQueryString();
        return query == null ? null : masked(query);
    }

    private static String masked(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(part -> isKey(part) ? PresentedKey.PARAMETER + "=" + MASKED : part)
                .collect(Collectors.joining("&"));
    }

    /** Also with its letters written as percent signs and numbers, in which case it works as well. */
    private static boolean isKey(String part) {
        try {
            return UriUtils.decode(part, StandardCharsets.UTF_8).startsWith(PresentedKey.PARAMETER + "=");
        } catch (IllegalArgumentException e) {
            return part.contains("plz_");
        }
    }
}
