package city.plaza.web.kit.announcement;

import city.plaza.shared.Languages;
import city.plaza.shared.LocalizedText.Localized;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;

/** An announcement on a screen, drawn like those of the stateless pages. */
public final class AnnouncementBox extends Composite<Div> {

    public AnnouncementBox(Announcement told) {
        var label = new Span(getTranslation(told.label()) + ":");
        label.addClassName("plaza-hidden");
        var title = new Paragraph(label, new Span(" "), localized(told.title()));
        title.addClassName("plaza-notice__title");
        getContent()
                .addClassNames("plaza-notice", "plaza-notice--" + told.tone().css());
        getContent().add(new Icon(told.icon()), title);
        var text = told.text();
        if (text != null) {
            getContent().add(new Paragraph(localized(text)));
        }
        var link = told.link();
        if (link != null) {
            var more = new Anchor(
                    link, getTranslation("kit.notice.more", told.title().text()));
            more.setRouterIgnore(true);
            getContent().add(new Paragraph(more));
        }
    }

    private Span localized(Localized words) {
        var span = new Span(words.text());
        mark(span.getElement(), words.language(), getLocale());
        return span;
    }

    private static void mark(Element element, Locale language, Locale reader) {
        if (!Languages.areAlike(language, reader)) {
            element.setAttribute("lang", language.toLanguageTag()).setAttribute("dir", Languages.direction(language));
        }
    }
}
