package city.plaza.web.resident;

import city.plaza.catalog.Catalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.PhotoIntake;
import city.plaza.notice.EmergencyMode;
import city.plaza.shared.InvalidInput;
import city.plaza.web.kit.announcement.Announcements;
import city.plaza.web.kit.map.PlaceFinder;
import city.plaza.web.layout.ResidentLayout;
import city.plaza.web.layout.RestorableScreen;
import city.plaza.web.routes.ResidentRoutes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads a resident through a report, one question a page; the page in sight is the step in the address. */
@Route(value = ResidentRoutes.REPORT, layout = ResidentLayout.class)
@AnonymousAllowed
final class ReportView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, RestorableScreen {

    private static final Logger log = LoggerFactory.getLogger(ReportView.class);

    private final EmergencyMode services;
    private final PlaceFinder places;
    private final PhotoIntake photos;
    private final ReportPresenter desk;
    private final DraftSerializer keeper;
    private final Announcements notices;
    private final StepFrame frame;
    private ReportDraft draft;
    private ReportStep step = ReportStep.SERVICE;
    private boolean returning;
    private boolean askedForKept;

    ReportView(
            EmergencyMode services,
            PlaceFinder places,
            PhotoIntake photos,
            ReportPresenter desk,
            DraftSerializer keeper,
            Announcements notices) {
        this.services = services;
        this.places = places;
        this.photos = photos;
        this.desk = desk;
        this.keeper = keeper;
        this.notices = notices;
        this.draft = ReportDraft.begin();
        this.frame = new StepFrame(this::continueToNextStep);
        getContent().addClassName("plaza-report");
        getContent().add(frame);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var catalog = services.openServices();
        var chosen = asked.getSingleParameter(ReportNavigation.SERVICE)
                .filter(ServiceCode::isValid)
                .flatMap(code -> catalog.findOffered(new ServiceCode(code)));
        var wanted = asked.getSingleParameter(ReportNavigation.STEP).flatMap(ReportStep::ofUrl);
        draft = asked.getSingleParameter(ReportNavigation.DRAFT)
                .flatMap(ReportDrafts.current()::find)
                .orElseGet(this::fresh);
        var informed = chosen.filter(ServiceType::notOurs);
        chosen.filter(service -> !service.notOurs()).ifPresent(draft::choose);
        returning = asked.getSingleParameter(ReportNavigation.RETURNING).isPresent();
        var first = informed.isEmpty() && chosen.isPresent()
                ? draft.after(ReportStep.SERVICE).orElse(ReportStep.SERVICE)
                : ReportStep.SERVICE;
        show(informed.isPresent() ? ReportStep.SERVICE : draft.reachable(wanted.orElse(first)), informed.orElse(null));
        requestStoredDraft();
    }

    @Override
    public String getPageTitle() {
        return frame.title() + " – " + desk.city().name();
    }

    @Override
    public QueryParameters currentState() {
        return ReportNavigation.at(draft, step);
    }

    private void show(ReportStep reached, @Nullable ServiceType informed) {
        step = reached;
        if (step == ReportStep.DONE) {
            var opened = draft.sent().orElseThrow();
            frame.end(desk.done(opened, draft, getLocale(), this::getTranslation));
            return;
        }
        var questionPage = question(services.openServices(), informed);
        frame.ask(questionPage, step, draft, back(), desk.city().mainLanguage());
        showAnnouncements();
        questionPage.showErrors(draft.refusals().stream()
                .filter(problem -> ReportDraft.stepOf(problem) == step)
                .toList());
    }

    private QuestionPage question(Catalog catalog, @Nullable ServiceType informed) {
        var heading = getTranslation("resident.report.question." + step.url());
        var main = desk.city().mainLanguage();
        return switch (step) {
            case SERVICE -> new ServiceStep(heading, draft, catalog, main, informed);
            case PLACE -> new LocationStep(heading, draft, places, this::placeChanged);
            case DETAILS -> new DetailsStep(heading, draft, chosen(), photos, desk.city(), this::detailsChanged);
            case CONTACT -> new ContactStep(heading, draft, chosen().form().anonymous(), isSignedIn());
            case CHECK, DONE ->
                new CheckStep(heading, draft, photos, desk.city(), desk.time(getLocale(), this::getTranslation));
        };
    }

