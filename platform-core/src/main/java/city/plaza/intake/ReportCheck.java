package city.plaza.intake;

import city.plaza.catalog.AnswerCheck;
import city.plaza.catalog.AnswerSheet;
import city.plaza.catalog.ServiceType;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.location.maps.CityBoundary;
import city.plaza.notice.Emergency;
import city.plaza.notice.EmergencyMode;
import city.plaza.shared.EmailAddress;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Validates a report and collects all errors. */
@Component
class ReportCheck {

    static final int MAX_NAME_LENGTH = 200;
    private static final Pattern PHONE = Pattern.compile("[+0-9 ()./-]{5,30}");
    private static final Pattern KEY = Pattern.compile("[!-~]{8,120}");

    private final CityBoundary boundary;
    private final EmergencyMode emergency;
    private final Tenants tenants;
    private final Clock clock;

    ReportCheck(CityBoundary boundary, EmergencyMode emergency, Tenants tenants, Clock clock) {
        this.boundary = boundary;
        this.emergency = emergency;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The questions of a type with a report's answers. */
    AnswerSheet answers(SubmitReport report, ServiceType type) {
        return AnswerCheck.of(
                type.attributes(), report.answers(), tenants.current().zone());
    }

    List<InvalidInput.Problem> problems(SubmitReport report, @Nullable ServiceType type) {
        var problems = new InvalidInput.Collector();
        if (type == null || type.availability().retired()) {
            problems.add("service", "error.report.unknown-service", report.service());
            return problems.problems();
        }
        if (type.notOurs()) {
            problems.add("service", "error.report.not-ours");
            return problems.problems();
        }
        if (type.availability().reporterGroup() == ServiceType.ReporterGroup.STAFF && !isOneOfUs()) {
            problems.add("service", "error.report.staff-only");
            return problems.problems();
        }
        if (!type.availability()
                .active()
                .includes(LocalDate.now(clock.withZone(tenants.current().zone())))) {
            problems.add("service", "error.report.out-of-season");
            return problems.problems();
        }
        // Those who answer the telephone go on taking what comes in by it.
        var closed = isOneOfUs()
                ? Optional.<Emergency>empty()
                : emergency.current().filter(current -> !current.takes(type.code()));
        if (closed.isPresent()) {
            problems.add("service", "error.report.emergency", closed.get().phone());
            return problems.problems();
        }
        var description = report.description().strip();
        problems.require(!description.isEmpty(), "description", "error.report.description-required");
        problems.require(
                description.length() <= SubmitReport.MAX_DESCRIPTION_LENGTH,
                "description",
                "error.report.description-too-long",
                description.length(),
                SubmitReport.MAX_DESCRIPTION_LENGTH);
        place(report, type, problems);
        answers(report, type).problems().forEach(problems::add);
        photos(report, type, problems);
        reporter(report, type, problems);
        var key = report.key();
        problems.require(key == null || KEY.matcher(key).matches(), "key", "error.report.key-form");
        return problems.problems();
    }

    private static boolean isOneOfUs() {
        return switch (CurrentActor.get()) {
            case Actor.Person person -> person.worksForTheCity();
            case Actor.Plaza plaza -> true;
            case Actor.Anonymous anonymous -> false;
            case Actor.Operator operator -> false;
        };
    }

    private void place(SubmitReport report, ServiceType type, InvalidInput.Collector problems) {
        if (type.form().location() == ServiceType.Demand.REQUIRED
                && report.place().isNowhere()) {
            problems.add("place", "error.report.place-required");
        }
        var point = report.place().point();
        if (point != null && !boundary.contains(point)) {
            problems.add("place", "error.report.outside-the-city");
        }
    }

    private static void photos(SubmitReport report, ServiceType type, InvalidInput.Collector problems) {
        int photos = report.photos().size();
        problems.require(
                photos <= SubmitReport.MAX_PHOTOS,
                "photos",
                "error.report.too-many-photos",
                photos,
                SubmitReport.MAX_PHOTOS);
        problems.require(
                type.form().photo() != ServiceType.Demand.REQUIRED || photos > 0,
                "photos",
                "error.report.photo-required");
    }

    private static void reporter(SubmitReport report, ServiceType type, InvalidInput.Collector problems) {
        var reporter = report.reporter();
        var email = reporter == null ? null : blankToNull(reporter.email());
        var phone = reporter == null ? null : blankToNull(reporter.phone());
        var name = reporter == null ? null : blankToNull(reporter.name());
        if (!type.form().anonymous() && email == null && phone == null) {
            problems.add("email", "error.report.contact-required");
        }
        if (email != null) {
            EmailAddress.problem(email).ifPresent(key -> problems.add("email", key));
        }
        problems.require(phone == null || PHONE.matcher(phone).matches(), "phone", "error.report.phone-form");
        problems.require(
                name == null || name.length() <= MAX_NAME_LENGTH,
                "name",
                "error.report.name-too-long",
                MAX_NAME_LENGTH);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
