package city.plaza.web.tenancy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Continues a filter chain inside a binding; exceptions pass through unchanged. */
public final class ScopedFilterChain {

    private ScopedFilterChain() {}

    /** Binds something for the length of an action. */
    public interface Binding {
        void around(ScopedValue.CallableOp<@Nullable Void, Exception> action) throws Exception;
    }

    /** Let the rest of the chain see what is bound. */
    public static void proceed(FilterChain chain, ServletRequest request, ServletResponse response, Binding binding)
            throws ServletException, IOException {
        try {
            binding.around(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
