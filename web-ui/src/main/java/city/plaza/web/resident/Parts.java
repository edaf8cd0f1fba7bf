package city.plaza.web.resident;

import city.plaza.shared.LocalizedText;
import city.plaza.web.kit.Directions;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** The smallest parts of a resident's page, drawn like those of the stateless pages. */
final class Parts {

    private Parts() {}

    /** Words the city wrote, marked with their language where they are not in the reader's. */
    static Span said(LocalizedText text, Locale reader, Locale main) {
        var span = new Span();
        text.in(List.of(reader, main)).ifPresent(found -> {
            span.setText(found.text());
            if (!found.language().getLanguage().equals(reader.getLanguage())) {
                span.getElement()
                        .setAttribute("lang", found.language().toLanguageTag())
                        .setAttribute("dir", Directions.of(found.language()));
            }
        });
        return span;
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

    /** Words between the questions. */
    static Div aside(Component words) {
        var aside = new Div(new Icon("info"), new Paragraph(words));
        aside.addClassName("plaza-notice");
        aside.getElement().setAttribute("role", "note");
        return aside;
    }

    static Div notice(String kind, String icon, String title, Component... words) {
        var heading = new H2(title);
        heading.addClassName("plaza-notice__title");
        var notice = new Div(new Icon(icon), heading);
        notice.add(words);
        notice.addClassNames("plaza-notice", "plaza-notice--" + kind);
        notice.getElement().setAttribute("role", "note");
        return notice;
    }
}