    private ServiceType chosen() {
        return draft.service().orElseThrow();
    }

    private QueryParameters back() {
        return ReportNavigation.at(
                draft, returning ? ReportStep.CHECK : draft.before(step).orElse(ReportStep.SERVICE));
    }

    /** What is to be known about what is reported, and where, as far as that is said. */
    private void showAnnouncements() {
        frame.showAnnouncements(
                step == ReportStep.SERVICE
                        ? List.of()
                        : notices.concerning(chosen().code(), draft.place().point(), getLocale()));
    }

    private void placeChanged() {
        keep();
        showAnnouncements();
        frame.question()
                .showErrors(desk.problems(draft, ReportStep.PLACE, getLocale()).stream()
                        .filter(problem -> !problem.translationKey().endsWith("-required"))
                        .toList());
    }

    private void detailsChanged() {
        keep();
        frame.update();
    }

    private void continueToNextStep() {
        if (step == ReportStep.CHECK) {
            send();
            return;
        }
        var problems = desk.problems(draft, step, getLocale());
        if (!problems.isEmpty()) {
            frame.question().showErrors(problems);
            return;
        }
        keep();
        goTo(returning ? draft.reachable(ReportStep.CHECK) : draft.after(step).orElse(ReportStep.CHECK));
    }

    private void send() {
        IntakeResult result;
        try {
            result = desk.send(draft, getLocale());
        } catch (RuntimeException e) {
            log.error("A report could not be taken", e);
            frame.failed();
            return;
        }
        switch (result) {
            case IntakeResult.Accepted(var opened, var repeated) -> {
                draft.accept(opened);
                discardStoredDraft();
                goTo(ReportStep.DONE);
            }
            case IntakeResult.Refused(var problems) -> refused(problems);
            case IntakeResult.KeyReused() ->
                frame.sentBefore(() -> {
                    draft.sendAnew();
                    send();
                });
        }
    }

    private void refused(List<InvalidInput.Problem> problems) {
        draft.refuse(problems);
        var first = problems.stream().map(ReportDraft::stepOf).min(ReportStep::compareTo);
        if (first.isEmpty() || first.get() == ReportStep.CHECK) {
            log.error("A report of this form was refused: {}", problems);
            frame.failed();
        } else {
            UI.getCurrent().navigate(ReportView.class, ReportNavigation.changing(draft, first.get()));
        }
    }

    private void goTo(ReportStep next) {
        UI.getCurrent().navigate(ReportView.class, ReportNavigation.at(draft, next));
    }

    private ReportDraft fresh() {
        var begun = ReportDraft.begin();
        if (CurrentActor.get() instanceof Actor.Person person && person.has(Role.Names.RESIDENT)) {
            begun.put(new ReportContact(
                    true, person.name(), Optional.ofNullable(person.email()).orElse(""), ""));
        }
        return ReportDrafts.current().put(begun);
    }

    private static boolean isSignedIn() {
        return CurrentActor.get() instanceof Actor.Person;
    }

    private String kept() {
        return "plaza.report." + desk.city().id();
    }

    private void keep() {
        WebStorage.setItem(WebStorage.Storage.LOCAL_STORAGE, kept(), keeper.write(draft));
    }

    private void discardStoredDraft() {
        WebStorage.removeItem(WebStorage.Storage.LOCAL_STORAGE, kept());
    }

    /** Once a page load, before anything is said: did an earlier visit end before its report was sent? */
    private void requestStoredDraft() {
        if (askedForKept || draft.sent().isPresent()) {
            return;
        }
        askedForKept = true;
        WebStorage.getItem(
                WebStorage.Storage.LOCAL_STORAGE,
                kept(),
                text -> keeper.read(text, services.openServices())
                        .filter(found ->
                                !found.description().isBlank() || found.place().isSaid())
                        .ifPresent(this::offer));
    }

    private void offer(ReportDraft found) {
        if (!draft.description().isBlank() || draft.place().isSaid()) {
            return;
        }
        var name = found.service()
                .map(service -> service.name().in(getLocale(), desk.city().mainLanguage()));
        frame.offerToResume(
                name.orElse(""),
                () -> {
                    found.put(draft.contact());
                    draft = ReportDrafts.current().put(found);
                    goTo(draft.reachable(ReportStep.CHECK));
                },
                this::discardStoredDraft);
    }
}
