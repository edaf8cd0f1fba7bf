package city.plaza.web.operator;

import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Host names, added one by one and taken out again. */
final class HostList extends Composite<Div> {

    private final List<String> hosts = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final TextField field;

    HostList() {
        field = new TextField(getTranslation("operator.new.host"));
        field.setHelperText(getTranslation("operator.new.host.help"));
        field.setManualValidation(true);
        field.setAutocapitalize(Autocapitalize.NONE);
        field.getElement().setAttribute("dir", "ltr");
        field.addKeyPressListener(Key.ENTER, event -> take());
        var add = new Button(getTranslation("operator.new.host.add"), new Icon("plus"), event -> take());
        var line = new Div(field, add);
        line.addClassName("plaza-operator__adding");
        list.addClassName("plaza-operator__hosts");
        getContent().add(line, list);
    }

    /** The hosts, with what is still being typed: nobody should lose a name for not pressing a button. */
    List<String> hosts() {
        take();
        return List.copyOf(hosts);
    }

    void showProblem(String text) {
        field.setErrorMessage(text);
        field.setInvalid(true);
    }

    void clearProblem() {
        field.setInvalid(false);
    }

    Focusable<?> focusable() {
        return field;
    }

    private void take() {
        var typed = field.getValue().strip().toLowerCase(Locale.ROOT);
        if (!typed.isEmpty() && !hosts.contains(typed)) {
            hosts.add(typed);
            list.add(item(typed));
        }
        field.clear();
    }

    private ListItem item(String host) {
        var item = new ListItem();
        var remove = new Button(new Icon("close"), event -> {
            hosts.remove(host);
            list.remove(item);
            field.focus();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(getTranslation("operator.new.host.remove", host));
        var name = new Span(host);
        name.getElement().setAttribute("dir", "ltr");
        item.add(name, remove);
        return item;
    }
}
