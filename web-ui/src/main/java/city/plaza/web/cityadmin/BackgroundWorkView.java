package city.plaza.web.cityadmin;

import city.plaza.identity.Role;
import city.plaza.outbox.DeadLetter;
import city.plaza.outbox.DeadLetters;
import city.plaza.outbox.RunningJob;
import city.plaza.outbox.RunningJobs;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.Tenants;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.kit.time.HumanizedTime;
import city.plaza.web.routes.AdminRoutes;
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
import java.util.List;
import java.util.Optional;

/** What Plaza does for this city by itself, and what it could not. */
@Route(value = AdminRoutes.BACKGROUND_WORK, layout = AdminLayout.class)
@Menu(title = "kit.work.title", icon = "reopen", order = 175)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class BackgroundWorkView extends Composite<Div> implements HasDynamicTitle {

    BackgroundWorkView(RunningJobs jobs, DeadLetters letters, Tenants tenants, Clock clock) {
        var time = new HumanizedTime(
                this::getTranslation, getLocale(), tenants.current().zone(), clock);
        getContent().addClassNames("plaza-admin", "plaza-admin--text");
        getContent()
                .add(
                        SectionHeader.ofView(getTranslation("kit.work.title")),
                        new Paragraph(getTranslation("kit.work.lead")),
                        new BackgroundWork(new OfCity(jobs, letters), time));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("kit.work.title");
    }

    private record OfCity(RunningJobs running, DeadLetters letters) implements BackgroundWorkSource {

        @Override
        public List<RunningJob> jobs() {
            return running.ofCity();
        }

        @Override
        public List<DeadLetter> deadLetters() {
            return letters.ofCity();
        }

        @Override
        public void retry(DeadLetter letter, String reason) {
            letters.retry(letter.id(), reason);
        }

        @Override
        public void discard(DeadLetter letter, String reason) {
            letters.discard(letter.id(), reason);
        }

        @Override
        public Optional<String> cityName(TenantId city) {
            return Optional.empty();
        }
    }
}
