package city.plaza.infrastructure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ActiveWindow;
import city.plaza.catalog.CatalogEditor;
import city.plaza.catalog.Condition;
import city.plaza.catalog.LocationPrecision;
import city.plaza.catalog.ServiceAttribute.Choice;
import city.plaza.catalog.ServiceAttribute.Line;
import city.plaza.catalog.ServiceAttribute.Question;
import city.plaza.catalog.ServiceAttribute.Value;
import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.catalog.ServiceTypeBuilder;
import city.plaza.department.DepartmentCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.request.OpenedRequest;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.report.Answer;
import city.plaza.request.report.Channel;
import city.plaza.request.tracking.RequestTracking;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The city asks about a dog; what is answered, and where it happened, is for some eyes and not for others. */
@PlazaTest
class AskedQuestionsTests {

    private static final Actor ANYBODY = new Actor.Anonymous();
    private static final Place HOME = new Place("12 Oak St, Apt 5", new GeoPoint(39.80021, -89.64993));

    @Autowired
    TestCities cities;

    @Autowired
    CatalogEditor editor;

    @Autowired
    ServiceCatalog catalog;

    @Autowired
    ReportIntake intake;

    @Autowired
    RequestTracking tracking;

    @Autowired
    DepartmentQueue queue;

    private City dogville;

    @BeforeEach
    void aCityThatAsks() {
        dogville = cities.open(getClass(), "dogville");
        put(dog());
    }

    @Test
    void staffReadEveryAnswerAndTheExactPlace() {
        var opened = accepted(report(ANYBODY, Map.of("bit", List.of("yes"), "who", List.of(" Rosa "))));

        var file = as(TestCities.CLERK, () -> queue.details(opened.number())).orElseThrow();
        assertThat(file.report().answers()).extracting(Answer::code).containsExactly("bit", "who");
        assertThat(file.report().answers().getLast().given())
                .containsExactly(new Answer.Given("Rosa", LocalizedText.empty()));
        assertThat(file.report().place()).isEqualTo(HOME);
    }

    @Test
    void thePublicReadsWhatIsPublicAndAStreetForAPlace() {
        var opened = accepted(report(ANYBODY, Map.of("bit", List.of("yes"), "who", List.of("Rosa"))));

        var seen = as(ANYBODY, () -> tracking.byNumber(opened.number())).orElseThrow();
        assertThat(seen.report().answers()).extracting(Answer::code).containsExactly("bit");
        assertThat(seen.report().approximate()).isTrue();
        assertThat(seen.report().place().address()).isEqualTo("Oak St");
        assertThat(seen.report().place().point()).isNotNull().isNotEqualTo(HOME.point());
        var own = as(ANYBODY, () -> tracking.bySecret(opened.number(), opened.secret()))
                .orElseThrow();
        assertThat(own.report().answers()).hasSize(2);
        assertThat(own.report().place()).isEqualTo(HOME);
        assertThat(own.report().approximate()).isFalse();
    }

    @Test
    void answersReadAsTheyWereAskedWhenTheQuestionIsGone() {
        var opened = accepted(report(ANYBODY, Map.of("bit", List.of("no"))));
        put(dog().attributes(List.of()));

        var answer = as(TestCities.CLERK, () -> queue.details(opened.number()))
                .orElseThrow()
                .report()
                .answers()
                .getFirst();
        assertThat(answer.label()).isEqualTo(text("Did it bite?"));
        assertThat(answer.given()).containsExactly(new Answer.Given("no", text("No")));
    }

    @Test
    void whatIsNotAskedIsNotKept() {
        var opened = accepted(report(ANYBODY, Map.of("bit", List.of("no"), "who", List.of("Rosa"), "x", List.of("y"))));
        assertThat(as(TestCities.CLERK, () -> queue.details(opened.number()))
                        .orElseThrow()
                        .report()
                        .answers())
                .extracting(Answer::code)
                .containsExactly("bit");
    }

