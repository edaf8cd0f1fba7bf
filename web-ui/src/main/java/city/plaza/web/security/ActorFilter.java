package city.plaza.web.security;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.web.tenancy.ScopedFilterChain;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds whoever signed in as the one who is acting; everybody else is anonymous. */
final class ActorFilter extends OncePerRequestFilter {

    private final SecurityContextHolderStrategy contexts;

    ActorFilter(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = SignedIn.of(contexts.getContext().getAuthentication())
                .map(SignedIn::actor)
                .orElseGet(Actor.Anonymous::new);
        ScopedFilterChain.proceed(chain, request, response, action -> CurrentActor.callAs(actor, action));
    }

    /** Error pages are written by somebody too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
