package city.plaza.web.staff;

import city.plaza.web.kit.Assets;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;

/** The single keys a list is worked with, and the help that shows them and switches them off. */
@Tag("staff-keys")
public final class KeyboardShortcuts extends Component {

    private final Map<String, Runnable> actions = new LinkedHashMap<>();
    private final DescriptionList shown = new DescriptionList();
    private final Checkbox inUse = new Checkbox();

    public KeyboardShortcuts() {
        getElement()
                .addEventListener(
                        "staff-key",
                        heard -> actions.getOrDefault(
                                        heard.getEventData()
                                                .path("event.detail.key")
                                                .asString(),
                                        () -> {})
                                .run())
                .addEventData("event.detail.key");
        getElement()
                .addEventListener(
                        "switched",
                        heard -> inUse.setValue(
                                !heard.getEventData().path("event.detail.off").asBoolean()))
                .addEventData("event.detail.off");
        inUse.setValue(true);
        inUse.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                getElement().callJsFunction("switchOff", !changed.getValue());
            }
        });
        shown.addClassName("staff-keys__list");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule(Assets.url("lib/staff-keys.js"));
    }

    /**
     * @param key as {@code KeyboardEvent.key} says it
     * @param said how it is written on keyboards
     * @param meaning what it does, for the help
     */
    public void on(String key, String said, String meaning, Runnable action) {
        actions.put(key, action);
        getElement().setAttribute("keys", String.join(" ", actions.keySet()));
        explain(said, meaning);
    }

    /** Show a key in the help that is answered elsewhere. */
    void explain(String said, String meaning) {
        var key = new Element("kbd");
        key.setText(said);
        shown.add(new DescriptionList.Term(new StaffComponents.Raw(key)), new DescriptionList.Description(meaning));
    }

    /** A button that opens the help. */
    public Button help() {
        var button = new Button(new Icon("question"));
        button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation("staff.keys.title"));
        button.setTooltipText(getTranslation("staff.keys.title"));
        inUse.setLabel(getTranslation("staff.keys.in-use"));
        var help = new Popover(new H2(getTranslation("staff.keys.title")), shown, inUse);
        help.addClassName("staff-keys__help");
        help.setTarget(button);
        help.setAriaLabel(getTranslation("staff.keys.title"));
        help.setModal(true);
        button.getElement().appendChild(help.getElement());
        return button;
    }
}
