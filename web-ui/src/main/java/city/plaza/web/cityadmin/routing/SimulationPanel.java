package city.plaza.web.cityadmin.routing;

import city.plaza.routing.RoutingPlan;
import city.plaza.routing.RoutingSimulation;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.kit.Toast;
import city.plaza.web.tenancy.UiAccess;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Tests the draft's rules on last month's requests, and changes nothing. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class SimulationPanel extends Composite<Section> {

    private static final Logger log = LoggerFactory.getLogger(SimulationPanel.class);
    private static final int SIMULATED_DAYS = 30;
    private static final Duration SIMULATED_PERIOD = Duration.ofDays(SIMULATED_DAYS);
    /** Often enough to be seen moving. */
    private static final int PROGRESS_INTERVAL = 50;

    private final transient AdminPresenter desk;
    private final transient RoutingSimulation simulation;
    private final transient DraftRoutingPlan plan;
    private final Button run = new Button(getTranslation("admin.rules.simulate.do", SIMULATED_DAYS));
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph told = new Paragraph();
    private final Div result = new Div();

    SimulationPanel(AdminPresenter desk, RoutingSimulation simulation, DraftRoutingPlan plan) {
        this.desk = desk;
        this.simulation = simulation;
        this.plan = plan;
        run.addClickListener(event -> start());
        run.setDisableOnClick(true);
        bar.setVisible(false);
        bar.getElement().setAttribute("aria-label", getTranslation("admin.rules.simulate"));
        told.getElement().setAttribute("role", "status");
        var lead = new Paragraph(getTranslation("admin.rules.simulate.lead"));
        lead.addClassName("plaza-muted");
        getContent().addClassName("plaza-admin__section");
        getContent().add(SectionHeader.ofSection(getTranslation("admin.rules.simulate")), lead, run, bar, told, result);
    }

    private void start() {
        var draft = desk.current();
        var candidate = plan.of(draft);
        var names = new RuleFormatter(draft.next(), this::getTranslation, getLocale());
        result.removeAll();
        bar.setValue(0);
        bar.setVisible(true);
        told.setText(getTranslation("admin.rules.simulate.running"));
        getUI().ifPresent(ui -> {
            var screen = UiAccess.of(ui);
            Thread.ofVirtual()
                    .name("routing-simulation")
                    .start(() -> screen.run(() -> simulate(screen, candidate, names)));
        });
    }

    private void simulate(UiAccess screen, RoutingPlan candidate, RuleFormatter names) {
        try {
            long all = Math.max(1, simulation.size(SIMULATED_PERIOD));
            long step = Math.max(1, all / PROGRESS_INTERVAL);
            var outcome = simulation.run(candidate, SIMULATED_PERIOD, seen -> {
                if (seen % step == 0) {
                    screen.change(() -> bar.setValue(Math.min(1, (double) seen / all)));
                }
            });
            screen.change(() -> {
                done();
                told.setText(getTranslation(
                        "admin.rules.simulate.done", outcome.requests(), outcome.moved(), outcome.reprioritised()));
                result.add(new SimulationTable(outcome, names));
            });
        } catch (RuntimeException e) {
            log.warn("A simulation of routing rules was broken off: {}", e.toString());
            screen.change(() -> {
                done();
                told.setText("");
                Toast.problem(getTranslation("admin.rules.simulate.failed"));
            });
        }
    }

    private void done() {
        bar.setVisible(false);
        run.setEnabled(true);
    }
}
