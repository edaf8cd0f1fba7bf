package city.plaza.request;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.NotAllowed;
import city.plaza.identity.Role;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.TenantContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens requests and moves them through their life. */
@Component
public class ServiceRequests {

    /** The longest text of a step, in characters. */
    public static final int LONGEST_TEXT = 4_000;

    private final Requests requests;
    private final RequestSteps steps;
    private final RequestParts parts;
    private final RequestDesk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ServiceRequests(
            Requests requests,
            RequestSteps steps,
            RequestParts parts,
            RequestDesk desk,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.parts = parts;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Open a request that intake has validated; anyone may report.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if its submission key was used before
     */
    @PermitAll
    @Transactional
    public OpenedRequest open(OpenRequest command) {
        var now = clock.instant();
        var department = desk.firstDepartment(command.type()).value();
        var request = requests.saveAndFlush(new ServiceRequest(desk.nextNumber(now), command, department, now));
        if (command.contact() != null) {
            parts.add(request.id(), command.contact());
        }
        parts.add(request.id(), command.photos());
        parts.answer(request.id(), command.answers());
        var step = record(request, StepKind.SUBMITTED, Audience.PUBLIC, null, null);
        events.publishEvent(new RequestFact.RequestSubmitted(TenantContext.current(), request.id(), step.id()));
        return desk.opened(request);
    }

    /** The request that an earlier delivery under this key opened, with the hash of what it held. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Delivered> delivered(String submissionKey) {
        return requests.findBySubmissionKey(submissionKey)
                .map(request -> new Delivered(desk.opened(request), request.submissionHash()));
    }

    /** Take a request up oneself. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public void take(RequestNumber number, int seenVersion) {
        var request = desk.workOn(number, seenVersion);
        request.start(me(), clock.instant());
        var step = record(request, StepKind.STARTED, Audience.PUBLIC, null, null);
        events.publishEvent(new RequestFact.RequestStarted(TenantContext.current(), request.id(), step.id()));
    }

    /** Put a request back for others. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public void release(RequestNumber number, int seenVersion) {
        var request = desk.workOn(number, seenVersion);
        request.release(clock.instant());
        record(request, StepKind.RELEASED, Audience.INTERNAL, null, null);
    }

    /**
     * Wait for somebody outside, such as whoever reported it.
     *
     * @param text for whom and for what; the resident reads it
     */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public void waitFor(RequestNumber number, int seenVersion, String text) {
        var said = required("text", text);
        var request = desk.workOn(number, seenVersion);
        request.waitFor(clock.instant());
        var step = record(request, StepKind.WAITING, Audience.PUBLIC, null, said);
        events.publishEvent(new RequestFact.RequestWaiting(TenantContext.current(), request.id(), step.id()));
    }

    /** Go on with a request that waited. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public void resume(RequestNumber number, int seenVersion) {
        var request = desk.workOn(number, seenVersion);
        request.resume(clock.instant());
        var step = record(request, StepKind.RESUMED, Audience.PUBLIC, null, null);
        events.publishEvent(new RequestFact.RequestResumed(TenantContext.current(), request.id(), step.id()));
    }

    /** Write to colleagues, or to the public. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD, Role.Names.AGENT})
    @Transactional
    public void comment(RequestNumber number, int seenVersion, String text, Audience audience) {
        var said = required("text", text);
        var request = desk.workOn(number, seenVersion);
        request.comment(clock.instant());
        var step = record(request, StepKind.COMMENTED, audience, null, said);
        if (audience == Audience.PUBLIC) {
            events.publishEvent(new RequestFact.RequestCommented(TenantContext.current(), request.id(), step.id()));
        }
    }

    /**
     * End a request, and those that are handled together with it.
     *
     * @param text what was done, or why nothing could be, or who acts now; the resident reads it
     */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public void resolve(RequestNumber number, int seenVersion, Outcome outcome, String text) {
        var said = required("text", text);
        var request = desk.workOn(number, seenVersion);
        var now = clock.instant();
        request.resolve(outcome, now);
        resolved(request, outcome, said);
        for (var duplicate : desk.following(request)) {
            if (duplicate.status().isOpen()) {
                duplicate.resolveElsewhere(outcome, now);
                resolved(duplicate, outcome, said);
            }
        }
    }

    private void resolved(ServiceRequest request, Outcome outcome, String text) {
        var step = record(request, StepKind.RESOLVED, Audience.PUBLIC, outcome, text);
        events.publishEvent(new RequestFact.RequestResolved(TenantContext.current(), request.id(), step.id()));
    }

    /** Begin again with a request that was not over after all, and with those that ended together with it. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public void reopen(RequestNumber number, int seenVersion, String reason) {
        var said = required("text", reason);
        var request = desk.workOn(number, seenVersion);
        var ended = request.closedAt();
        request.reopen(clock.instant());
        reopened(request, said);
        reopenFollowing(request, ended, said);
    }

    /**
     * Begin again with a request because its reporter says that it is not over; whoever holds its secret link may.
     *
     * @throws NoSuchRequest for a wrong secret as for a wrong number
     * @throws TooLateToContest if it has been over for more than two weeks
     */
    @PermitAll
    @Transactional
    public void contest(RequestNumber number, String secret, String reason) {
        var said = required("reason", reason);
        var request = desk.heldBy(number, secret);
        var ended = request.closedAt();
        request.contest(clock.instant());
        reopened(request, said);
        // What one resident writes is not for the others.
        CurrentActor.runAs(new Actor.Plaza("joined-requests"), () -> reopenFollowing(request, ended, null));
    }

    private void reopenFollowing(ServiceRequest request, @Nullable Instant ended, @Nullable String reason) {
        for (var duplicate : desk.following(request)) {
            if (ended != null && duplicate.endedWith(ended)) {
                duplicate.reopen(clock.instant());
                reopened(duplicate, reason);
            }
        }
    }

    private void reopened(ServiceRequest request, @Nullable String reason) {
        var step = record(request, StepKind.REOPENED, Audience.PUBLIC, null, reason);
        events.publishEvent(new RequestFact.RequestReopened(TenantContext.current(), request.id(), step.id()));
    }

    private RequestStep record(
            ServiceRequest request,
            StepKind kind,
            Audience audience,
            @Nullable Outcome outcome,
            @Nullable String text) {
        events.publishEvent(new RequestChanged(TenantContext.current(), request.number()));
        return steps.save(new RequestStep(request, kind, audience, CurrentActor.get(), outcome, text, clock.instant()));
    }

    private static String required(String field, String text) {
        var said = text.strip();
        if (said.isEmpty()) {
            throw new InvalidInput(field, "error.text-required");
        }
        if (said.length() > LONGEST_TEXT) {
            throw new InvalidInput(field, "error.text-too-long", said.length(), LONGEST_TEXT);
        }
        return said;
    }

    private static Actor.Person me() {
        if (CurrentActor.get() instanceof Actor.Person person) {
            return person;
        }
        throw new NotAllowed("only a person can take a request");
    }

    /** What an earlier delivery opened. */
    public record Delivered(OpenedRequest request, @Nullable String hash) {}
}
