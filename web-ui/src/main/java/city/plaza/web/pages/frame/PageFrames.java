package city.plaza.web.pages.frame;

import city.plaza.branding.Branding;
import city.plaza.branding.CityBranding;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.shared.Languages;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import city.plaza.web.kit.Assets;
import city.plaza.web.kit.BrandCss;
import city.plaza.web.kit.announcement.Announcements;
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
public class PageFrames {

    private final Tenants tenants;
    private final CityBranding branding;
    private final LocaleResolver locales;
    private final Announcements notices;
    private final Readers readers;

    PageFrames(Tenants tenants, CityBranding branding, LocaleResolver locales, Announcements notices, Readers readers) {
        this.tenants = tenants;
        this.branding = branding;
        this.locales = locales;
        this.notices = notices;
        this.readers = readers;
    }

    PageFrame of(HttpServletRequest request) {
        var actor = CurrentActor.get();
        return of(request, actor instanceof Actor.Person person ? person.name() : null, announcements(request));
    }

    /** For a page shown instead of another, perhaps before it is known who asks, or while nothing can be looked up. */
    public PageFrame ofNotice(HttpServletRequest request) {
        return of(request, null, List.of());
    }

    private List<AnnouncementModel> announcements(HttpServletRequest request) {
        if (!(TenantContext.scope().orElse(null) instanceof TenantContext.OfCity)) {
            return List.of();
        }
        var reader = locales.resolveLocale(request);
        return AnnouncementModel.of(notices.forEverybody(reader, readers.i18n(reader)), Languages.ofScreens(reader));
    }

    private PageFrame of(HttpServletRequest request, @Nullable String signedInAs, List<AnnouncementModel> told) {
        var reader = locales.resolveLocale(request);
        var words = Languages.ofScreens(reader);
        if (!(TenantContext.scope().orElse(null) instanceof TenantContext.OfCity)) {
            return new PageFrame(
                    words.toLanguageTag(),
                    Languages.direction(words),
                    new LocalizedPhrase("", null, null),
                    List.of(),
                    Assets.BASE,
                    PageFrame.Look.PLAZAS_OWN,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null);
        }
        var city = tenants.current();
        var brand = branding.current();
        return new PageFrame(
                words.toLanguageTag(),
                Languages.direction(words),
                LocalizedPhrase.of(city.name(), city.mainLanguage(), words),
                languages(city, reader, request),
                Assets.BASE,
                new PageFrame.Look(BrandCss.address(brand), brand.logoPath(), brand.faviconPath()),
                brand.phone(),
                LocalizedPhrase.of(brand.header(), reader, words, city.mainLanguage()),
                LocalizedPhrase.of(brand.footer(), reader, words, city.mainLanguage()),
                told,
                links(brand, reader, words, city.mainLanguage()),
                signedInAs);
    }

    private static List<PageFrame.Link> links(Branding brand, Locale reader, Locale words, Locale main) {
        return brand.links().stream()
                .flatMap(link -> Stream.ofNullable(LocalizedPhrase.of(link.label(), reader, words, main))
                        .map(label -> new PageFrame.Link(label, link.url())))
                .toList();
    }

    private static List<PageFrame.Language> languages(City city, Locale reader, HttpServletRequest request) {
        return city.languages().stream()
                .map(each -> new PageFrame.Language(
                        each.toLanguageTag(),
                        Languages.ownName(each),
                        Languages.direction(each),
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
