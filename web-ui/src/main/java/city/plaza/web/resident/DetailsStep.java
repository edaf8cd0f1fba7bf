package city.plaza.web.resident;

import city.plaza.catalog.AnswerSheet;
import city.plaza.catalog.ServiceType;
import city.plaza.intake.PhotoIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.tenancy.City;
import city.plaza.web.kit.questions.AnswerHolder;
import city.plaza.web.kit.questions.AttributeFields;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.util.List;

/** Asks what there is to see: words and photos, and says who will see them. */
final class DetailsStep extends QuestionPage {

    private static final int REMAINING_SHOWN_BELOW = 400;

    private final TextArea description;
    private final Div rest = new Div();
    private final AttributeFields questions;

    /** @param changed hears that something else was said than before */
    DetailsStep(
            String heading, ReportDraft draft, ServiceType service, PhotoIntake intake, City city, Runnable changed) {
        super(heading);
        questions = new AttributeFields(
                service.attributes(), new DraftAnswers(draft, city.zone()), getLocale(), city.mainLanguage(), () -> {
                    update();
                    changed.run();
                });
        questions.fields().forEach(each -> field(each.name(), each));
        questions.setVisible(!service.attributes().isEmpty());
        add(questions, rest);
        rest.addClassName("plaza-rest");
        description = field("description", new TextArea());
        description.setLabel(getTranslation("resident.report.details.description"));
        description.setWidthFull();
        description.setMinRows(5);
        description.setManualValidation(true);
        description.setValueChangeMode(ValueChangeMode.LAZY);
        description.setValue(draft.description());
        description.addValueChangeListener(change -> {
            draft.describe(change.getValue());
            count(change.getValue());
            changed.run();
        });
        count(draft.description());
        rest.add(description);
        if (service.form().photo() != ServiceType.Demand.NONE) {
            rest.add(field(
                    "photos",
                    new PhotoField(draft.photos(), intake, service.form().photo() == ServiceType.Demand.REQUIRED)));
        }
        rest.add(ResidentComponents.notice(
                "info",
                "info",
                getTranslation("resident.report.details.public.title"),
                new Paragraph(getTranslation("resident.report.details.public.text"))));
        update();
    }

    @Override
    boolean leadsOn() {
        return !questions.areStopped();
    }

    private void update() {
        rest.setVisible(leadsOn());
    }

    private void count(String text) {
        int left = SubmitReport.MAX_DESCRIPTION_LENGTH - text.strip().length();
        description.setHelperText(
                left < 0
                        ? getTranslation("resident.report.details.count.over", -left)
                        : left < REMAINING_SHOWN_BELOW
                                ? getTranslation("resident.report.details.count.left", left)
                                : getTranslation("resident.report.details.hint"));
    }

    /** Keeps what is answered with the rest of the report. */
    private record DraftAnswers(ReportDraft draft, ZoneId zone) implements AnswerHolder {

        @Override
        public List<String> to(String code) {
            return draft.answers().getOrDefault(code, List.of());
        }

        @Override
        public void give(String code, List<String> answer) {
            draft.answer(code, answer);
        }

        @Override
        public AnswerSheet sheet() {
            return draft.sheet(zone);
        }
    }
}