    @Test
    void aMissingAnswerAndOneThatStopsAreRefusedAtTheirField() {
        assertThat(problems(report(ANYBODY, Map.of()))).containsExactly("attribute[bit] error.answer.required");
        assertThat(problems(report(ANYBODY, Map.of("bit", List.of("now")))))
                .containsExactly("attribute[bit] error.answer.stopped");
    }

    @Test
    void theSameReportWithOtherAnswersIsAnotherReport() {
        var key = "dogville-" + java.util.UUID.randomUUID();
        accepted(report(ANYBODY, Map.of("bit", List.of("no")), key));
        assertThat(report(ANYBODY, Map.of("bit", List.of("no")), key)).isInstanceOf(IntakeResult.Accepted.class);
        assertThat(report(ANYBODY, Map.of("bit", List.of("yes"), "who", List.of("Rosa")), key))
                .isInstanceOf(IntakeResult.KeyReused.class);
    }

    @Test
    void whatIsForStaffAloneIsRefusedToOthersWithAReason() {
        put(dog().reporterGroup(ServiceType.ReporterGroup.STAFF));
        var answers = Map.of("bit", List.of("no"));

        assertThat(problems(report(TestCities.RESIDENT, answers))).containsExactly("service error.report.staff-only");
        assertThat(report(TestCities.CLERK, answers)).isInstanceOf(IntakeResult.Accepted.class);
        assertThat(as(ANYBODY, () -> catalog.current().findOffered(new ServiceCode("dog"))))
                .isEmpty();
    }

    @Test
    void whatIsNotOfferedTodayIsRefusedWithAReason() {
        put(dog().active(new ActiveWindow(null, LocalDate.parse("2020-01-01"), null)));
        assertThat(problems(report(ANYBODY, Map.of("bit", List.of("no")))))
                .containsExactly("service error.report.out-of-season");
    }

    private static ServiceTypeBuilder dog() {
        return ServiceType.builder(new ServiceCode("dog"), "streets", text("Dog"))
                .department(new DepartmentCode("public-works"))
                .precision(LocationPrecision.BLOCK)
                .attributes(List.of(
                        new Choice(
                                Question.of("bit", text("Did it bite?"))
                                        .asRequired()
                                        .asPublished(),
                                List.of(
                                        new Value("yes", text("Yes")),
                                        new Value("no", text("No")),
                                        new Value("now", text("It attacks now"), text("Call 911.")))),
                        new Line(
                                Question.of("who", text("Whom?")).asRequired().shownIf(Condition.equal("bit", "yes")),
                                null,
                                null)));
    }

    private void put(ServiceTypeBuilder type) {
        CurrentActor.runAs(
                new Actor.Plaza("test"), () -> TenantContext.runAs(dogville.id(), () -> editor.put(type.build())));
    }

    private IntakeResult report(Actor reporter, Map<String, List<String>> answers) {
        return report(reporter, answers, null);
    }

    private IntakeResult report(
            Actor reporter, Map<String, List<String>> answers, @org.jspecify.annotations.Nullable String key) {
        return as(
                reporter,
                () -> intake.submit(new SubmitReport(
                        new ServiceCode("dog"),
                        "It runs about.",
                        Locale.ENGLISH,
                        HOME,
                        Channel.WEB,
                        null,
                        List.of(),
                        key,
                        answers)));
    }

    private <T> T as(Actor actor, Supplier<T> action) {
        return TenantContext.callAs(dogville.id(), () -> CurrentActor.callAs(actor, action::get));
    }

    private static OpenedRequest accepted(IntakeResult result) {
        assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
        return ((IntakeResult.Accepted) result).request();
    }

    private static List<String> problems(IntakeResult result) {
        assertThat(result).isInstanceOf(IntakeResult.Refused.class);
        return ((IntakeResult.Refused) result)
                .problems().stream()
                        .map((InvalidInput.Problem each) -> each.field() + " " + each.translationKey())
                        .toList();
    }

    private static LocalizedText text(String english) {
        return LocalizedText.of(Locale.ENGLISH, english);
    }
}
