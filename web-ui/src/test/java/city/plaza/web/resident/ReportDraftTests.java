package city.plaza.web.resident;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.department.DepartmentCode;
import city.plaza.intake.SubmitReport;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.request.OpenedRequest;
import city.plaza.request.RequestNumber;
import city.plaza.request.report.Photo;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import city.plaza.web.resident.ReportPlace.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportDraftTests {

    private static final GeoPoint TOWN_HALL = new GeoPoint(39.8002, -89.6499);
    private static final GeoPoint PARK = new GeoPoint(39.8060, -89.6578);

    private final ReportDraft draft = ReportDraft.begin();

    @Test
    void asksFiveQuestionsInOrder() {
        draft.choose(service(ServiceType.Demand.REQUIRED));

        assertThat(draft.questions())
                .containsExactly(
                        ReportStep.SERVICE, ReportStep.PLACE, ReportStep.DETAILS, ReportStep.CONTACT, ReportStep.CHECK);
        assertThat(draft.after(ReportStep.SERVICE)).contains(ReportStep.PLACE);
        assertThat(draft.before(ReportStep.SERVICE)).isEmpty();
        assertThat(draft.after(ReportStep.CHECK)).isEmpty();
    }

    @Test
    void doesNotAskForAPlaceWhereTheServiceHasNone() {
        draft.put(ReportPlace.empty().typed("Main Street 5"));
        draft.choose(service(ServiceType.Demand.NONE));

        assertThat(draft.questions()).doesNotContain(ReportStep.PLACE);
        assertThat(draft.after(ReportStep.SERVICE)).contains(ReportStep.DETAILS);
        assertThat(draft.toReport(Locale.ENGLISH).place()).isEqualTo(Place.nowhere());
    }

    @Test
    void leadsToTheFirstUnansweredQuestion() {
        assertThat(draft.reachable(ReportStep.CHECK)).isEqualTo(ReportStep.SERVICE);
        draft.choose(service(ServiceType.Demand.REQUIRED));
        assertThat(draft.reachable(ReportStep.CHECK)).isEqualTo(ReportStep.PLACE);
        draft.put(ReportPlace.empty().typed("Main Street 5"));
        assertThat(draft.reachable(ReportStep.CHECK)).isEqualTo(ReportStep.DETAILS);
        draft.describe("Deep.");
        assertThat(draft.reachable(ReportStep.CHECK)).isEqualTo(ReportStep.CONTACT);
        draft.put(new ReportContact(false, "", "", ""));
        assertThat(draft.reachable(ReportStep.CHECK)).isEqualTo(ReportStep.CHECK);
        assertThat(draft.reachable(ReportStep.PLACE)).isEqualTo(ReportStep.PLACE);
    }

    @Test
    void anOptionalPlaceMayBeLeftOut() {
        draft.choose(service(ServiceType.Demand.OPTIONAL));

        assertThat(draft.reachable(ReportStep.CHECK)).isEqualTo(ReportStep.DETAILS);
    }

    @Test
    void losesNothingWhenTheServiceChanges() {
        var photo = new Photo(UUID.randomUUID(), 800, 600, 1_000);
        draft.choose(service(ServiceType.Demand.REQUIRED));
        draft.put(ReportPlace.empty().chosen("Town Hall", TOWN_HALL));
        draft.describe("Deep.");
        draft.photos().add("hole.jpg", photo);
        draft.put(new ReportContact(true, "Rosa", "rosa@example.org", ""));
        draft.choose(service(ServiceType.Demand.OPTIONAL));

        var report = draft.toReport(Locale.FRENCH);
        assertThat(report.place()).isEqualTo(new Place("Town Hall", TOWN_HALL));
        assertThat(report.description()).isEqualTo("Deep.");
        assertThat(report.photos()).containsExactly(photo);
        assertThat(report.reporter()).isEqualTo(new SubmitReport.Reporter("Rosa", "rosa@example.org", ""));
        assertThat(report.language()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void sendsEveryAttemptUnderOneKey() {
        draft.choose(service(ServiceType.Demand.REQUIRED));
        var first = draft.toReport(Locale.ENGLISH).key();

        assertThat(draft.toReport(Locale.ENGLISH).key()).isEqualTo(first);
        draft.sendAnew();
        assertThat(draft.toReport(Locale.ENGLISH).key()).isNotEqualTo(first);
    }

    @Test
    void onceSentOnlyTheEndIsLeft() {
        draft.choose(service(ServiceType.Demand.REQUIRED));
        draft.accept(new OpenedRequest(UUID.randomUUID(), new RequestNumber("2026-000123"), "secret"));

        assertThat(draft.reachable(ReportStep.CHECK)).isEqualTo(ReportStep.DONE);
        assertThat(draft.reachable(ReportStep.SERVICE)).isEqualTo(ReportStep.DONE);
    }

    @Test
    void whoWantsToBeToldLeavesAnAddress() {
        draft.choose(service(ServiceType.Demand.REQUIRED));

        assertThat(fieldsAt(ReportStep.CONTACT)).containsExactly("contact");
        draft.put(new ReportContact(true, "Rosa", " ", ""));
        assertThat(fieldsAt(ReportStep.CONTACT)).containsExactly("email");
        draft.put(new ReportContact(true, "", "", "555 0100"));
        assertThat(fieldsAt(ReportStep.CONTACT)).containsExactly("email");
        draft.put(new ReportContact(true, "", "rosa@example.org", ""));
        assertThat(fieldsAt(ReportStep.CONTACT)).isEmpty();
        draft.put(new ReportContact(false, "", "", ""));
        assertThat(fieldsAt(ReportStep.CONTACT)).isEmpty();
        assertThat(draft.toReport(Locale.ENGLISH).reporter()).isNull();
    }

    @Test
    void refusalsLandAtTheirStepAndGoWhenTheFieldChanges() {
        draft.choose(service(ServiceType.Demand.REQUIRED));
        draft.refuse(List.of(
                new InvalidInput.Problem("email", "error.email.form", List.of()),
                new InvalidInput.Problem("place", "error.report.outside-the-city", List.of())));

        assertThat(draft.refusals().stream().map(ReportDraft::stepOf))
                .containsExactly(ReportStep.CONTACT, ReportStep.PLACE);
        draft.put(new ReportContact(true, "", "rosa@example.org", ""));
        assertThat(draft.refusals()).extracting(InvalidInput.Problem::field).containsExactly("place");
    }

    @Test
    void anAddressTooLongIsSaidAndNotCut() {
        draft.choose(service(ServiceType.Demand.REQUIRED));
        draft.put(ReportPlace.empty().typed("x".repeat(301)));

        assertThat(draft.problemsAt(ReportStep.PLACE, List.of()))
                .containsExactly(new InvalidInput.Problem("place", "error.report.address-too-long", List.of(300)));
        assertThat(draft.place().address()).hasSize(301);
    }

    @Test
    void aChosenPlaceBringsItsPointAndOtherWordsDropIt() {
        var chosen = ReportPlace.empty().chosen("Town Hall", TOWN_HALL);

        assertThat(chosen.toPlace()).isEqualTo(new Place("Town Hall", TOWN_HALL));
        assertThat(chosen.typed("Town Hall, back door").point()).isEqualTo(TOWN_HALL);
        assertThat(chosen.typed("Somewhere else").point()).isNull();
    }

    @Test
    void thePinNamesThePlaceUnlessSomebodyFoundTheirOwnWords() {
        var shown = ReportPlace.empty().shown(TOWN_HALL, Origin.MAP, Optional.of("Town Hall"));
        assertThat(shown.address()).isEqualTo("Town Hall");
        assertThat(shown.shown(PARK, Origin.MAP, Optional.empty()).address()).isEmpty();

        var own = shown.typed("Behind the town hall, by the bins");
        assertThat(own.point()).isEqualTo(TOWN_HALL);
        assertThat(own.shown(PARK, Origin.DEVICE, Optional.of("Central Park")).address())
                .isEqualTo("Behind the town hall, by the bins");
    }

    private List<String> fieldsAt(ReportStep step) {
        return draft.problemsAt(step, List.of()).stream()
                .map(InvalidInput.Problem::field)
                .toList();
    }

    private static ServiceType service(ServiceType.Demand location) {
        return ServiceType.builder(new ServiceCode("pothole"), "streets", LocalizedText.of(Locale.ENGLISH, "Pothole"))
                .department(new DepartmentCode("public-works"))
                .location(location)
                .build();
    }
}
