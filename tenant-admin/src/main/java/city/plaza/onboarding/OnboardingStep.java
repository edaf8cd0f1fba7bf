package city.plaza.onboarding;

/** The steps by which a city is made, in their order. */
public enum OnboardingStep {
    /** A schema and a database role of its own. */
    SCHEMA,
    /** A realm in which its people sign in. */
    REALM,
    /** Catalog, departments, maps and look. */
    TEMPLATE,
    /** The invitation of its first administrator. */
    ADMINISTRATOR,
    /** Everybody may come in. */
    DOORS
}
