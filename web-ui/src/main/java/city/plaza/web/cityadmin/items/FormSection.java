package city.plaza.web.cityadmin.items;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** Fields of a thing that belong together, under a heading that says what they decide. */
public class FormSection extends Composite<Section> {

    private final Runnable changed;

    /** @param key of the heading; {@code key.lead} says more */
    public FormSection(String key, Runnable changed) {
        this.changed = changed;
        var lead = new Paragraph(getTranslation(key + ".lead"));
        lead.addClassName("plaza-muted");
        getContent().addClassName("plaza-admin__section");
        getContent().add(new H2(getTranslation(key)), lead);
    }

    public final FormSection add(Component... parts) {
        getContent().add(parts);
        return this;
    }

    /** Let the preview follow what is entered here. */
    public final <F extends HasValue<?, ?>> F watched(F field) {
        field.addValueChangeListener(event -> changed());
        return field;
    }

    protected final void changed() {
        changed.run();
    }
}
