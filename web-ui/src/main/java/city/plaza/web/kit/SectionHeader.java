package city.plaza.web.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;

/** A heading with what can be done beside it. */
public final class SectionHeader extends Composite<Div> {

    private final HtmlContainer heading;

    private SectionHeader(HtmlContainer heading, Component... actions) {
        this.heading = heading;
        getContent().addClassName("plaza-section__head");
        getContent().add(heading);
        getContent().add(actions);
    }

    /** The one heading of a view. */
    public static SectionHeader ofView(String title, Component... actions) {
        return new SectionHeader(new H1(title), actions);
    }

    public static SectionHeader ofSection(String title, Component... actions) {
        return new SectionHeader(new H2(title), actions);
    }

    public static SectionHeader ofPart(String title, Component... actions) {
        return new SectionHeader(new H3(title), actions);
    }

    public void setTitle(String title) {
        heading.setText(title);
    }

    /** Gives the heading an id, so that its section can be labelled by it. */
    public SectionHeader identified(String id) {
        heading.setId(id);
        return this;
    }
}
