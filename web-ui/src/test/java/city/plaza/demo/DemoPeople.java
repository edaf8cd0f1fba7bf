package city.plaza.demo;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.demo.DemoCities.DemoCity;
import city.plaza.department.Departments;
import city.plaza.identity.Role;
import city.plaza.infrastructure.local.LocalPeople;
import city.plaza.tenancy.TenantContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** People who can sign in to the demo, the same kinds in every city. */
final class DemoPeople {

    static final String OPERATOR = "operator@plaza.example";
    static final String OPERATOR_NAME = "Olga Operator";

    private static final String OPERATORS = "plaza-operators";

    /** Somebody of a city. */
    record Kind(String login, String name, Role role, boolean ofOneDepartment) {}

    static final List<Kind> KINDS = List.of(
            new Kind("resident", "Rosa Resident", Role.RESIDENT, false),
            new Kind("agent", "Amir Agent", Role.AGENT, false),
            new Kind("staff", "Sam Staff", Role.STAFF, true),
            new Kind("lead", "Lea Lead", Role.LEAD, true),
            new Kind("admin", "Ada Admin", Role.CITY_ADMIN, false),
            new Kind("analyst", "Ann Analyst", Role.ANALYST, false));

    private final LocalPeople accounts;
    private final ServiceCatalog catalog;
    private final Departments departments;
    private final String password;

    DemoPeople(LocalPeople accounts, ApplicationContext plaza, String password) {
        this.accounts = accounts;
        this.catalog = plaza.getBean(ServiceCatalog.class);
        this.departments = plaza.getBean(Departments.class);
        this.password = password;
    }

    static String address(String login, String slug) {
        return login + "@" + slug + ".example";
    }

    /** Let one of each kind into a city. */
    void letIn(DemoCity city) {
        var department = TenantContext.<String, RuntimeException>callAs(city.id(), this::busiestDepartment);
        for (var kind : KINDS) {
            accounts.put(
                    city.slug(),
                    address(kind.login(), city.slug()),
                    password,
                    kind.name(),
                    List.of(kind.role().claim()),
                    kind.ofOneDepartment() ? List.of(department) : List.of());
        }
    }

    /** The invited operator need not look for the mail: the password is known. */
    void letOperatorIn() {
        accounts.put(OPERATORS, OPERATOR, password, OPERATOR_NAME, List.of(Role.OPERATOR.claim()), List.of());
    }

    /** The department with most service types, so that its queue has something to show. */
    private String busiestDepartment() {
        Map<String, Long> services = catalog.current().all().stream()
                .filter(type -> type.department() != null)
                .map(type -> String.valueOf(type.department()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return services.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseGet(() -> departments.all().getFirst().code().value());
    }
}
