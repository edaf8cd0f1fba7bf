package city.plaza.web.cityadmin.services;

import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;

/** Chooses one of Plaza's icons by its look or its name. */
final class IconPicker extends Select<String> {

    static final String USUAL = "question";

    private static final List<String> OFFERED = List.of(
            "road",
            "light",
            "trash",
            "tree",
            "noise",
            "water",
            "home",
            "animal",
            "car",
            "bike",
            "sign",
            "shield",
            "people",
            "health",
            "building",
            "paint",
            "snow",
            "wrench",
            "calendar",
            "clock",
            "mail",
            "phone",
            "comment",
            "globe",
            "alert",
            "info",
            "check",
            "question");

    IconPicker() {
        setLabel(getTranslation("admin.icon"));
        setWidthFull();
        setManualValidation(true);
        setItems(OFFERED);
        addValueChangeListener(event -> setPrefixComponent(new Icon(event.getValue())));
        setItemLabelGenerator(this::nameOf);
        setRenderer(new ComponentRenderer<>(symbol -> {
            var line = new Span(new Icon(symbol), new Span(nameOf(symbol)));
            line.addClassName("plaza-line");
            return line;
        }));
    }

    /** Choose an icon; one that is not on offer stays as it is. */
    @Override
    public void setValue(String symbol) {
        if (symbol != null && !OFFERED.contains(symbol)) {
            var all = new ArrayList<>(OFFERED);
            all.add(symbol);
            setItems(all);
        }
        super.setValue(symbol);
    }

    private String nameOf(String symbol) {
        return OFFERED.contains(symbol) ? getTranslation("admin.icon." + symbol) : symbol;
    }
}
