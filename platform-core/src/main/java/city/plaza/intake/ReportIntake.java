package city.plaza.intake;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceType;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.request.Contact;
import city.plaza.request.OpenRequest;
import city.plaza.request.ServiceRequests;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The one way in for every report. */
@Component
public class ReportIntake {

    private final ServiceCatalog catalog;
    private final ReportCheck check;
    private final ServiceRequests requests;

    ReportIntake(ServiceCatalog catalog, ReportCheck check, ServiceRequests requests) {
        this.catalog = catalog;
        this.check = check;
        this.requests = requests;
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
        if (key != null) {
            var earlier = earlier(key, hash);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        var type = catalog.current().find(report.service()).orElse(null);
        var problems = check.problems(report, type);
        if (type == null || !problems.isEmpty()) {
            return new IntakeResult.Refused(problems);
        }
        try {
            return new IntakeResult.Accepted(requests.open(command(report, type, key, hash)), false);
        } catch (DataIntegrityViolationException e) {
            if (key == null) {
                throw e;
            }
            // Another delivery of the same report was a moment faster.
            return earlier(key, hash).orElseThrow(() -> e);
        }
    }

    private Optional<IntakeResult> earlier(String key, @Nullable String hash) {
        return requests.delivered(key)
                .map(delivered -> java.util.Objects.equals(delivered.hash(), hash)
                        ? new IntakeResult.Accepted(delivered.request(), true)
                        : new IntakeResult.KeyReused());
    }

    private OpenRequest command(SubmitReport report, ServiceType type, @Nullable String key, @Nullable String hash) {
        return new OpenRequest(
                type,
                report.description().strip(),
                report.language(),
                report.place(),
                report.channel(),
                contact(report),
                report.photos(),
                key,
                hash);
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
                ReportCheck.blankToNull(reporter.email()),
                ReportCheck.blankToNull(reporter.phone()),
                report.language());
    }
}
