package city.plaza.web.resident;

import city.plaza.shared.LocalizedText;
import city.plaza.web.kit.Callout;
import city.plaza.web.kit.LocalizedSpan;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Small components of the residents' screens, drawn like those of the stateless pages. */
final class ResidentComponents {

    private ResidentComponents() {}

    /** Words the city wrote, marked with their language where they are not in the reader's. */
    static Span localized(LocalizedText text, Locale reader, Locale main) {
        return new LocalizedSpan(text, reader, main);
    }

    static NativeButton button(String words, String... kinds) {
        var button = new NativeButton(words);
        button.getElement().setAttribute("type", "button");
        button.addClassName("plaza-button");
        for (var kind : kinds) {
            button.addClassName("plaza-button--" + kind);
        }
        return button;
    }

    static Paragraph hint(String words) {
        var hint = new Paragraph(words);
        hint.addClassName("plaza-muted");
        return hint;
    }

    static Div notice(String kind, String icon, String title, Component... words) {
        return new Callout(kind, icon, title, words);
    }
}
