package city.plaza.web.pages.frame;

import city.plaza.shared.Languages;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import city.plaza.web.layout.ReaderLanguage;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Reads the reader's language from a request, within those the city offers. */
@Component("localeResolver")
class PageLocales implements LocaleResolver {

    private final Tenants tenants;

    PageLocales(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var preferred = Collections.list(request.getLocales());
        if (!(TenantContext.scope().orElse(null) instanceof TenantContext.OfCity)) {
            return Languages.ofScreens(preferred.getFirst());
        }
        Cookie chosen = WebUtils.getCookie(request, ReaderLanguage.COOKIE);
        return ReaderLanguage.of(
                tenants.current(),
                request.getParameter(ReaderLanguage.PARAMETER),
                chosen == null ? null : chosen.getValue(),
                preferred);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("A language is chosen by the lang parameter, see ReaderLanguage");
    }
}
