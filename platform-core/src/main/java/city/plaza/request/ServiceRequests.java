package city.plaza.request;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.NotAllowed;
import city.plaza.identity.Role;
import city.plaza.request.report.OpenRequest;
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
    public static final int MAX_TEXT_LENGTH = 4_000;

    private final Requests requests;
    private final RequestParts parts;
    private final RequestLoader loader;
    private final RequestJournal journal;
    private final Clock clock;

    ServiceRequests(Requests requests, RequestParts parts, RequestLoader loader, RequestJournal journal, Clock clock) {
        this.requests = requests;
        this.parts = parts;
        this.loader = loader;
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
        var department = loader.firstDepartment(command.type()).value();
        var request = requests.saveAndFlush(new ServiceRequest(loader.nextNumber(now), command, department, now));
        if (command.contact() != null) {
            parts.add(request.id(), command.contact());
        }
        parts.add(request.id(), command.photos());
        parts.answer(request.id(), command.answers());
        journal.write(request.submitted());
        return loader.opened(request);
    }

    /** The request that an earlier delivery under this key opened, with the hash of what it held. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Delivered> delivered(String submissionKey) {
        return requests.findBySubmissionKey(submissionKey)
                .map(request -> new Delivered(loader.opened(request), request.submissionHash()));
    }

    /** Assign a request to oneself and begin work. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public void take(RequestNumber number, int seenVersion) {
        var request = loader.forChange(number, seenVersion);
        journal.write(request.start(me(), clock.instant()));
    }

    /** Return a request to the queue. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public void release(RequestNumber number, int seenVersion) {
        var request = loader.forChange(number, seenVersion);
        journal.write(request.release(clock.instant()));
    }

    /**
     * Put a request on hold until somebody outside answers or acts, such as its reporter.
     *
     * @param text for whom and for what; the resident reads it
     */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public void hold(RequestNumber number, int seenVersion, String text) {
        var said = required("text", text);
        var request = loader.forChange(number, seenVersion);
        journal.write(request.hold(clock.instant()).saying(said));
    }

    /** Resume work on a request that was on hold. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public void resume(RequestNumber number, int seenVersion) {
        var request = loader.forChange(number, seenVersion);
        journal.write(request.resume(clock.instant()));
    }

    /** Write to colleagues, or to the public. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD, Role.Names.AGENT})
    @Transactional
    public void comment(RequestNumber number, int seenVersion, String text, Visibility visibility) {
        var said = required("text", text);
        var request = loader.forChange(number, seenVersion);
        journal.write(request.comment(clock.instant()).visibleTo(visibility).saying(said));
    }

    /**
     * Resolve a request and its duplicates.
     *
     * @param text what was done, or why nothing could be, or who acts now; the resident reads it
     */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public void resolve(RequestNumber number, int seenVersion, Outcome outcome, String text) {
        var said = required("text", text);
        var request = loader.forChange(number, seenVersion);
        journal.write(request.resolve(outcome, clock.instant()).saying(said));
    }

    /** Reopen a request, and the duplicates that were resolved together with it. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public void reopen(RequestNumber number, int seenVersion, String reason) {
        var said = required("text", reason);
        var request = loader.forChange(number, seenVersion);
        journal.write(request.reopen(Reopener.STAFF, clock.instant()).saying(said));
    }

    /**
     * Reopen a request on behalf of its reporter; whoever holds its secret link may.
     *
     * @throws NoSuchRequest for a wrong secret as for a wrong number
     * @throws ReopenWindowOver if it was resolved more than two weeks ago
     */
    @PermitAll
    @Transactional
    public void reopenByReporter(RequestNumber number, String secret, String reason) {
        var said = required("reason", reason);
        var request = loader.bySecret(number, secret);
        journal.write(request.reopenByReporter(clock.instant()).saying(said));
    }

    private static String required(String field, String text) {
        var said = text.strip();
        if (said.isEmpty()) {
            throw new InvalidInput(field, "error.text-required");
        }
        if (said.length() > MAX_TEXT_LENGTH) {
            throw new InvalidInput(field, "error.text-too-long", said.length(), MAX_TEXT_LENGTH);
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
