package city.plaza.web.resident;

import city.plaza.shared.LocalizedText;
import city.plaza.web.kit.Notice;
import city.plaza.web.kit.Said;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The smallest parts of a resident's page, drawn like those of the stateless pages. */
final class Parts {

    private Parts() {}

    /** Words the city wrote, marked with their language where they are not in the reader's. */
    static Span said(LocalizedText text, Locale reader, Locale main) {
        return new Said(text, reader, main);
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
        return new Notice(kind, icon, title, words);
    }
}
