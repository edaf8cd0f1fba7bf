package city.plaza.apikey;

import java.util.Set;

/**
 * A program that showed a key that works.
 *
 * @param name whose program it is
 * @param ratePerMinute how often it may call
 */
public record ApiClient(ApiKeyId id, String name, Set<ApiScope> scopes, int ratePerMinute) {

    public ApiClient {
        scopes = Set.copyOf(scopes);
    }
}
