package city.plaza.web.cityadmin.items;

import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** An item in a list: icon, name, details and badges. */
public final class ConfigItemSummary extends Div {

    private final Div head = new Div();
    private final Div signs = new Div();

    /** @param icon a symbol of {@code icons.svg} */
    public ConfigItemSummary(String icon, String words) {
        addClassName("plaza-admin__line");
        head.addClassName("plaza-admin__head");
        signs.addClassName("plaza-admin__signs");
        var quiet = new Span(words);
        quiet.addClassNames("plaza-muted", "plaza-small");
        head.add(quiet);
        add(new Icon(icon), head, signs);
    }

    /** Say what is special about it. */
    public ConfigItemSummary badge(String icon, String words, String tone) {
        var sign = new Span(new Icon(icon), new Span(words));
        sign.addClassNames("plaza-badge", "plaza-badge--" + tone);
        signs.add(sign);
        return this;
    }

    Div head() {
        return head;
    }
}
