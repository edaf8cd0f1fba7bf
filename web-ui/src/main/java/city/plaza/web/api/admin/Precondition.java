package city.plaza.web.api.admin;

import city.plaza.web.api.ApiRefusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What a caller has seen of a thing before changing it (RFC 9110, 13.1; RFC 6585, 3). */
final class Precondition {

    private static final String ANY = "*";

    private Precondition() {}

    /** Whether the thing must not be there yet. */
    static boolean isThatItIsNew(HttpHeaders headers) {
        return headers.getIfNoneMatch().contains(ANY);
    }

    /** The version that was seen. Any version at all would write over what nobody has looked at. */
    static String seen(HttpHeaders headers) {
        var versions = headers.getIfMatch();
        if (versions.size() != 1 || versions.getFirst().equals(ANY)) {
            throw new ApiRefusal(HttpStatus.PRECONDITION_REQUIRED, "error.api.no-precondition");
        }
        return versions.getFirst().replaceFirst("^W/", "").replace("\"", "");
    }
}
