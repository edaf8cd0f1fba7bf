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
     * @param look what its login page looks like
     * @param mailSender the name its letters come from
     */
    record RealmSpec(
            TenantId tenant,
            String displayName,
            List<URI> origins,
            List<Locale> languages,
            RealmLook look,
            String mailSender) {

        /** A realm of which no more is known than its colour and its logo. */
        public RealmSpec(
                TenantId tenant,
                String displayName,
                List<URI> origins,
                List<Locale> languages,
                String accent,
                String logoUrl) {
            this(
                    tenant,
                    displayName,
                    origins,
                    languages,
                    new RealmLook(accent, accent, logoUrl, logoUrl, true),
                    displayName);
        }

        /** The city's colour by day, as {@code #rrggbb}. */
        public String accent() {
            return look.accent();
        }
    }

    /**
     * What a login page looks like.
     *
     * @param accent the city's accent colour as {@code #rrggbb}
     * @param accentDark the same on dark pages
     * @param logoUrl where the login page finds the logo, or empty
     * @param faviconUrl where it finds the small picture beside the page's name, or empty
     * @param dark whether it is dark for those who like it so
     */
    record RealmLook(String accent, String accentDark, String logoUrl, String faviconUrl, boolean dark) {}

    /** The identity provider cannot be reached, or refused. */
    final class RealmUnavailable extends RuntimeException {
        public RealmUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
