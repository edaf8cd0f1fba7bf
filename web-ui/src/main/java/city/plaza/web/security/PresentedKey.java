package city.plaza.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The API key a program sent: in a header, in the body, or, as many clients do, in the query. */
public final class PresentedKey {

    public static final String HEADER = "X-API-Key";
    /** As Open311 spells it. */
    public static final String PARAMETER = "api_key";

    private PresentedKey() {}

    /** What was sent as a key, if anything was; the header counts first. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .or(() -> Optional.ofNullable(request.getParameter(PARAMETER)))
                .map(String::strip)
                .filter(key -> !key.isEmpty());
    }
}
