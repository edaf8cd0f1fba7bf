package city.plaza.web.pages.frame;

import city.plaza.web.kit.Assets;
import city.plaza.web.pages.VaadinAtRoot;
import city.plaza.web.routes.PublicRoutes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** How readable pages travel: small answers when nothing changed, and files that never change kept for good. */
@Configuration(proxyBeanMethods = false)
class PageDelivery implements WebMvcConfigurer {

    private static final String FILES = "classpath:/META-INF/resources/";
    private static final String[] PAGES = {
        "/",
        "/services",
        "/services/*",
        "/knowledge",
        "/knowledge/*",
        "/track",
        "/requests/*",
        PublicRoutes.ACCESSIBILITY,
        PublicRoutes.PRIVACY,
        PublicRoutes.DEVELOPERS
    };

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Assets.BASE + "/**")
                .addResourceLocations(FILES)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        // Another build's fingerprint, while two builds serve side by side: ours, but not to be remembered.
        registry.addResourceHandler("/assets/*/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noStore())
                .resourceChain(false)
                .addResolver(new PathResourceResolver() {
                    @Override
                    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
                        return super.getResource(path.substring(path.indexOf('/') + 1), location);
                    }
                });
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Varying()).addPathPatterns(PAGES);
    }

    /** Pages are asked for again each time, and answered with "not modified" where that is so. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> pageEtags() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter() {
            /** Vaadin forwards what is its own, and a forwarded answer cannot be held back. */
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return VaadinAtRoot.isItsOwn(request);
            }
        };
        // What is compressed on its way is no longer the same byte by byte, so a strong one would forbid that.
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(
                "",
                "/services",
                "/services/*",
                "/knowledge",
                "/knowledge/*",
                "/track",
                "/requests/*",
                PublicRoutes.ACCESSIBILITY,
                PublicRoutes.PRIVACY);
        return registration;
    }

    /** The same address reads differently by language and by who is signed in. */
    private static final class Varying implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
            if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            }
            return true;
        }
    }
}
