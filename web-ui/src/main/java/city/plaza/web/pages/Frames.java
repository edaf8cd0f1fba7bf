package city.plaza.web.pages;

import city.plaza.branding.Branding;
import city.plaza.branding.CityBranding;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import city.plaza.web.kit.Assets;
import city.plaza.web.kit.BrandCss;
import city.plaza.web.kit.Directions;
import city.plaza.web.kit.NoticeWords;
import city.plaza.web.layout.ReaderLanguage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts together what stands around a page. */
@Component
class Frames {

    private final Tenants tenants;
    private final CityBranding branding;
    private final LocaleResolver locales;
    private final NoticeWords notices;
    private final Readers readers;

    Frames(Tenants tenants, CityBranding branding, LocaleResolver locales, NoticeWords notices, Readers readers) {
        this.tenants = tenants;
        this.branding = branding;
        this.locales = locales;
        this.notices = notices;
        this.readers = readers;
    }

    Frame of(HttpServletRequest request) {
        var actor = CurrentActor.get();
        return of(request, actor instanceof Actor.Person person ? person.name() : null, told(request));
    }

    /** For a page shown instead of another, perhaps before it is known who asks, or while nothing can be looked up. */
    Frame ofNotice(HttpServletRequest request) {
        return of(request, null, List.of());
    }

    private List<ToldModel> told(HttpServletRequest request) {
        if (!(TenantContext.scope().orElse(null) instanceof TenantContext.OfCity)) {
            return List.of();
        }
        var reader = locales.resolveLocale(request);
        return ToldModel.of(notices.forEverybody(reader, readers.words(reader)), ReaderLanguage.ofWords(reader));
    }

    private Frame of(HttpServletRequest request, @Nullable String signedInAs, List<ToldModel> told) {
        var reader = locales.resolveLocale(request);
        var words = ReaderLanguage.ofWords(reader);
        if (!(TenantContext.scope().orElse(null) instanceof TenantContext.OfCity)) {
            return new Frame(
                    words.toLanguageTag(),
                    Directions.of(words),
                    "",
                    null,
                    null,
                    List.of(),
                    Assets.BASE,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null);
        }
        var city = tenants.current();
        var brand = branding.current();
        var name = Said.of(city.name(), city.mainLanguage(), words);
        return new Frame(
                words.toLanguageTag(),
                Directions.of(words),
                name.text(),
                name.lang(),
                name.dir(),
                languages(city, reader, request),
                Assets.BASE,
                BrandCss.address(brand),
                brand.logoPath(),
                brand.faviconPath(),
                brand.phone(),
                Said.of(brand.header(), reader, words, city.mainLanguage()),
                Said.of(brand.footer(), reader, words, city.mainLanguage()),
                told,
                links(brand, reader, words, city.mainLanguage()),
                signedInAs);
    }

    private static List<Frame.Link> links(Branding brand, Locale reader, Locale words, Locale main) {
        return brand.links().stream()
                .flatMap(link -> Stream.ofNullable(Said.of(link.label(), reader, words, main))
                        .map(label -> new Frame.Link(label, link.url())))
                .toList();
    }

    private static List<Frame.Language> languages(City city, Locale reader, HttpServletRequest request) {
        return city.languages().stream()
                .map(each -> new Frame.Language(
                        each.toLanguageTag(),
                        each.getDisplayName(each),
                        Directions.of(each),
                        inLanguage(request, each),
                        each.equals(reader)))
                .toList();
    }

    /** The same page in another language. */
    private static String inLanguage(HttpServletRequest request, Locale language) {
        var page = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
        return UriComponentsBuilder.fromPath(page)
                .query(request.getQueryString())
                .replaceQueryParam(ReaderLanguage.PARAMETER, language.toLanguageTag())
                .build()
                .toUriString();
    }
}
