package city.plaza.web.cityadmin.routing;

import city.plaza.catalog.ServiceAttribute;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.configuration.CityConfiguration;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses answers to what the chosen service types ask; only questions with answers to choose from. */
final class AnswerPicker extends Composite<Div> {

    private final List<ServiceType> services;
    private final RuleFormatter words;
    private final Runnable changed;
    private final Paragraph hint = new Paragraph(getTranslation("admin.rules.answers.none"));
    private final Div questions = new Div();
    private final Map<String, List<String>> chosen = new LinkedHashMap<>();

    AnswerPicker(CityConfiguration city, RuleFormatter words, Runnable changed) {
        this.services = city.services();
        this.words = words;
        this.changed = changed;
        hint.addClassNames("plaza-muted", "plaza-small");
        questions.addClassName("plaza-admin__form");
        getContent().add(hint, questions);
    }

    void show(Map<String, List<String>> answers) {
        chosen.clear();
        chosen.putAll(answers);
    }

    /** Offer what these types and the types of these groups ask, and what was chosen before. */
    void offer(Set<ServiceCode> types, Set<String> groups) {
        var offered = new LinkedHashMap<String, Set<String>>();
        services.stream()
                .filter(service -> types.contains(service.code()) || groups.contains(service.group()))
                .flatMap(service -> service.attributes().stream())
                .filter(attribute -> !attribute.values().isEmpty())
                .forEach(attribute -> offered.computeIfAbsent(attribute.code(), code -> new LinkedHashSet<>())
                        .addAll(attribute.values().stream()
                                .map(ServiceAttribute.Value::key)
                                .toList()));
        chosen.forEach((attribute, values) -> offered.computeIfAbsent(attribute, code -> new LinkedHashSet<>())
                .addAll(values));
        questions.removeAll();
        offered.forEach((attribute, values) -> questions.add(field(attribute, values)));
        hint.setVisible(offered.isEmpty());
    }

    Map<String, List<String>> value() {
        return Map.copyOf(chosen);
    }

    private MultiSelectComboBox<String> field(String attribute, Set<String> values) {
        var field = new MultiSelectComboBox<String>();
        field.setLabel(getTranslation("admin.rules.answers", words.question(attribute)));
        field.setItems(values);
        field.setItemLabelGenerator(value -> words.answer(attribute, value));
        field.setClearButtonVisible(true);
        field.setManualValidation(true);
        field.setWidthFull();
        field.setValue(new LinkedHashSet<>(chosen.getOrDefault(attribute, List.of())));
        field.addValueChangeListener(event -> {
            if (event.getValue().isEmpty()) {
                chosen.remove(attribute);
            } else {
                chosen.put(attribute, List.copyOf(event.getValue()));
            }
            changed.run();
        });
        return field;
    }
}
