package city.plaza.intake;

import city.plaza.apikey.PublicLimits;
import city.plaza.apikey.PublicRates.Act;
import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceType;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.request.ServiceRequests;
import city.plaza.request.report.Answer;
import city.plaza.request.report.Channel;
import city.plaza.request.report.Contact;
import city.plaza.request.report.OpenRequest;
import city.plaza.request.report.Photo;
import city.plaza.shared.EmailAddress;
import city.plaza.shared.InvalidInput;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one way in for every report. */
@Component
public class ReportIntake {

    private final ServiceCatalog catalog;
    private final ReportCheck check;
    private final PhotoDrafts drafts;
    private final ServiceRequests requests;
    private final PublicLimits limits;
    private final TransactionTemplate transaction;

    ReportIntake(
            ServiceCatalog catalog,
            ReportCheck check,
            PhotoDrafts drafts,
            ServiceRequests requests,
            PublicLimits limits,
            PlatformTransactionManager transactions) {
        this.limits = limits;
        this.catalog = catalog;
        this.check = check;
        this.drafts = drafts;
        this.requests = requests;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Turn a report into a request; anyone may report.
     *
     * <p>The same report under the same key opens one request, however often and at however many places it arrives.
     */
    @PermitAll
    public IntakeResult submit(SubmitReport report) {
        var key = report.key();
        var hash = key == null ? null : ReportHash.of(report);
        var type = catalog.current().find(report.service()).orElse(null);
        var problems = new InvalidInput.Collector();
        check.problems(report, type).forEach(problems::add);
        var photos = type == null || !problems.isEmpty() ? report.photos() : drafts.verified(report.photos(), problems);
        if (type == null || !problems.isEmpty()) {
            // What is refused now may have been taken before, its photos with it.
            return earlier(key, hash).orElseGet(() -> new IntakeResult.Refused(problems.problems()));
        }
        if (mailsTooOften(report)) {
            var problem = new InvalidInput.Problem("email", "error.report.email-too-often", List.of());
            return earlier(key, hash).orElseGet(() -> new IntakeResult.Refused(List.of(problem)));
        }
        try {
            var result = Objects.requireNonNull(transaction.execute(status -> earlier(key, hash)
                    .orElseGet(() -> new IntakeResult.Accepted(
                            requests.open(command(report, type, photos, key, hash)), false))));
            if (result instanceof IntakeResult.Accepted(var opened, var repeated) && !repeated) {
                drafts.keep(photos);
            }
            return result;
        } catch (DataIntegrityViolationException e) {
            // Another delivery of the same report was a moment faster, or another report took its photos.
            return earlier(key, hash).or(() -> photosTaken(photos)).orElseThrow(() -> e);
        }
    }

    /** Say what would have to be mended in a report as it stands; anyone may ask, and nothing is kept. */
    @PermitAll
    public List<InvalidInput.Problem> check(SubmitReport report) {
        return check.problems(report, catalog.current().find(report.service()).orElse(null));
    }

    /** Whether somebody unknown has the city write to one address again and again; it need not be theirs. */
    private boolean mailsTooOften(SubmitReport report) {
        var email = report.reporter() == null ? null : report.reporter().email();
        return report.channel() == Channel.WEB
                && CurrentActor.get() instanceof Actor.Anonymous
                && email != null
                && !email.isBlank()
                && limits.take(Act.EMAIL, email.strip()).isPresent();
    }

    private Optional<IntakeResult> photosTaken(List<Photo> photos) {
        var problem = new InvalidInput.Problem("photos", "error.report.photo-used", List.of());
        return drafts.claimed(photos.stream().map(Photo::id).toList())
                ? Optional.of(new IntakeResult.Refused(List.of(problem)))
                : Optional.empty();
    }

    private Optional<IntakeResult> earlier(@Nullable String key, @Nullable String hash) {
        if (key == null) {
            return Optional.empty();
        }
        return requests.delivered(key)
                .map(delivered -> Objects.equals(delivered.hash(), hash)
                        ? new IntakeResult.Accepted(delivered.request(), true)
                        : new IntakeResult.KeyReused());
    }

    private OpenRequest command(
            SubmitReport report, ServiceType type, List<Photo> photos, @Nullable String key, @Nullable String hash) {
        return new OpenRequest(
                type,
                report.description().strip(),
                report.language(),
                report.place(),
                report.channel(),
                contact(report),
                photos,
                key,
                hash,
                Answer.of(check.answers(report, type)));
    }

    private static @Nullable Contact contact(SubmitReport report) {
        var reporter = report.reporter();
        if (reporter == null) {
            return null;
        }
        var subject = CurrentActor.get() instanceof Actor.Person person && !person.worksForTheCity()
                ? person.subject()
                : null;
        return new Contact(
                subject,
                ReportCheck.blankToNull(reporter.name()),
                EmailAddress.normalized(ReportCheck.blankToNull(reporter.email())),
                ReportCheck.blankToNull(reporter.phone()),
                report.language());
    }
}
