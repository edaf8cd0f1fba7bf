package city.plaza.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.catalog.ActiveWindow;
import city.plaza.catalog.Catalog;
import city.plaza.catalog.CatalogEditor;
import city.plaza.catalog.Condition;
import city.plaza.catalog.LocationPrecision;
import city.plaza.catalog.ServiceAttribute.Choice;
import city.plaza.catalog.ServiceAttribute.Line;
import city.plaza.catalog.ServiceAttribute.Question;
import city.plaza.catalog.ServiceAttribute.Value;
import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.catalog.StillInUse;
import city.plaza.department.DepartmentCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.location.Place;
import city.plaza.request.ServiceRequests;
import city.plaza.request.report.Channel;
import city.plaza.request.report.OpenRequest;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlazaTest
class CatalogEditorTests {

    private static final ServiceCode DEER = new ServiceCode("deer");
    private static final ServiceCode POTHOLE = new ServiceCode("pothole");

    @Autowired
    TestCities cities;

    @Autowired
    CatalogEditor editor;

    @Autowired
    ServiceCatalog catalog;

    @Autowired
    ServiceRequests requests;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private City meadowville;
    private City elsewhere;

    @BeforeEach
    void twoCities() {
        meadowville = cities.open(getClass(), "meadowville");
        elsewhere = cities.open(getClass(), "springfield");
    }

    @Test
    void keepsAllOfATypeInItsOwnCity() {
        var deer = deer().build();
        here(() -> editor.put(deer));

        assertThat(catalog().find(DEER)).contains(deer);
        assertThat(TenantContext.callAs(elsewhere.id(), catalog::current).find(DEER))
                .isEmpty();
        here(() -> editor.remove(DEER));
        assertThat(catalog().find(DEER)).isEmpty();
    }

    @Test
    void refusesQuestionsThatCannotBeAsked() {
        var blind = deer().attributes(List.of(
                        new Line(Question.of("tag", text("Tag?")).shownIf(Condition.answered("nosuch")), null, null)))
                .build();

        assertThatThrownBy(() -> here(() -> editor.put(blind)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("attributes[tag].showIf"));
    }

    @Test
    void whatRequestsUseIsRetiredInsteadAndTheTransactionGoesOn() {
        TenantContext.callAs(
                meadowville.id(),
                () -> CurrentActor.callAs(
                        new Actor.Anonymous(),
                        () -> requests.open(new OpenRequest(
                                catalog().find(POTHOLE).orElseThrow(),
                                "A hole",
                                Locale.ENGLISH,
                                Place.nowhere(),
                                Channel.WEB,
                                null,
                                List.of(),
                                null,
                                null))));

        here(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThatThrownBy(() -> editor.remove(POTHOLE)).isInstanceOf(StillInUse.class);
            editor.retire(POTHOLE);
        }));

        assertThat(catalog().find(POTHOLE).orElseThrow().availability().retired())
                .isTrue();
        assertThat(catalog().offered()).noneMatch(type -> type.code().equals(POTHOLE));
        here(() -> editor.put(
                catalog().find(POTHOLE).orElseThrow().toBuilder().retired(false).build()));
    }

    @Test
    void groupsNestOnceAndStayWhileSomethingIsInThem() {
        here(() -> {
            editor.put(new ServiceGroup("animals", "animal", text("Animals")));
            editor.put(new ServiceGroup("wild", "animal", text("Wild animals"), "animals"));
        });

        assertThat(catalog().group("wild").orElseThrow().parent()).isEqualTo("animals");
        assertThatThrownBy(() -> here(() -> editor.put(new ServiceGroup("bears", "animal", text("Bears"), "wild"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> here(() -> editor.put(new ServiceGroup("bears", "animal", text("Bears"), "no"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> here(() -> editor.removeGroup("animals"))).isInstanceOf(StillInUse.class);
        assertThatThrownBy(() -> here(() -> editor.removeGroup("streets"))).isInstanceOf(StillInUse.class);
        here(() -> editor.removeGroup("wild"));
        here(() -> editor.removeGroup("animals"));
        assertThat(catalog().group("animals")).isEmpty();
    }

    @Test
    void theOrderIsTheCitysOwn() {
        here(() -> editor.order(List.of(new ServiceCode("praise"), new ServiceCode("fallen-tree"))));
        assertThat(catalog().all().stream().map(type -> type.code().value()).toList())
                .startsWith("praise", "fallen-tree", "pothole");
        here(() -> editor.order(List.of(POTHOLE)));
        assertThat(catalog().all().stream().map(type -> type.code().value()).toList())
                .startsWith("pothole", "praise", "fallen-tree");
    }

    @Test
    void aStateAfterARestoreIsNotTakenForTheOneThatWasThereBeforeIt() {
        here(() -> editor.put(deer().response(text("First.")).build()));
        assertThat(response()).isEqualTo("First.");
        var backedUp = row("select number, content_hash from catalog_edition");
        here(() -> editor.put(deer().response(text("Lost by the restore.")).build()));
        assertThat(response()).isEqualTo("Lost by the restore.");

        here(() -> change(
                "update service_type set response = jsonb_build_object('en', 'First.') where code = ?", DEER.value()));
        here(() -> change(
                "update catalog_edition set number = ?, content_hash = ?",
                Objects.requireNonNull(backedUp.get("number")),
                Objects.requireNonNull(backedUp.get("content_hash"))));
        here(() -> editor.put(deer().response(text("After it.")).build()));

        assertThat(response()).isEqualTo("After it.");
        here(() -> editor.remove(DEER));
    }

    private String response() {
        return catalog().find(DEER).orElseThrow().presentation().response().in(Locale.ENGLISH, Locale.ENGLISH);
    }

    private Map<String, Object> row(String sql) {
        return TenantContext.callAs(
                meadowville.id(),
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(sql).query().singleRow())));
    }

    private void change(String sql, Object... parameters) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.sql(sql).params(parameters).update());
    }

    private static city.plaza.catalog.ServiceTypeBuilder deer() {
        return ServiceType.builder(DEER, "streets", text("Deer on the road"))
                .department(new DepartmentCode("public-works"))
                .active(new ActiveWindow(
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2030-12-31"),
                        new ActiveWindow.Season(MonthDay.of(10, 1), MonthDay.of(1, 31))))
                .reporterGroup(ServiceType.ReporterGroup.STAFF)
                .precision(LocationPrecision.AREA)
                .onMap(false)
                .response(text("Thank you."))
                .attributes(List.of(new Choice(
                        Question.of("alive", text("Is it alive?")).asRequired().asPublished(),
                        List.of(new Value("yes", text("Yes"), text("Call 911.")), new Value("no", text("No"))))));
    }

    private Catalog catalog() {
        return TenantContext.callAs(meadowville.id(), catalog::current);
    }

    private void here(Runnable action) {
        CurrentActor.runAs(new Actor.Plaza("test"), () -> TenantContext.runAs(meadowville.id(), action));
    }

    private static LocalizedText text(String english) {
        return LocalizedText.of(Locale.ENGLISH, english);
    }
}
