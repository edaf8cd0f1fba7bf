package city.plaza.web.cityadmin.services;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;

/** Chooses between a few possibilities, each with a line on what follows from it. */
final class ChoiceField<E> extends RadioButtonGroup<E> {

    /** @param key of the label; {@code key.ITEM} names an item, {@code key.ITEM.help} says what follows from it */
    @SafeVarargs
    ChoiceField(String key, E... items) {
        setLabel(getTranslation(key));
        setItems(items);
        setManualValidation(true);
        addThemeName("vertical");
        addClassName("plaza-admin__choice");
        setItemLabelGenerator(item -> getTranslation(key + "." + item));
        setRenderer(new ComponentRenderer<>(item -> {
            var help = new Span(getTranslation(key + "." + item + ".help"));
            help.addClassNames("plaza-muted", "plaza-small");
            return new Div(new Span(getTranslation(key + "." + item)), help);
        }));
    }
}
