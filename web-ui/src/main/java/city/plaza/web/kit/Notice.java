package city.plaza.web.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Words that stand out from a page, such as what to do instead. */
public final class Notice extends Div {

    private Notice(Icon icon) {
        super(icon);
        addClassName("plaza-notice");
        getElement().setAttribute("role", "note");
    }

    /** @param kind {@code info}, {@code ok}, {@code warn} or {@code danger} */
    public Notice(String kind, String icon, String title, Component... words) {
        this(new Icon(icon));
        var heading = new H2(title);
        heading.addClassName("plaza-notice__title");
        addClassName("plaza-notice--" + kind);
        add(heading);
        add(words);
    }

    /** Words between the questions of a form. */
    public static Notice between(Component words) {
        var notice = new Notice(new Icon("info"));
        notice.add(new Paragraph(words));
        return notice;
    }
}
