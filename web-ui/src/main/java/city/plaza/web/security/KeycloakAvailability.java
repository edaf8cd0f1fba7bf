package city.plaza.web.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Whether people can sign in just now; asked before they are sent away to do so. */
@Component
class KeycloakAvailability {

    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(1500);
    private static final Duration RESULT_TTL = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;
    /** Instead of a status where there was no answer. */
    private static final int NO_ANSWER = 0;

    private final HostRealms realms;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final Map<Realm, Seen> seen = new ConcurrentHashMap<>();

    KeycloakAvailability(HostRealms realms, Clock clock) {
        this.realms = realms;
        this.clock = clock;
    }

    /** Whether the realm of the present host answers; the answer may be three seconds old. */
    boolean answers() {
        var realm = realms.current();
        return realm.isPresent()
                && seen.compute(
                                        realm.get(),
                                        (known, last) ->
                                                last != null && clock.instant().isBefore(last.until)
                                                        ? last
                                                        : look(known))
                                .status
                        == OK;
    }

    /** Whether Keycloak as a whole is out of reach; one that knows of no such realm is not. */
    boolean isAway() {
        return !answers()
                && realms.current()
                        .map(seen::get)
                        .filter(last -> last.status == NO_ANSWER || last.status >= SERVER_ERROR)
                        .isPresent();
    }

    private Seen look(Realm realm) {
        var status = ask(URI.create(realms.internalUrl(realm)));
        return new Seen(status, clock.instant().plus(RESULT_TTL));
    }

    private int ask(URI uri) {
        try {
            var request =
                    HttpRequest.newBuilder(uri).timeout(CONNECT_TIMEOUT).GET().build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }

    private record Seen(int status, Instant until) {}
}
