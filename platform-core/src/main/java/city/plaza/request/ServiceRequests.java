package city.plaza.request;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.NotAllowed;
import city.plaza.identity.Role;
import city.plaza.shared.InvalidInput;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens requests and moves them through their life. */
@Component
public class ServiceRequests {

    /** The longest text of a step, in characters. */
    public static final int LONGEST_TEXT = 4_000;

    private final Requests requests;
    private final RequestParts parts;
    private final RequestDesk desk;
    private final RequestJournal journal;
    private final Clock clock;

    ServiceRequests(Requests requests, RequestParts parts, RequestDesk desk, RequestJournal journal, Clock clock) {
        this.requests = requests;
        this.parts = parts;
        this.desk = desk;
        this.journal = journal;
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
        journal.write(request.submitted());
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
        journal.write(request.start(me(), clock.instant()));
    }

    /** Put a request back for others. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public void release(RequestNumber number, int seenVersion) {
        var request = desk.workOn(number, seenVersion);
        journal.write(request.release(clock.instant()));
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
        journal.write(request.waitFor(clock.instant()).saying(said));
    }

    /** Go on with a request that waited. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public void resume(RequestNumber number, int seenVersion) {
        var request = desk.workOn(number, seenVersion);
        journal.write(request.resume(clock.instant()));
    }

    /** Write to colleagues, or to the public. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD, Role.Names.AGENT})
    @Transactional
    public void comment(RequestNumber number, int seenVersion, String text, Audience audience) {
        var said = required("text", text);
        var request = desk.workOn(number, seenVersion);
        journal.write(request.comment(clock.instant()).readBy(audience).saying(said));
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
        journal.write(request.resolve(outcome, clock.instant()).saying(said));
    }

    /** Begin again with a request that was not over after all, and with those that ended together with it. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public void reopen(RequestNumber number, int seenVersion, String reason) {
        var said = required("text", reason);
        var request = desk.workOn(number, seenVersion);
        journal.write(request.reopen(Reopener.STAFF, clock.instant()).saying(said));
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
        journal.write(request.contest(clock.instant()).saying(said));
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
