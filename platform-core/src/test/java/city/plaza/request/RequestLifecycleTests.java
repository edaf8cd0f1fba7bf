package city.plaza.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.department.DepartmentCode;
import city.plaza.identity.Actor;
import city.plaza.identity.Role;
import city.plaza.location.Place;
import city.plaza.request.report.Channel;
import city.plaza.request.report.OpenRequest;
import city.plaza.shared.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestLifecycleTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor.Person CLEO = clerk("cleo");
    private static final Actor.Person GUS = clerk("gus");

    @ParameterizedTest
    @EnumSource(Stage.class)
    void offersExactlyWhatTheRequestThenAllows(Stage stage) {
        var offered = RequestLifecycle.next(stage.status, stage.mine);

        assertThat(Arrays.stream(RequestMove.values()).filter(move -> isAllowed(move, stage)))
                .containsExactlyInAnyOrderElementsOf(offered);
    }

    @Test
    void offersTheUsualThingFirst() {
        assertThat(RequestLifecycle.next(RequestStatus.SUBMITTED, false)).startsWith(RequestMove.TAKE);
        assertThat(RequestLifecycle.next(RequestStatus.IN_PROGRESS, true)).startsWith(RequestMove.RESOLVE);
        assertThat(RequestLifecycle.next(RequestStatus.ON_HOLD, true)).startsWith(RequestMove.RESUME);
        assertThat(RequestLifecycle.next(RequestStatus.RESOLVED, false)).startsWith(RequestMove.REOPEN);
    }

    @Test
    void isReopenedByItsReporterWithinTwoWeeksOfItsEndAndNotLater() {
        var end = NOW.plus(Duration.ofDays(3));
        var lastMoment = end.plus(Duration.ofDays(14));
        var reopened = aRequest();
        reopened.start(CLEO, NOW);
        reopened.resolve(Outcome.FIXED, end);
        var late = aRequest();
        late.start(CLEO, NOW);
        late.resolve(Outcome.FIXED, end);

        reopened.reopenByReporter(lastMoment);
        assertThat(reopened.status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThatThrownBy(() -> late.reopenByReporter(lastMoment.plusSeconds(1)))
                .isInstanceOf(ReopenWindowOver.class);
        assertThat(late.status()).isEqualTo(RequestStatus.RESOLVED);
    }

    @Test
    void isNotReopenedWhileItIsOpen() {
        var open = aRequest();

        assertThatThrownBy(() -> open.reopenByReporter(NOW)).isInstanceOf(IllegalMove.class);
    }

    private static boolean isAllowed(RequestMove move, Stage stage) {
        var request = aRequest();
        stage.reach.accept(request);
        try {
            switch (move) {
                case TAKE -> request.start(CLEO, NOW);
                case RESOLVE -> request.resolve(Outcome.FIXED, NOW);
                case HOLD -> request.hold(NOW);
                case RESUME -> request.resume(NOW);
                case RELEASE -> request.release(NOW);
                case REOPEN -> request.reopen(Reopener.STAFF, NOW);
            }
            return true;
        } catch (IllegalMove refused) {
            assertThat(request.status()).isEqualTo(stage.status);
            return false;
        }
    }

    /** How far a request has come when Cleo looks at it. */
    enum Stage {
        NEW(RequestStatus.SUBMITTED, false, request -> {}),
        PUT_BACK(RequestStatus.ASSIGNED, false, request -> {
            request.start(GUS, NOW);
            request.release(NOW);
        }),
        TAKEN_BY_HER(RequestStatus.IN_PROGRESS, true, request -> request.start(CLEO, NOW)),
        TAKEN_BY_GUS(RequestStatus.IN_PROGRESS, false, request -> request.start(GUS, NOW)),
        HELD_UP_BY_HER(RequestStatus.ON_HOLD, true, request -> {
            request.start(CLEO, NOW);
            request.hold(NOW);
        }),
        HELD_UP_BY_GUS(RequestStatus.ON_HOLD, false, request -> {
            request.start(GUS, NOW);
            request.hold(NOW);
        }),
        OVER(RequestStatus.RESOLVED, false, request -> {
            request.start(GUS, NOW);
            request.resolve(Outcome.FIXED, NOW);
        });

        private final RequestStatus status;
        private final boolean mine;
        private final Consumer<ServiceRequest> reach;

        Stage(RequestStatus status, boolean mine, Consumer<ServiceRequest> reach) {
            this.status = status;
            this.mine = mine;
            this.reach = reach;
        }
    }

    private static ServiceRequest aRequest() {
        var pothole = ServiceType.builder(
                        new ServiceCode("pothole"), "streets", LocalizedText.of(Locale.ENGLISH, "Pothole"))
                .department(new DepartmentCode("public-works"))
                .build();
        var command = new OpenRequest(
                pothole, "A hole", Locale.ENGLISH, Place.nowhere(), Channel.WEB, null, List.of(), null, null);
        return new ServiceRequest(RequestNumber.of(2026, 1), command, "public-works", NOW);
    }

    private static Actor.Person clerk(String subject) {
        return new Actor.Person(subject, subject, null, Set.of(Role.STAFF), Set.of());
    }
}
