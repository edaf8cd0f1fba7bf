package city.plaza.web.layout;

import city.plaza.branding.CityBranding;
import city.plaza.shared.Languages;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import city.plaza.web.kit.BrandCss;
import com.vaadin.flow.component.Direction;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives every Vaadin screen the reader's language, its direction, and the city's style sheet. */
@Component
class ScreenLanguage implements VaadinServiceInitListener {

    private final Tenants tenants;
    private final CityBranding branding;

    ScreenLanguage(Tenants tenants, CityBranding branding) {
        this.tenants = tenants;
        this.branding = branding;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(opened -> {
            var language = language(VaadinRequest.getCurrent());
            opened.getUI().setLocale(language);
            opened.getUI()
                    .setDirection(
                            Languages.isRightToLeft(Languages.ofScreens(language))
                                    ? Direction.RIGHT_TO_LEFT
                                    : Direction.LEFT_TO_RIGHT);
        });
        service.addIndexHtmlRequestListener(page -> {
            var words = Languages.ofScreens(language(page.getVaadinRequest()));
            var html = page.getDocument().selectFirst("html");
            if (html != null) {
                html.attr("lang", words.toLanguageTag()).attr("dir", Languages.direction(words));
            }
            if (TenantContext.scope().isPresent()) {
                var look = branding.current();
                page.getDocument()
                        .head()
                        .appendElement("link")
                        .attr("rel", "stylesheet")
                        .attr("href", BrandCss.address(look));
                Optional.ofNullable(look.faviconPath())
                        .ifPresent(icon -> page.getDocument()
                                .head()
                                .appendElement("link")
                                .attr("rel", "icon")
                                .attr("href", icon));
            }
        });
    }

    /** The language a screen is shown in to whoever asks for it. */
    Locale language(VaadinRequest request) {
        if (TenantContext.scope().isEmpty()) {
            return Languages.ofScreens(request.getLocale());
        }
        return ReaderLanguage.of(
                tenants.current(),
                request.getParameter(ReaderLanguage.PARAMETER),
                chosen(request.getCookies()),
                Collections.list(request.getLocales()));
    }

    private static @Nullable String chosen(Cookie @Nullable [] cookies) {
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(ReaderLanguage.COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
