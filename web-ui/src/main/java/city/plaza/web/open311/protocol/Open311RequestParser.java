package city.plaza.web.open311.protocol;

import city.plaza.shared.ControlCharacters;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import city.plaza.web.tenancy.Jurisdictions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Parses what every request has in common, and refuses those for another city or for none. */
@Component
public class Open311RequestParser implements HandlerMethodArgumentResolver {

    private final Tenants tenants;

    Open311RequestParser(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Open311Request.class;
    }

    @Override
    public Open311Request resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return read(Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .orElseThrow());
    }

    /**
     * @throws Open311Error 404 for a name that is not the city's; 400 where none is named and the host is nobody's, and
     *     for a character that is none
     */
    public Open311Request read(HttpServletRequest request) {
        var named = Jurisdictions.name(request);
        var city = city().orElseThrow(() -> named.isPresent()
                ? Open311Error.notFound("open311.error.unknown-jurisdiction")
                : Open311Error.badRequest("open311.error.jurisdiction-missing"));
        if (named.isPresent() && !Jurisdictions.means(city, named.get())) {
            throw Open311Error.notFound("open311.error.unknown-jurisdiction");
        }
        var parameters = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (Arrays.stream(values).anyMatch(ControlCharacters::in)) {
                // No text of a database holds the worst of them, and that would look like an outage.
                throw new Open311Error(
                        HttpStatus.BAD_REQUEST,
                        List.of(new Open311Error.Reason(name, "open311.error.control-character", List.of())));
            }
            parameters.put(name, Arrays.asList(values));
        });
        return new Open311Request(Format.of(request), city, language(request), parameters);
    }

    /** The language of the caller, of those that the city or, where there is none, Plaza offers. */
    public Locale language(HttpServletRequest request) {
        var accepted = Collections.list(request.getLocales()).stream();
        var wanted = Stream.concat(chosen(request).stream(), accepted).toList();
        return city().map(city -> city.closestLanguage(wanted)).orElse(Locale.ENGLISH);
    }

    private Optional<City> city() {
        return TenantContext.scope()
                .flatMap(scope -> scope instanceof TenantContext.OfCity(var id) ? tenants.find(id) : Optional.empty());
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return parameter(request, "locale")
                .map(tag -> Locale.forLanguageTag(tag.strip().replace('_', '-')))
                .filter(locale -> !locale.getLanguage().isEmpty());
    }

    /** Empty also where the body is too large or too broken for its parameters to be read. */
    private static Optional<String> parameter(HttpServletRequest request, String name) {
        try {
            return Optional.ofNullable(request.getParameter(name));
        } catch (InvalidParameterException e) {
            return Optional.empty();
        }
    }
}
