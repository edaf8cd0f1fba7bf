package city.plaza.web.resident;

import city.plaza.catalog.ServiceType;
import city.plaza.intake.PhotoIntake;
import city.plaza.request.report.Answer;
import city.plaza.tenancy.City;
import city.plaza.web.kit.AnswerFormatter;
import city.plaza.web.kit.time.HumanizedTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;

/** Shows all answers before they are sent, each with a way to change it. */
final class CheckStep extends QuestionPage {

    private final ReportDraft draft;
    private final DescriptionList answers = new DescriptionList();

    /** @param time says times as the reader does, in the city's zone */
    CheckStep(String heading, ReportDraft draft, PhotoIntake intake, City city, HumanizedTime time) {
        super(heading);
        var main = city.mainLanguage();
        this.draft = draft;
        answers.addClassName("plaza-answers");
        add(answers);
        draft.service()
                .ifPresent(service -> answer(
                        "resident.report.check.what",
                        ReportStep.SERVICE,
                        ResidentComponents.localized(service.name(), getLocale(), main)));
        if (draft.questions().contains(ReportStep.PLACE)) {
            answer("resident.report.check.where", ReportStep.PLACE, textSpan(place()));
        }
        var spoken = new AnswerFormatter(getLocale(), time);
        Answer.of(draft.sheet(city.zone())).forEach(given -> asked(given, main, spoken));
        answer("resident.report.check.description", ReportStep.DETAILS, own(draft.description()));
        if (draft.service()
                .filter(each -> each.form().photo() != ServiceType.Demand.NONE)
                .isPresent()) {
            answer("resident.report.check.photos", ReportStep.DETAILS, pictures(intake));
        }
        answer("resident.report.check.you", ReportStep.CONTACT, contact());
        add(new Paragraph(getTranslation("resident.report.check.after")));
    }

    private void asked(Answer answer, Locale main, AnswerFormatter spoken) {
        var lines = new Div();
        answer.given()
                .forEach(given -> lines.add(
                        given.name().isEmpty()
                                ? own(spoken.format(answer.datatype(), given.value()))
                                : new Div(ResidentComponents.localized(given.name(), getLocale(), main))));
        row(answer.label().in(getLocale(), main), ReportStep.DETAILS, lines);
    }

    private void answer(String key, ReportStep step, Component value) {
        row(getTranslation(key), step, value);
    }

    private void row(String what, ReportStep step, Component value) {
        var change = new RouterLink();
        change.setRoute(ReportView.class);
        change.setQueryParameters(
                step == ReportStep.SERVICE ? ReportNavigation.at(draft, step) : ReportNavigation.changing(draft, step));
        change.setText(getTranslation("resident.report.check.change"));
        change.getElement().setAttribute("aria-label", getTranslation("resident.report.check.change.what", what));
        change.addClassName("plaza-answers__change");
        var row = new Div(new DescriptionList.Term(what), new DescriptionList.Description(value));
        var last = new DescriptionList.Description(change);
        row.add(last);
        row.addClassName("plaza-answers__row");
        answers.getElement().appendChild(row.getElement());
    }

    private String place() {
        var place = draft.place();
        if (!place.address().isEmpty()) {
            return place.point() == null
                    ? place.address()
                    : getTranslation("resident.report.check.where.pin", place.address());
        }
        return getTranslation(
                place.point() == null ? "resident.report.check.where.none" : "resident.report.check.where.point");
    }

    private Component contact() {
        var contact = draft.contact();
        if (contact.isAnonymous()) {
            return textSpan(getTranslation("resident.report.check.you.unnamed"));
        }
        var lines = new Div();
        for (var line : new String[] {contact.name(), contact.email(), contact.phone()}) {
            if (!line.isBlank()) {
                lines.add(own(line));
            }
        }
        return lines;
    }

    private Component pictures(PhotoIntake intake) {
        var all = draft.photos().all();
        if (all.isEmpty()) {
            return textSpan(getTranslation("resident.report.check.photos.none"));
        }
        var row = new Div();
        row.addClassName("plaza-answers__photos");
        for (int i = 0; i < all.size(); i++) {
            row.add(PhotoField.picture(all.get(i), intake, getTranslation("resident.report.photos.alt", i + 1)));
        }
        return row;
    }

    private static Span textSpan(String text) {
        return new Span(text);
    }

    /** Words of the resident's own, whichever way their language is written. */
    private static Div own(String text) {
        var words = new Div(text);
        words.addClassName("plaza-own-words");
        words.getElement().setAttribute("dir", "auto");
        return words;
    }
}
