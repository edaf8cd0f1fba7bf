package city.plaza.identity;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is acting. */
public sealed interface Actor {

    /** Whether this actor may do what only holders of {@code role} may. */
    boolean has(String role);

    /** The name shown to colleagues; residents never see staff names. */
    String displayName();

    /** Somebody who has not signed in. */
    record Anonymous() implements Actor {
        @Override
        public boolean has(String role) {
            return false;
        }

        @Override
        public String displayName() {
            return "";
        }
    }

    /**
     * Somebody who signed in to a city.
     *
     * @param subject the {@code sub} of the city's realm
     * @param scope which of the city's requests are this person's work
     */
    record Person(String subject, String name, @Nullable String email, Set<Role> roles, WorkScope scope)
            implements Actor {

        public Person {
            roles = Set.copyOf(roles);
        }

        /**
         * Somebody who works for whole departments.
         *
         * @param departments the codes of the departments; empty means every department
         */
        public Person(String subject, String name, @Nullable String email, Set<Role> roles, Set<String> departments) {
            this(subject, name, email, roles, WorkScope.ofDepartments(departments));
        }

        @Override
        public boolean has(String role) {
            return roles.stream().anyMatch(held -> held.name().equals(role));
        }

        @Override
        public String displayName() {
            return name;
        }

        public boolean worksForTheCity() {
            return roles.stream().anyMatch(role -> role != Role.RESIDENT);
        }

        /** Whether this person may open requests, with what is not public of them: analysts read figures alone. */
        public boolean readsRequests() {
            return roles.stream().anyMatch(role -> role != Role.RESIDENT && role != Role.ANALYST);
        }

        /** Whether a request in these areas is this person's work. */
        public boolean worksOn(String department, String service, Collection<String> areas) {
            return scope.covers(department, service, areas);
        }
    }

    /**
     * Somebody who runs the platform.
     *
     * @param subject the {@code sub} of the operators' realm
     */
    record Operator(String subject, String name) implements Actor {
        @Override
        public boolean has(String role) {
            return role.equals(Role.Names.OPERATOR);
        }

        @Override
        public String displayName() {
            return name;
        }
    }

    /**
     * Plaza itself.
     *
     * @param task what it is doing, such as {@code import}
     */
    record Plaza(String task) implements Actor {
        @Override
        public boolean has(String role) {
            return true;
        }

        @Override
        public String displayName() {
            return "Plaza";
        }
    }
}
