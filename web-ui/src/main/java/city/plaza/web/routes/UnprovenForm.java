package city.plaza.web.routes;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A form that came without the proof that it is one of ours, because it lay open for long or its cookie is gone. Its page
 * shows it again with everything that was typed, does nothing else with it, and says why.
 */
public final class UnprovenForm {

    private static final String MARK = UnprovenForm.class.getName();

    private UnprovenForm() {}

    /** Lead a form to its page, to be shown again and not to be taken. */
    public static void mark(HttpServletRequest request) {
        request.setAttribute(MARK, true);
    }

    /** Whether what was sent must not be acted on. */
    public static boolean is(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }
}
