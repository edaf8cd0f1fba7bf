package city.plaza.web.operator;

import city.plaza.citytemplate.CityTemplate;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Templates side by side, each with what it brings. */
final class TemplatePicker extends RadioButtonGroup<CityTemplate> {

    TemplatePicker(Collection<CityTemplate> templates) {
        setLabel(getTranslation("operator.new.template"));
        addClassName("plaza-operator__templates");
        setItems(templates);
        setRenderer(new ComponentRenderer<>(this::card));
        setManualValidation(true);
        templates.stream()
                .filter(template -> template.services() > 0)
                .findFirst()
                .ifPresent(this::setValue);
    }

    private Component card(CityTemplate template) {
        var name = new Span(template.name().in(getLocale(), Locale.ENGLISH));
        name.addClassName("plaza-operator__template-name");
        var summary = new Span(template.summary().in(getLocale(), Locale.ENGLISH));
        var facts = new Span(getTranslation(
                "operator.new.template.facts",
                template.services(),
                template.departments(),
                template.languages().stream()
                        .map(language -> language.getDisplayLanguage(getLocale()))
                        .collect(Collectors.joining(", "))));
        facts.addClassNames("plaza-muted", "plaza-small");
        var card = new Div(name, summary, facts);
        card.addClassName("plaza-operator__template");
        return card;
    }
}
