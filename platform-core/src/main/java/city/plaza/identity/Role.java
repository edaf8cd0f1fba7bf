package city.plaza.identity;

import java.util.Locale;
import java.util.Optional;

/** What a person may be in a city, or on the platform. */
public enum Role {
    /** Reports and follows up. */
    RESIDENT,
    /** Takes calls and messages in the call centre. */
    AGENT,
    /** Works on a department's requests. */
    STAFF,
    /** Leads a department: everything staff may, and hands out work. */
    LEAD,
    /** Configures the city. */
    CITY_ADMIN,
    /** Reads figures, never personal data. */
    ANALYST,
    /** Runs the platform; belongs to no city. */
    OPERATOR;

    /** The name of this role in Keycloak and in tokens, such as {@code city-admin}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role with this name in a token, if it is one of ours. */
    public static Optional<Role> ofClaim(String claim) {
        for (var role : values()) {
            if (role.claim().equals(claim)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** The names of the roles as annotations need them. */
    public static final class Names {
        public static final String RESIDENT = "RESIDENT";
        public static final String AGENT = "AGENT";
        public static final String STAFF = "STAFF";
        public static final String LEAD = "LEAD";
        public static final String CITY_ADMIN = "CITY_ADMIN";
        public static final String ANALYST = "ANALYST";
        public static final String OPERATOR = "OPERATOR";
        /** Plaza itself: listeners, imports, commands on the server. No person has it. */
        public static final String SYSTEM = "SYSTEM";

        private Names() {}
    }
}
