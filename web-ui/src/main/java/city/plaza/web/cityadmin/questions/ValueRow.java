package city.plaza.web.cityadmin.questions;

import city.plaza.catalog.ServiceAttribute.Value;
import city.plaza.shared.LocalizedText;
import city.plaza.web.cityadmin.items.CodeField;
import city.plaza.web.cityadmin.items.LocalizedField;
import city.plaza.web.cityadmin.items.MoveButtons;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/** One answer to choose: its words, the key it is kept under, and whether it ends the form. */
final class ValueRow extends Composite<Div> implements SortableList.Item {

    private final ValuesField all;
    private final DragHandle dragHandle = new DragHandle();
    private final MoveButtons movers;
    private final LocalizedField name;
    private final CodeField key = new CodeField();
    private final Checkbox stops = new Checkbox();
    private final LocalizedField stop;
    private boolean ready;

    ValueRow(ValuesField all, Value value, boolean changeable) {
        this.all = all;
        var languages = all.all().languages();
        var main = languages.getFirst();
        movers = new MoveButtons(value.name().in(getLocale(), main));
        name = LocalizedField.ofLine(getTranslation("admin.questions.value"), languages);
        stop = LocalizedField.ofLines(getTranslation("admin.questions.value.notice"), languages);
        name.setValue(value.name());
        key.show(value.key(), changeable);
        key.setLabel(getTranslation("admin.questions.value.key"));
        stops.setLabel(getTranslation("admin.questions.value.stop"));
        stops.setHelperText(getTranslation("admin.questions.value.stop.help"));
        stops.setValue(value.stop() != null);
        stop.setValue(Optional.ofNullable(value.stop()).orElseGet(LocalizedText::empty));
        stop.setVisible(stops.getValue());
        name.onChange(() -> {
            key.propose(free(CodeField.of(name.main())));
            typed();
        });
        key.addValueChangeListener(event -> typed());
        stops.addValueChangeListener(event -> {
            stop.setVisible(event.getValue());
            typed();
        });
        stop.onChange(this::typed);
        var remove = new Button(new Icon("close"), event -> all.remove(this));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(getTranslation("admin.questions.value.remove"));
        remove.setTooltipText(getTranslation("admin.questions.value.remove"));
        var tools = new Div(movers, remove);
        tools.addClassName("plaza-admin__tools");
        var more = new Details(getTranslation("admin.questions.value.more"), stops, stop, key);
        more.setOpened(value.stop() != null);
        getContent().addClassName("plaza-admin__value");
        getContent().add(dragHandle, name, tools, more);
        ready = true;
    }

    Value value() {
        return new Value(key.getValue().strip(), name.value(), stops.getValue() ? stop.value() : null);
    }

    void focus() {
        name.first().focus();
    }

    @Override
    public Component handle() {
        return dragHandle;
    }

    @Override
    public MoveButtons movers() {
        return movers;
    }

    private String free(String proposed) {
        var found = proposed;
        for (int number = 2; !found.isEmpty() && all.isTaken(found, this); number++) {
            found = proposed + "-" + number;
        }
        return found;
    }

    private void typed() {
        if (ready) {
            movers.name(name.main());
            all.changed();
        }
    }
}
