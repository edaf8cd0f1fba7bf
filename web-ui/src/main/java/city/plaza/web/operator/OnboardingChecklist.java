package city.plaza.web.operator;

import city.plaza.onboarding.OnboardingProgress;
import city.plaza.onboarding.OnboardingProgress.State;
import city.plaza.onboarding.OnboardingProgress.Step;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.time.Duration;

/** The onboarding steps with their progress; a failed step shows the reason and a retry button. */
final class OnboardingChecklist extends Composite<Div> {

    private final OrderedList list = new OrderedList();
    private final Paragraph said = new Paragraph();
    private final Runnable goOn;

    /** @param goOn what to do when somebody asks to try again */
    OnboardingChecklist(Runnable goOn) {
        this.goOn = goOn;
        list.addClassName("plaza-operator__checklist");
        said.addClassName("plaza-muted");
        said.getElement().setAttribute("role", "status");
        getContent().add(said, list);
    }

    void show(OnboardingProgress progress) {
        said.setText(sentence(progress));
        list.removeAll();
        boolean offered = false;
        for (var step : progress.steps()) {
            boolean stoppedHere = !offered && progress.stopped() && step.state() != State.DONE;
            offered |= stoppedHere;
            list.add(item(step, stoppedHere));
        }
    }

    private String sentence(OnboardingProgress progress) {
        if (progress.finished()) {
            return getTranslation("operator.city.made", seconds(progress.took()));
        } else if (progress.stopped()) {
            return getTranslation("operator.city.stopped");
        }
        return getTranslation(
                "operator.city.making",
                progress.steps().stream()
                        .filter(step -> step.state() == State.DONE)
                        .count(),
                progress.steps().size());
    }

    private ListItem item(Step step, boolean stoppedHere) {
        var title = new Span(getTranslation("operator.step." + step.step().name()));
        title.addClassName("plaza-operator__step");
        var head = new Div(title, StateBadge.of(step.state()));
        step.took().ifPresent(took -> {
            var time = new Span(seconds(took));
            time.addClassNames("plaza-muted", "plaza-number");
            head.add(time);
        });
        head.addClassName("plaza-operator__step-head");
        var item = new ListItem(head);
        step.error().ifPresent(key -> {
            var reason = new Paragraph(getTranslation(key));
            reason.addClassName("plaza-operator__error");
            item.add(reason);
        });
        step.detail().ifPresent(detail -> {
            var note = new Paragraph(
                    step.state() == State.DONE ? getTranslation("operator.city.missing-texts", detail) : detail);
            note.addClassNames("plaza-muted", "plaza-small");
            item.add(note);
        });
        if (stoppedHere) {
            var retry = new Button(
                    getTranslation(step.state() == State.WAITING ? "operator.city.go-on" : "operator.city.retry"),
                    event -> goOn.run());
            retry.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            retry.setDisableOnClick(true);
            item.add(retry);
        }
        return item;
    }

    private String seconds(Duration took) {
        var number = NumberFormat.getNumberInstance(getLocale());
        number.setMinimumFractionDigits(1);
        number.setMaximumFractionDigits(1);
        return getTranslation("operator.city.seconds", number.format(took.toMillis() / 1000.0));
    }
}
