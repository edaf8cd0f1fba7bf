package city.plaza.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.servlet.LocaleResolver;

/** Asks for a sign-in page in the language the reader has chosen here, which is not always the browser's. */
final class LocalizedSignIn implements OAuth2AuthorizationRequestResolver {

    /** OpenID Connect Core 1.0, 3.1.2.1. */
    private static final String PARAMETER = "ui_locales";

    private final OAuth2AuthorizationRequestResolver resolver;
    private final LocaleResolver languages;

    LocalizedSignIn(ClientRegistrationRepository registrations, LocaleResolver languages) {
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        this.languages = languages;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return localized(resolver.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return localized(resolver.resolve(request, registration), request);
    }

    private @Nullable OAuth2AuthorizationRequest localized(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        return asked == null
                ? null
                : OAuth2AuthorizationRequest.from(asked)
                        .additionalParameters(all -> all.put(
                                PARAMETER, languages.resolveLocale(request).toLanguageTag()))
                        .build();
    }
}
