package city.plaza.web.cityadmin.branding;

import city.plaza.branding.FontPair;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A pair of letters shown by their own name. */
final class FontSample extends Div {

    FontSample(FontPair pair) {
        var name = new Span(getTranslation("admin.branding.font." + pair.code()));
        name.getStyle().set("font-family", '"' + pair.heading() + "\", var(--plaza-font)");
        var sample = new Span(getTranslation("admin.branding.font.sample"));
        sample.getStyle().set("font-family", '"' + pair.text() + "\", var(--plaza-font)");
        sample.addClassName("plaza-muted");
        addClassName("plaza-look__font");
        add(name, sample);
    }
}
