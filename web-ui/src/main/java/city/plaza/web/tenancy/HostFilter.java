package city.plaza.web.tenancy;

import city.plaza.tenancy.Cells;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.TenantState;
import city.plaza.tenancy.Tenants;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds each request to the city whose host it was sent to; the only place where HTTP enters a city.
 *
 * <p>Comes before everything else, so that nothing runs for a host that is nobody's. The console has no city bound.
 */
final class HostFilter extends OncePerRequestFilter {

    private static final String ERROR = "/error";
    /** The server's own probes name no city. */
    private static final String HEALTH = "/actuator/health";
    /** Keycloak calls by an internal address; the path names the city, and the signed token must be from its realm. */
    private static final String BACK_CHANNEL = "/logout/connect/back-channel/";

    private final Sites sites;
    private final Tenants tenants;
    private final Cells cells;
    private final Jurisdictions jurisdictions;
    private final OutageGuard outages;

    HostFilter(Sites sites, Tenants tenants, Cells cells, Jurisdictions jurisdictions, OutageGuard outages) {
        this.outages = outages;
        this.sites = sites;
        this.tenants = tenants;
        this.cells = cells;
        this.jurisdictions = jurisdictions;
    }

    /** A failure within a city is answered within it; one of the list of cities, or of that answer, without one. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        outages.proceed((asked, answer) -> find(request, response, chain), request, response);
    }

    private void find(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (path.equals(ERROR) && request.getDispatcherType() == DispatcherType.REQUEST) {
            // The server goes there when something failed; nobody else has to.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.equals(HEALTH) || path.startsWith(HEALTH + "/")) {
            chain.doFilter(request, response);
        } else if (path.startsWith(BACK_CHANNEL)) {
            var city = cityNamed(path.substring(BACK_CHANNEL.length()));
            if (city.isPresent()) {
                enter(city.get().id(), request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        } else {
            switch (sites.of(request)) {
                case Site.Console console -> {
                    // The one interface of cities that the platform's own host has, since clients name the city.
                    var city = path.startsWith(Jurisdictions.OPEN311)
                            ? jurisdictions.named(request)
                            : Optional.<City>empty();
                    if (city.isPresent() && city.get().state() != TenantState.ONBOARDING) {
                        visit(city.get(), request, response, chain);
                    } else {
                        chain.doFilter(request, response);
                    }
                }
                case Site.Unknown unknown -> refuse(BlockedPage.UNKNOWN_HOST, request, response, chain);
                case Site.OfCity(City city) -> visit(city, request, response, chain);
            }
        }
    }

    private Optional<City> cityNamed(String name) {
        return TenantId.isValid(name) ? tenants.find(new TenantId(name)) : Optional.empty();
    }

    private void visit(City city, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (city.state()) {
            case ACTIVE -> {
                if (cells.reachable(city.cell()) || isStatic(request)) {
                    enter(city.id(), request, response, chain);
                } else {
                    refuse(BlockedPage.UNAVAILABLE, request, response, chain);
                }
            }
            // Until its doors open a city is not to be told from none.
            case ONBOARDING -> refuse(BlockedPage.UNKNOWN_HOST, request, response, chain);
            case SUSPENDED ->
                enter(city.id(), request, response, (asked, answer) -> {
                    if (isDecoration(request)) {
                        chain.doFilter(asked, answer);
                    } else {
                        refuse(BlockedPage.SUSPENDED, request, response, chain);
                    }
                });
        }
    }

    private static void refuse(
            BlockedPage blockedPage, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Jurisdictions.isFailedCall(request)) {
            // Refused already; what is left is to say so.
            chain.doFilter(request, response);
        } else {
            blockedPage.show(request, response);
        }
    }

    /** What the notice itself is drawn with. */
    private static boolean isDecoration(HttpServletRequest request) {
        return isStatic(request) || request.getRequestURI().startsWith("/brand");
    }

    /** What comes with Plaza and is the same in every city. */
    private static boolean isStatic(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    private void enter(TenantId city, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        FilterChain guarded = (asked, answer) -> outages.proceed(chain, request, response);
        ScopedFilterChain.proceed(guarded, request, response, action -> TenantContext.callAs(city, action));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
