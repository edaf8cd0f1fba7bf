package city.plaza.onboarding.spi;

import city.plaza.tenancy.TenantId;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Makes and changes a city's realm in the identity provider.
 *
 * <p>Every call may be repeated: what is there already is brought to the wanted state, nothing is made twice. An adapter
 * throws {@link RealmUnavailable} when the provider cannot be reached or refuses; the step is then tried again later.
 */
public interface RealmProvisioner {

    /**
     * Bring the city's realm to the wanted state, making it if it is missing.
     *
     * @return the issuer of the realm, as it stands in its tokens
     */
    URI provision(RealmSpec realm);

    /** Remove the city's realm with all its accounts; a missing one is no error. */
    void remove(TenantId tenant);

    /**
     * What a city's realm is like.
     *
     * @param origins the scheme, host and port of every address the city answers at, such as
     *     {@code https://springfield.example.org}; sign-in may return to these and no others
     * @param accent the city's accent colour as {@code #rrggbb}, shown on its login page
     * @param logoUrl where the login page finds the logo, or empty
     */
    record RealmSpec(
            TenantId tenant,
            String displayName,
            List<URI> origins,
            List<Locale> languages,
            String accent,
            String logoUrl) {}

    /** The identity provider cannot be reached, or refused. */
    final class RealmUnavailable extends RuntimeException {
        public RealmUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
