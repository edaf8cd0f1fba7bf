package city.plaza.web.resident;

import city.plaza.department.Department;
import city.plaza.department.Departments;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.outlook.RequestOutlook;
import city.plaza.request.OpenedRequest;
import city.plaza.request.tracking.OwnRequest;
import city.plaza.request.tracking.RequestTracking;
import city.plaza.request.tracking.TrackedRequest;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.Tenants;
import city.plaza.web.kit.I18n;
import city.plaza.web.kit.time.HumanizedTime;
import city.plaza.web.routes.PublicRoutes;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Submits and loads reports for the residents' screens. */
@Component
class ReportPresenter {

    private final ReportIntake intake;
    private final RequestTracking tracking;
    private final RequestOutlook outlook;
    private final Departments departments;
    private final Tenants tenants;
    private final CityUrls urls;
    private final Clock clock;

    ReportPresenter(
            ReportIntake intake,
            RequestTracking tracking,
            RequestOutlook outlook,
            Departments departments,
            Tenants tenants,
            CityUrls urls,
            Clock clock) {
        this.intake = intake;
        this.tracking = tracking;
        this.outlook = outlook;
        this.departments = departments;
        this.tenants = tenants;
        this.urls = urls;
        this.clock = clock;
    }

    City city() {
        return tenants.current();
    }

    /** What stands in the way at a step of a draft. */
    List<InvalidInput.Problem> problems(ReportDraft draft, ReportStep step, Locale language) {
        return draft.problemsAt(step, intake.check(draft.toReport(language)));
    }

    IntakeResult send(ReportDraft draft, Locale language) {
        return intake.submit(draft.toReport(language));
    }

    /** The end of a report, once it was sent. */
    ReportConfirmation done(OpenedRequest opened, ReportDraft draft, Locale reader, I18n i18n) {
        var city = city();
        var link = urls.origin(city.mainHost()).resolve(PublicRoutes.status(opened.number(), opened.secret()));
        var tracked = tracking.bySecret(opened.number(), opened.secret()).map(outlook::of);
        var time = new HumanizedTime(i18n, reader, city.zone(), clock);
        return new ReportConfirmation(
                opened,
                link,
                tracked.flatMap(this::department)
                        .map(department -> department.name().in(reader, city.mainLanguage())),
                tracked.flatMap(request -> Optional.ofNullable(request.times().expectedAt()))
                        .map(time::format)
                        .orElse(null),
                draft.contact().isAnonymous() ? "" : draft.contact().email(),
                draft.service()
                        .map(service -> service.presentation().response().in(reader, city.mainLanguage()))
                        .orElse(""));
    }

    /** The reports of whoever is signed in, newest first. */
    List<OwnRequest> mine() {
        return tracking.mine();
    }

    HumanizedTime time(Locale reader, I18n i18n) {
        return new HumanizedTime(i18n, reader, city().zone(), clock);
    }

    private Optional<Department> department(TrackedRequest request) {
        return departments.known().stream()
                .filter(each -> each.code().value().equals(request.state().department()))
                .findFirst();
    }
}
