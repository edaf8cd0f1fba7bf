package city.plaza.web.kit;

import city.plaza.shared.Languages;
import city.plaza.shared.LocalizedText;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** A city's text, marked with its language where that is not the reader's. */
public final class LocalizedSpan extends Span {

    public LocalizedSpan(LocalizedText text, Locale reader, Locale main) {
        text.in(List.of(reader, main)).ifPresent(found -> {
            setText(found.text());
            if (!Languages.areAlike(found.language(), reader)) {
                getElement()
                        .setAttribute("lang", found.language().toLanguageTag())
                        .setAttribute("dir", Languages.direction(found.language()));
            }
        });
    }
}
