package city.plaza.web.cityadmin.services;

import city.plaza.catalog.ServiceType;
import city.plaza.catalog.ServiceType.Demand;
import city.plaza.catalog.ServiceType.ReporterGroup;
import city.plaza.shared.Languages;
import city.plaza.web.cityadmin.PreviewAnswers;
import city.plaza.web.kit.Callout;
import city.plaza.web.kit.LocalizedSpan;
import city.plaza.web.kit.ServiceOffer;
import city.plaza.web.kit.questions.AttributeFields;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A service type on a resident's phone, in any of the city's languages; its questions can be answered to try them. */
final class ServicePreview extends Composite<Div> {

    private final Select<Locale> language = new Select<>();
    private final Span who = new Span();
    private final Div phone = new Div();
    private final transient PreviewAnswers tried;
    private final Locale main;
    private @Nullable ServiceType service;

    ServicePreview(List<Locale> languages, ZoneId zone) {
        main = languages.getFirst();
        tried = new PreviewAnswers(zone);
        language.setLabel(getTranslation("admin.preview.language"));
        language.setItems(languages);
        language.setItemLabelGenerator(each -> each.getDisplayName(getLocale()));
        language.setValue(Languages.closest(List.of(getLocale()), languages).orElse(main));
        language.addValueChangeListener(event -> draw());
        who.addClassNames("plaza-muted", "plaza-small");
        phone.addClassName("plaza-phone");
        getContent().addClassName("plaza-admin__phone");
        getContent().add(new H2(getTranslation("admin.edit.preview")), language, who, phone);
    }

    /** Show a service as it stands; what was answered here stays answered. */
    void show(ServiceType changed) {
        if (!changed.equals(service)) {
            service = changed;
            draw();
        }
    }

    private void draw() {
        var shown = service;
        if (shown == null) {
            return;
        }
        var reader = language.getValue();
        phone.removeAll();
        phone.getElement()
                .setAttribute("lang", reader.toLanguageTag())
                .setAttribute("dir", Languages.direction(reader));
        who.setText(getTranslation(seenBy(shown)));
        var offer = new Div();
        offer.addClassName("plaza-offer");
        ServiceOffer.parts(shown, reader, main).forEach(offer::add);
        phone.add(offer);
        if (shown.notOurs()) {
            phone.add(new Callout(
                    "warn",
                    "alert",
                    getTranslation(
                            reader,
                            "resident.report.not-ours.title",
                            shown.name().in(reader, main)),
                    new Paragraph(new LocalizedSpan(shown.presentation().notice(), reader, main)),
                    new Paragraph(getTranslation(reader, "resident.report.not-ours.stops"))));
            return;
        }
        if (!shown.presentation().notice().isEmpty()) {
            phone.add(new Callout(
                    "info",
                    "info",
                    getTranslation(reader, "resident.report.notice"),
                    new Paragraph(new LocalizedSpan(shown.presentation().notice(), reader, main))));
        }
        phone.add(questions(shown, reader));
        if (!shown.presentation().response().isEmpty()) {
            phone.add(
                    new H3(getTranslation(reader, "admin.preview.after")),
                    new Paragraph(new LocalizedSpan(shown.presentation().response(), reader, main)));
        }
    }

    private Div questions(ServiceType shown, Locale reader) {
        tried.about(shown);
        var rest = new Div();
        rest.addClassName("plaza-rest");
        var questions = new Div();
        questions.addClassName("plaza-question");
        var asked = new AttributeFields[1];
        asked[0] = new AttributeFields(
                shown.attributes(), tried, reader, main, () -> rest.setVisible(!asked[0].areStopped()));
        rest.setVisible(!asked[0].areStopped());
        var description = new TextArea(getTranslation(reader, "resident.report.details.description"));
        description.setWidthFull();
        description.setMinRows(2);
        rest.add(description);
        if (shown.form().photo() != Demand.NONE) {
            rest.add(new Paragraph(getTranslation(
                    reader,
                    shown.form().photo() == Demand.REQUIRED ? "admin.preview.photo.required" : "admin.preview.photo")));
        }
        questions.add(asked[0], rest);
        var direction = Languages.direction(reader);
        asked[0].fields().forEach(field -> field.turn(direction));
        description.getElement().setAttribute("dir", direction);
        return questions;
    }

    private static String seenBy(ServiceType service) {
        if (service.availability().retired()) {
            return "admin.preview.retired";
        }
        return service.availability().reporterGroup() == ReporterGroup.STAFF
                ? "admin.preview.staff"
                : "admin.preview.public";
    }
}
