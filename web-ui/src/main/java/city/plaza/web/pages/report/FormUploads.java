package city.plaza.web.pages.report;

import city.plaza.web.routes.PublicRoutes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the one-page form before anybody asks for its proof, which stands among its fields. */
@Configuration(proxyBeanMethods = false)
class FormUploads {

    /** Before Spring Security. */
    private static final int ORDER = -110;

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> formUploadFilter() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Reading());
        registration.addUrlPatterns(PublicRoutes.SIMPLE_REPORT);
        registration.setOrder(ORDER);
        return registration;
    }

    private static final class Reading extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!isForm(request)) {
                chain.doFilter(request, response);
                return;
            }
            try (var form = new UploadedForm()) {
                if (read(form, request)) {
                    chain.doFilter(new UploadedFormRequest(request, form), response);
                } else {
                    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                }
            }
        }

        private static boolean isForm(HttpServletRequest request) {
            var type = request.getContentType();
            return request.getMethod().equals("POST")
                    && type != null
                    && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        }

        /** Whether it arrived whole. */
        private static boolean read(UploadedForm form, HttpServletRequest request) {
            try {
                form.read(request);
                return true;
            } catch (IOException broken) {
                return false;
            }
        }
    }
}
