package city.plaza.infrastructure.keycloak;

import city.plaza.onboarding.spi.RealmProvisioner.RealmLook;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The wanted state of a realm, in Keycloak's own words.
 *
 * @param name the realm's name, for a city its tenant id
 * @param origins scheme, host and port of every address sign-in may return to
 * @param openToResidents whether people make accounts themselves
 * @param clientSecret what Plaza shows when it exchanges a code
 * @param logoutUrl where Keycloak tells Plaza that a session has ended
 */
record RealmDefinition(
        String name,
        String displayName,
        List<URI> origins,
        List<Locale> languages,
        RealmLook look,
        boolean openToResidents,
        List<String> roles,
        String clientSecret,
        String logoutUrl,
        RealmMail mail,
        String mailSender) {

    /** The client of people at a terminal. */
    static final String TERMINAL = "plaza-terminal";

    static final String CLIENT = "plaza";

    /** Whom the access tokens of both clients are for. */
    private static final String AUDIENCE = "plaza-api";

    /** The attributes, and claims, that say what somebody works on. */
    static final String DEPARTMENTS = "departments";

    static final String SERVICES = "services";
    static final String AREAS = "areas";
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    SequencedMap<String, Object> settings() {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("realm", name);
        settings.put("enabled", true);
        settings.put("displayName", displayName);
        settings.put("loginTheme", "plaza");
        settings.put("sslRequired", "external");
        settings.put("internationalizationEnabled", true);
        settings.put(
                "supportedLocales",
                languages.stream().map(KeycloakLanguages::tag).distinct().toList());
        settings.put("defaultLocale", KeycloakLanguages.tag(languages.getFirst()));
        settings.put("registrationAllowed", openToResidents);
        settings.put("registrationEmailAsUsername", true);
        settings.put("loginWithEmailAllowed", true);
        settings.put("duplicateEmailsAllowed", false);
        settings.put("verifyEmail", mail.isConfigured());
        settings.put("resetPasswordAllowed", mail.isConfigured());
        settings.put("editUsernameAllowed", false);
        settings.put("rememberMe", openToResidents);
        settings.put("smtpServer", mail.settings(mailSender));
        // Long rather than complicated (NIST SP 800-63B).
        settings.put(
                "passwordPolicy", "length(12) and maxLength(128) and notUsername(undefined) and notEmail(undefined)");
        settings.putAll(bruteForceProtection());
        settings.putAll(lifetimes());
        settings.put("attributes", attributes());
        return settings;
    }

    /** What the login theme reads, and Keycloak itself: whether pages may be dark. */
    private Map<String, Object> attributes() {
        return Map.of(
                "brandAccent",
                AccentColours.of(look.accent()).accent(),
                "brandAccentDark",
                look.accentDark(),
                "brandLogo",
                look.logoUrl(),
                "brandFavicon",
                look.faviconUrl(),
                "darkMode",
                Boolean.toString(look.dark()));
    }

    private static Map<String, Object> bruteForceProtection() {
        return Map.of(
                "bruteForceProtected",
                true,
                "permanentLockout",
                false,
                "failureFactor",
                8,
                "waitIncrementSeconds",
                MINUTE,
                "maxFailureWaitSeconds",
                15 * MINUTE,
                "maxDeltaTimeSeconds",
                12 * HOUR);
    }

    private static Map<String, Object> lifetimes() {
        return Map.of(
                "accessTokenLifespan", 5 * MINUTE,
                "accessCodeLifespan", MINUTE,
                "accessCodeLifespanLogin", 30 * MINUTE,
                "ssoSessionIdleTimeout", 2 * HOUR,
                // A working day with overtime.
                "ssoSessionMaxLifespan", 12 * HOUR,
                "ssoSessionIdleTimeoutRememberMe", 14 * DAY,
                "ssoSessionMaxLifespanRememberMe", 30 * DAY,
                "actionTokenGeneratedByUserLifespan", HOUR,
                "actionTokenGeneratedByAdminLifespan", 7 * DAY);
    }

    Map<String, Object> client() {
        var client = new LinkedHashMap<String, Object>();
        client.put("clientId", CLIENT);
        client.put("name", displayName);
        client.put("enabled", true);
        client.put("secret", clientSecret);
        client.put("protocol", "openid-connect");
        client.put("publicClient", false);
        client.put("clientAuthenticatorType", "client-secret");
        client.put("standardFlowEnabled", true);
        client.put("implicitFlowEnabled", false);
        client.put("directAccessGrantsEnabled", false);
        client.put("serviceAccountsEnabled", false);
        client.put("frontchannelLogout", false);
        client.put("baseUrl", origins.getFirst().toString() + "/");
        client.put(
                "redirectUris",
                origins.stream()
                        .map(origin -> origin + "/login/oauth2/code/" + name)
                        .toList());
        client.put("webOrigins", List.of());
        client.put(
                "attributes",
                Map.of(
                        "pkce.code.challenge.method",
                        "S256",
                        "post.logout.redirect.uris",
                        String.join(
                                "##",
                                origins.stream().map(origin -> origin + "/").toList()),
                        "backchannel.logout.url",
                        logoutUrl,
                        "backchannel.logout.session.required",
                        "true"));
        client.put("protocolMappers", mappers());
        return client;
    }

    /**
     * The client by which a person at a terminal gets a token for calling Plaza's interfaces.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc8628">OAuth 2.0 device authorization grant, RFC 8628</a>
     */
    Map<String, Object> terminal() {
        var client = new LinkedHashMap<String, Object>();
        client.put("clientId", TERMINAL);
        client.put("name", displayName);
        client.put("enabled", true);
        client.put("protocol", "openid-connect");
        client.put("publicClient", true);
        client.put("standardFlowEnabled", false);
        client.put("implicitFlowEnabled", false);
        client.put("directAccessGrantsEnabled", false);
        client.put("attributes", Map.of("oauth2.device.authorization.grant.enabled", "true"));
        client.put("protocolMappers", mappers());
        return client;
    }

    /** What Plaza must read from a token beside the standard claims. */
    List<Map<String, Object>> mappers() {
        return List.of(
                mapper("roles", "oidc-usermodel-realm-role-mapper", Map.of()),
                scopeMapper(DEPARTMENTS),
                scopeMapper(SERVICES),
                scopeMapper(AREAS),
                audience());
    }

    /** What Plaza's interfaces require of an access token, and an ID token never has. */
    private static Map<String, Object> audience() {
        return Map.of(
                "name",
                AUDIENCE,
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-audience-mapper",
                "config",
                Map.of(
                        "included.custom.audience",
                        AUDIENCE,
                        "id.token.claim",
                        "false",
                        "access.token.claim",
                        "true",
                        "introspection.token.claim",
                        "true"));
    }

    private static Map<String, Object> scopeMapper(String attribute) {
        return mapper(
                attribute,
                "oidc-usermodel-attribute-mapper",
                Map.of("user.attribute", attribute, "aggregate.attrs", "false"));
    }

    private static Map<String, Object> mapper(String claim, String kind, Map<String, String> more) {
        var config = new LinkedHashMap<String, String>(more);
        config.put("claim.name", claim);
        config.put("jsonType.label", "String");
        config.put("multivalued", "true");
        config.put("id.token.claim", "true");
        config.put("access.token.claim", "true");
        config.put("userinfo.token.claim", "true");
        return Map.of("name", claim, "protocol", "openid-connect", "protocolMapper", kind, "config", config);
    }

    List<Map<String, Object>> roleDefinitions() {
        return roles.stream().map(role -> Map.<String, Object>of("name", role)).toList();
    }

    /** What is known of a person: some people have one name only; what they work on is for administrators to set. */
    static Map<String, Object> userProfile() {
        var person = List.of("admin", "user");
        return Map.of(
                "unmanagedAttributePolicy",
                "ADMIN_VIEW",
                "attributes",
                List.of(
                        attribute("username", person, Map.of("length", Map.of("min", 1, "max", 255)), false),
                        attribute("email", person, Map.of("email", Map.of(), "length", Map.of("max", 255)), true),
                        attribute("firstName", person, nameRules(), true),
                        attribute("lastName", person, nameRules(), false),
                        scopeAttribute(DEPARTMENTS, "Departments", 60),
                        scopeAttribute(SERVICES, "Service types", 60),
                        scopeAttribute(AREAS, "Areas", 121)));
    }

    private static Map<String, Object> scopeAttribute(String name, String shown, int longest) {
        return Map.of(
                "name",
                name,
                "displayName",
                shown,
                "multivalued",
                true,
                "permissions",
                Map.of("view", List.of("admin"), "edit", List.of("admin")),
                "validations",
                Map.of("length", Map.of("min", 1, "max", longest)));
    }

    private static Map<String, Object> nameRules() {
        return Map.of("length", Map.of("max", 255), "person-name-prohibited-characters", Map.of());
    }

    private static Map<String, Object> attribute(
            String name, List<String> who, Map<String, Object> validations, boolean required) {
        var attribute = new LinkedHashMap<String, Object>();
        attribute.put("name", name);
        attribute.put("displayName", "${" + name + "}");
        attribute.put("permissions", Map.of("view", who, "edit", who));
        attribute.put("validations", validations);
        if (required) {
            attribute.put("required", Map.of("roles", List.of("user")));
        }
        return attribute;
    }

    /** Without the secret, which has no place in a log. */
    @Override
    public String toString() {
        return "RealmDefinition[" + name + "]";
    }
}
