package city.plaza.infrastructure.configuration;

import static city.plaza.infrastructure.configuration.Administrators.ADA;
import static city.plaza.infrastructure.configuration.Administrators.as;
import static city.plaza.infrastructure.configuration.Administrators.department;
import static city.plaza.infrastructure.configuration.Administrators.does;
import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.configuration.publishing.ConfigurationPublisher;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.department.Departments;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityChanged;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlazaTest
class CachesInTransactionsTests {

    @Autowired
    TestCities cities;

    @Autowired
    Departments departments;

    @Autowired
    ConfigurationDraft draft;

    @Autowired
    ConfigurationPublisher publisher;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    PlatformTransactionManager transactions;

    private City city;
    private final List<CityChanged> announced = new CopyOnWriteArrayList<>();
    private final ApplicationListener<PayloadApplicationEvent<CityChanged>> listener = new Listener();

    @BeforeEach
    void aCityWithTwoDepartments() {
        city = cities.open(getClass(), "brockway");
        does(
                ADA,
                city,
                () -> departments.all().stream()
                        .map(Department::code)
                        .filter(code -> !List.of("public-works", "parks").contains(code.value()))
                        .forEach(departments::remove));
        does(ADA, city, () -> departments.order(codes("public-works", "parks")));
        context.addApplicationListener(listener);
        announced.clear();
    }

    @AfterEach
    void listenNoMore() {
        context.removeApplicationListener(listener);
    }

    @Test
    void aChangeThatWasRolledBackIsRememberedByNobody() {
        assertThat(known()).containsExactly("public-works", "parks");

        inTransaction(true, () -> {
            departments.put(department("water", "Water"));
            assertThat(known()).as("its own change").containsExactly("public-works", "parks", "water");
        });

        assertThat(known()).containsExactly("public-works", "parks");
        assertThat(announced).isEmpty();
    }

    @Test
    void whatIsFirstReadInATransactionThatIsRolledBackIsRememberedByNobody() {
        does(ADA, city, () -> departments.order(codes("parks")));

        inTransaction(true, () -> {
            assertThat(known()).containsExactly("parks", "public-works");
            departments.put(department("water", "Water"));
        });

        assertThat(known()).containsExactly("parks", "public-works");
    }

    @Test
    void aChangeIsSeenByOthersOnceItIsCommitted() {
        assertThat(known()).containsExactly("public-works", "parks");

        inTransaction(false, () -> {
            departments.put(department("water", "Water"));
            known();
            assertThat(CompletableFuture.supplyAsync(this::known).join())
                    .as("others, before the commit")
                    .containsExactly("public-works", "parks");
        });

        assertThat(known()).containsExactly("public-works", "parks", "water");
    }

    @Test
    void aCityIsAnnouncedOnceATransaction() {
        inTransaction(false, () -> {
            departments.put(department("water", "Water"));
            departments.put(department("gas", "Gas"));
            departments.remove(new DepartmentCode("gas"));
            departments.order(codes("water"));
        });

        assertThat(announced).containsExactly(new CityChanged(city.id(), false));
    }

    @Test
    void aCityIsAnnouncedOnceWhenItsConfigurationIsPublished() {
        does(ADA, city, () -> {
            draft.add(ConfigurationSection.DEPARTMENTS, department("water", "Water"));
            draft.add(ConfigurationSection.DEPARTMENTS, department("gas", "Gas"));
            publisher.publish(draft.current().version(), "");
        });

        assertThat(announced).containsExactly(new CityChanged(city.id(), false));
        assertThat(known()).contains("water", "gas");
    }

    @Test
    void whatIsNotNamedKeepsItsOrderBehindWhatIs() {
        does(ADA, city, () -> {
            departments.put(department("water", "Water"));
            departments.put(department("gas", "Gas"));
            departments.order(codes("gas", "nowhere", "gas", "parks"));
        });
        assertThat(known()).containsExactly("gas", "parks", "public-works", "water");

        does(ADA, city, () -> {
            departments.remove(new DepartmentCode("gas"));
            departments.put(department("aid", "Aid"));
        });
        assertThat(known()).as("a new one comes last").containsExactly("parks", "public-works", "water", "aid");
    }

    private void inTransaction(boolean rolledBack, Runnable action) {
        does(
                ADA,
                city,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    action.run();
                    if (rolledBack) {
                        status.setRollbackOnly();
                    }
                }));
    }

    private List<String> known() {
        return as(
                ADA,
                city,
                () -> departments.known().stream()
                        .map(department -> department.code().value())
                        .toList());
    }

    private static List<DepartmentCode> codes(String... codes) {
        return List.of(codes).stream().map(DepartmentCode::new).toList();
    }

    private final class Listener implements ApplicationListener<PayloadApplicationEvent<CityChanged>> {
        @Override
        public void onApplicationEvent(PayloadApplicationEvent<CityChanged> event) {
            if (event.getPayload().tenant().equals(city.id())) {
                announced.add(event.getPayload());
            }
        }
    }
}
