package city.plaza.web.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The sessions of this node. */
@Component
class OpenSessions implements HttpSessionListener {

    private final Set<HttpSession> sessions = ConcurrentHashMap.newKeySet();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.add(event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession());
    }

    /** The realms somebody here is signed in to. */
    Set<String> realms() {
        return sessions.stream()
                .flatMap(session -> signedIn(session).stream())
                .map(SignedIn::realm)
                .collect(Collectors.toSet());
    }

    /** End the sessions of those who match; returns how many. */
    int end(Predicate<SignedIn> whose) {
        var ended = 0;
        for (var session : sessions) {
            if (signedIn(session).filter(whose).isPresent()) {
                sessions.remove(session);
                try {
                    session.invalidate();
                    ended++;
                } catch (IllegalStateException alreadyEnded) {
                    // as wanted
                }
            }
        }
        return ended;
    }

    private static Optional<SignedIn> signedIn(HttpSession session) {
        try {
            return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                            instanceof SecurityContext context
                    ? SignedIn.of(context.getAuthentication())
                    : Optional.empty();
        } catch (IllegalStateException ended) {
            return Optional.empty();
        }
    }
}
