package city.plaza.web.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A highlighted text on a page, such as what to do instead. */
public final class Callout extends Div {

    private Callout(Icon icon) {
        super(icon);
        addClassName("plaza-notice");
        getElement().setAttribute("role", "note");
    }

    /** @param kind {@code info}, {@code ok}, {@code warn} or {@code danger} */
    public Callout(String kind, String icon, String title, Component... words) {
        this(new Icon(icon));
        var heading = new H2(title);
        heading.addClassName("plaza-notice__title");
        addClassName("plaza-notice--" + kind);
        add(heading);
        add(words);
    }

    /** Words between the questions of a form. */
    public static Callout between(Component words) {
        var callout = new Callout(new Icon("info"));
        callout.add(new Paragraph(words));
        return callout;
    }
}
