package city.plaza.request;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.tenancy.TenantId;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A fact comes back from the outbox as it went in, and carries nothing of the people behind a report. */
class RequestFactTests {

    private static final TenantId CITY = new TenantId("springfield");
    private static final UUID ID = UUID.randomUUID();
    private static final UUID STEP = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final RequestStatus FROM = RequestStatus.SUBMITTED;
    private static final RequestStatus TO = RequestStatus.IN_PROGRESS;

    /** Texts among the components of facts: codes of departments and subjects of staff. */
    private static final Set<String> TEXTS = Set.of("department", "fromDepartment", "assignee", "formerAssignee");

    private final JsonMapper json = JsonMapper.builder().build();

    @ParameterizedTest
    @MethodSource("facts")
    void comesBackFromTheOutbox(RequestFact fact) {
        assertThat(json.readValue(json.writeValueAsString(fact), RequestFact.class))
                .isEqualTo(fact);
    }

    @Test
    void everyKindIsTried() {
        assertThat(facts().map(Object::getClass))
                .doesNotHaveDuplicates()
                .hasSize(RequestFact.class.getPermittedSubclasses().length)
                .hasSize(StepKind.values().length - 1);
    }

    @Test
    void carriesNoWordsThatAnybodyWrote() {
        assertThat(Arrays.stream(RequestFact.class.getPermittedSubclasses())
                        .flatMap(kind -> Arrays.stream(kind.getRecordComponents()))
                        .filter(component -> component.getType() == String.class)
                        .map(RecordComponent::getName))
                .isSubsetOf(TEXTS);
    }

    static Stream<RequestFact> facts() {
        return Stream.of(
                new RequestFact.RequestSubmitted(CITY, ID, STEP, "parks"),
                new RequestFact.RequestRouted(CITY, ID, STEP, "parks", "works", RoutingReason.Kind.RULE),
                new RequestFact.RequestRerouted(CITY, ID, STEP, FROM, TO, "parks", "works", "cleo"),
                new RequestFact.RequestAssigned(CITY, ID, STEP, FROM, TO, null, "cleo"),
                new RequestFact.RequestStarted(CITY, ID, STEP, FROM, TO, "gus", null),
                new RequestFact.RequestReleased(CITY, ID, STEP, FROM, TO, "cleo"),
                new RequestFact.RequestHeld(CITY, ID, STEP, FROM, TO),
                new RequestFact.RequestResumed(CITY, ID, STEP, FROM, TO),
                new RequestFact.RequestCommented(CITY, ID, STEP, Visibility.INTERNAL),
                new RequestFact.RequestEdited(CITY, ID, STEP),
                new RequestFact.RequestMerged(CITY, ID, STEP, ID, OTHER),
                new RequestFact.RequestUnmerged(CITY, ID, STEP, OTHER, ID),
                new RequestFact.RequestSplit(CITY, ID, STEP, OTHER),
                new RequestFact.RequestReferred(CITY, ID, STEP, FROM, TO),
                new RequestFact.RequestResolved(CITY, ID, STEP, FROM, TO, Outcome.FIXED),
                new RequestFact.RequestReopened(CITY, ID, STEP, FROM, TO, Reopener.PROGRAM, "cleo"),
                new RequestFact.RequestClosed(CITY, ID, STEP, FROM, TO));
    }
}
