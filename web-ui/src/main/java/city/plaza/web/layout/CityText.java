package city.plaza.web.layout;

import city.plaza.shared.Languages;
import city.plaza.shared.LocalizedText;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** Words the city wrote, marked with their language where it is not the reader's. */
final class CityText {

    private CityText() {}

    static Optional<Span> of(LocalizedText text, Shell shell) {
        return text.in(List.of(shell.language(), shell.nameLanguage())).map(found -> {
            var span = new Span(found.text());
            span.getElement()
                    .setAttribute("lang", found.language().toLanguageTag())
                    .setAttribute("dir", Languages.direction(found.language()));
            return span;
        });
    }
}
