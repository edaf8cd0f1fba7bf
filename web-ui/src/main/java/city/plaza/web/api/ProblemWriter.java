package city.plaza.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal that comes before any controller, in the same form as all others (RFC 9457). */
@Component
class ProblemWriter {

    private static final String SECONDS = "5";
    private static final String UNCHECKED =
            "The token cannot be checked just now, since the server that issues tokens does not answer; try again";

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    AuthenticationEntryPoint unauthorized(String detail) {
        return (request, response, e) -> {
            // Nobody has looked at the token: the keys to check it with are out of reach.
            if (e instanceof AuthenticationServiceException) {
                response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
                write(response, HttpStatus.SERVICE_UNAVAILABLE, UNCHECKED);
                return;
            }
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            write(response, HttpStatus.UNAUTHORIZED, detail);
        };
    }

    AccessDeniedHandler forbidden(String detail) {
        return (request, response, e) -> write(response, HttpStatus.FORBIDDEN, detail);
    }

    private void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, detail));
    }
}
