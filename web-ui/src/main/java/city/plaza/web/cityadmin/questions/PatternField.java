package city.plaza.web.cityadmin.questions;

import city.plaza.catalog.AnswerCheck;
import city.plaza.catalog.ServiceAttribute;
import city.plaza.catalog.ServiceAttribute.Line;
import city.plaza.catalog.ServiceAttribute.Question;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.shared.LocalizedText;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form an answer must have, with a place to try it; the way a report tries it is the way it is tried here. */
final class PatternField extends Composite<Details> {

    private static final String TRIED = "tried";

    private final ZoneId zone;
    private final TextField pattern = new TextField();
    private final TextField trial = new TextField();
    private final Span result = new Span();

    PatternField(@Nullable String before, ZoneId zone) {
        this.zone = zone;
        pattern.setLabel(getTranslation("admin.questions.pattern"));
        pattern.setHelperText(getTranslation("admin.questions.pattern.help"));
        pattern.setValue(before == null ? "" : before);
        pattern.setManualValidation(true);
        trial.setLabel(getTranslation("admin.questions.try"));
        for (var field : List.of(pattern, trial)) {
            field.setWidthFull();
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(event -> tryIt());
        }
        pattern.getElement().setAttribute("dir", "ltr");
        result.getElement().setAttribute("role", "status");
        result.addClassName("plaza-admin__tried");
        var all = new Div(pattern, trial, result);
        all.addClassName("plaza-admin__form");
        getContent().setSummaryText(getTranslation("admin.questions.form"));
        getContent().setOpened(before != null);
        getContent().add(all);
    }

    void onChange(Runnable changed) {
        pattern.addValueChangeListener(event -> changed.run());
    }

    TextField field() {
        return pattern;
    }

    @Nullable
    String value() {
        return pattern.getValue().isBlank() ? null : pattern.getValue();
    }

    private void tryIt() {
        var typed = value();
        if (typed == null || trial.getValue().isEmpty()) {
            result.setText("");
            result.getElement().removeAttribute("data-state");
            return;
        }
        var line = new Line(Question.of(TRIED, LocalizedText.of(getLocale(), TRIED)), typed, null);
        var state = !isUsable(line) ? "unusable" : fits(line) ? "fits" : "misses";
        result.setText(getTranslation("admin.questions.try." + state));
        result.getElement().setAttribute("data-state", state);
    }

    private boolean fits(ServiceAttribute line) {
        return AnswerCheck.of(List.of(line), Map.of(TRIED, List.of(trial.getValue())), zone)
                .problems()
                .isEmpty();
    }

    private static boolean isUsable(ServiceAttribute line) {
        return ServiceType.builder(new ServiceCode(TRIED), "", LocalizedText.empty())
                .notOurs(true)
                .attributes(List.of(line))
                .build()
                .problems()
                .isEmpty();
    }
}
