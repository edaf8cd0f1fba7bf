package city.plaza.web.cityadmin.routing;

import city.plaza.configuration.CityConfiguration;
import city.plaza.location.AreaKey;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses areas, layer by layer. */
final class AreaPicker extends Composite<Div> {

    private final Map<String, Set<AreaKey>> known = new LinkedHashMap<>();
    private final Map<String, MultiSelectComboBox<AreaKey>> fields = new LinkedHashMap<>();
    private final RuleFormatter words;
    private final Runnable changed;

    AreaPicker(CityConfiguration city, RuleFormatter words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        getContent().addClassName("plaza-admin__form");
        city.layers().stream()
                .filter(layer -> !layer.areas().isEmpty())
                .forEach(layer -> known.put(
                        layer.code(),
                        layer.areas().stream()
                                .map(area -> new AreaKey(layer.code(), area.code()))
                                .collect(Collectors.toCollection(LinkedHashSet::new))));
    }

    /** Show what is chosen; what is no longer there can be seen, and taken out. */
    void show(List<AreaKey> chosen) {
        chosen.forEach(each -> known.computeIfAbsent(each.layer(), layer -> new LinkedHashSet<>())
                .add(each));
        fields.clear();
        getContent().removeAll();
        known.forEach((layer, areas) -> {
            var field = new MultiSelectComboBox<AreaKey>();
            field.setLabel(getTranslation("admin.rules.areas", words.layer(layer)));
            field.setItems(areas);
            field.setItemLabelGenerator(words::area);
            field.setClearButtonVisible(true);
            field.setManualValidation(true);
            field.setWidthFull();
            field.setValue(chosen.stream()
                    .filter(each -> each.layer().equals(layer))
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
            field.addValueChangeListener(event -> changed.run());
            fields.put(layer, field);
            getContent().add(field);
        });
        setVisible(!fields.isEmpty());
    }

    List<AreaKey> value() {
        return fields.values().stream()
                .flatMap(field -> field.getValue().stream())
                .toList();
    }
}
