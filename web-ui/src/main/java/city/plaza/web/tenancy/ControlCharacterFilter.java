package city.plaza.web.tenancy;

import city.plaza.shared.ControlCharacters;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses fields with control characters, and names the field.
 *
 * <p>A form with files is looked at when somebody reads its fields, and not kept for this. Programs of Open311 are refused
 * in their own form where their parameters are read.
 */
final class ControlCharacterFilter extends OncePerRequestFilter {

    private static final Pattern NAME = Pattern.compile("[\\p{Alnum}_.\\[\\]-]{1,80}");
    private static final String MULTIPART = "multipart/";
    private static final int MAX_DEPTH = 8;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Jurisdictions.isCall(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (isMultipart(request)) {
                check("?", request.getQueryString());
                chain.doFilter(new Checked(request), response);
            } else {
                check(request.getParameterMap());
                chain.doFilter(request, response);
            }
        } catch (ServletException | RuntimeException e) {
            var bad = behind(e, BadCharacter.class);
            var unreadable = behind(e, InvalidParameterException.class);
            if (response.isCommitted() || (bad.isEmpty() && unreadable.isEmpty())) {
                throw e;
            }
            response.resetBuffer();
            if (bad.isPresent()) {
                request.setAttribute(BlockedPage.FIELD, bad.get().field);
                BlockedPage.BAD_CHARACTER.show(request, response);
            } else {
                // A form that was cut off, or has more fields than any.
                response.sendError(unreadable.get().getErrorCode());
            }
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length());
    }

    private static <E extends Throwable> Optional<E> behind(Throwable failure, Class<E> kind) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(MAX_DEPTH)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private static void check(Map<String, String[]> fields) {
        fields.forEach((name, values) -> {
            check(name, name);
            for (var value : values) {
                check(name, value);
            }
        });
    }

    private static void check(String field, @Nullable String text) {
        if (text != null && ControlCharacters.in(text)) {
            throw new BadCharacter(NAME.matcher(field).matches() ? field : "?");
        }
    }

    /** Has no trace: it is no fault of this server. */
    private static final class BadCharacter extends RuntimeException {

        private final String field;

        BadCharacter(String field) {
            super("Control character in field " + field, null, false, false);
            this.field = field;
        }
    }

    private static final class Checked extends HttpServletRequestWrapper {

        Checked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var value = super.getParameter(name);
            check(name, value);
            return value;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var fields = super.getParameterMap();
            check(fields);
            return fields;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            if (values != null) {
                check(Map.of(name, values));
            }
            return values;
        }

        @Override
        public Collection<Part> getParts() throws IOException, ServletException {
            var parts = super.getParts();
            for (var part : parts) {
                check(part.getName(), part.getName());
                check(part.getName(), part.getSubmittedFileName());
            }
            return parts;
        }
    }
}
