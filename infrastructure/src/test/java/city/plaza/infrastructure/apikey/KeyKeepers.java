package city.plaza.infrastructure.apikey;

import city.plaza.apikey.ApiScope;
import city.plaza.apikey.IssueKey;
import city.plaza.identity.Actor;
import city.plaza.identity.Role;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/** Who gives out keys, and to whom. */
final class KeyKeepers {

    static final Actor.Person ADA =
            new Actor.Person("ada", "Ada Admin", "ada@example.org", Set.of(Role.CITY_ADMIN), Set.of());

    private KeyKeepers() {}

    static IssueKey aKeyFor(String client, LocalDate lastDay, ApiScope... scopes) {
        var contact = client.toLowerCase(Locale.ROOT).split("[ ,]")[0] + "@example.org";
        return new IssueKey(client, contact, Set.of(scopes), lastDay, null);
    }
}
