package city.plaza.web.operator;

import city.plaza.identity.Role;
import city.plaza.outbox.DeadLetter;
import city.plaza.outbox.DeadLetters;
import city.plaza.outbox.RunningJob;
import city.plaza.outbox.RunningJobs;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.Cells;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.Tenants;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.kit.time.HumanizedTime;
import city.plaza.web.routes.OperatorRoutes;
import city.plaza.web.work.BackgroundWork;
import city.plaza.web.work.BackgroundWorkSource;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Plaza does by itself for all cities, and what it could not. */
@Route(value = OperatorRoutes.BACKGROUND_WORK, layout = ConsoleLayout.class)
@Menu(title = "kit.work.title", icon = "reopen", order = 30)
@RolesAllowed(Role.Names.OPERATOR)
final class BackgroundWorkView extends Composite<Div> implements HasDynamicTitle {

    BackgroundWorkView(RunningJobs jobs, DeadLetters letters, Tenants tenants, Cells cells, Clock clock) {
        // Cities lie in several zones.
        var time = new HumanizedTime(this::getTranslation, getLocale(), ZoneOffset.UTC, clock);
        getContent().addClassNames("plaza-operator", "plaza-operator--text");
        getContent()
                .add(
                        SectionHeader.ofView(getTranslation("kit.work.title")),
                        new Paragraph(getTranslation("kit.work.lead")),
                        new Paragraph(getTranslation("operator.work.utc")));
        var silent = cells.all().stream()
                .filter(cell -> !cells.reachable(cell))
                .map(CellId::value)
                .collect(Collectors.joining(", "));
        if (!silent.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("operator.work.unreachable", silent)));
        }
        getContent().add(new BackgroundWork(new OfAllCities(jobs, letters, tenants), time));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("kit.work.title") + " · " + getTranslation("operator.console");
    }

    private record OfAllCities(RunningJobs running, DeadLetters letters, Tenants tenants)
            implements BackgroundWorkSource {

        @Override
        public List<RunningJob> jobs() {
            return running.ofAllCities();
        }

        @Override
        public List<DeadLetter> deadLetters() {
            return letters.ofAllCities();
        }

        @Override
        public void retry(DeadLetter letter, String reason) {
            letters.retry(letter.city(), letter.id(), reason);
        }

        @Override
        public void discard(DeadLetter letter, String reason) {
            letters.discard(letter.city(), letter.id(), reason);
        }

        @Override
        public Optional<String> cityName(TenantId city) {
            return Optional.of(tenants.find(city).map(City::name).orElse(city.value()));
        }
    }
}
