package city.plaza.web.staff;

import city.plaza.web.kit.Assets;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** Small components of the staff screens. */
public final class StaffComponents {

    private StaffComponents() {}

    /** The address of an icon, for cells that are drawn in the browser. */
    public static String iconUrl(String symbol) {
        return Assets.url("icons.svg") + "#" + symbol;
    }

    public static Span badge(String symbol, String words, Tone tone) {
        var badge = new Span(new Icon(symbol), new Span(words));
        badge.addClassNames("plaza-badge", "plaza-badge--" + tone.css());
        return badge;
    }

    public static Button button(String symbol, String words, Runnable action) {
        return new Button(words, new Icon(symbol), clicked -> action.run());
    }

    public static Section section(String title, Component... content) {
        var heading = new H2(title);
        heading.addClassName("staff-request__title");
        var section = new Section(heading);
        section.add(content);
        section.addClassName("staff-request__section");
        section.getElement().setAttribute("aria-label", title);
        return section;
    }

    /** A refusal that stays until it is no longer true. */
    public static Div refusal(String words) {
        var refusal = new Div(new Icon("alert"), new Paragraph(words));
        refusal.addClassNames("plaza-notice", "plaza-notice--danger");
        refusal.getElement().setAttribute("role", "alert");
        return refusal;
    }

    /** Any element as a component. */
    static final class Raw extends Component {
        Raw(Element element) {
            super(element);
        }
    }
}
