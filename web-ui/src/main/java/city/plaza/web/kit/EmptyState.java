package city.plaza.web.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Says that there is nothing here, why, and what to do. */
public final class EmptyState extends Composite<Div> {

    /** @param actions what to do about it, if anything */
    public EmptyState(String icon, String title, String text, Component... actions) {
        getContent().addClassName("plaza-empty");
        getContent().add(new Icon(icon), new H2(title), new Paragraph(text));
        getContent().add(actions);
    }
}
