package city.plaza.web.cityadmin.branding;

import city.plaza.branding.Branding;
import city.plaza.branding.FooterLink;
import city.plaza.shared.LocalizedText;
import city.plaza.web.cityadmin.items.LocalizedField;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The places the foot of every page leads to, each with its name in every language. */
final class LinksField extends Composite<Div> {

    private final List<Locale> languages;
    private final transient Runnable changed;
    private final List<Line> lines = new ArrayList<>();
    private final Div place = new Div();
    private final Button add;
    /** Takes the focus and the error text where there is no link yet. */
    private final TextField first = new TextField();

    LinksField(List<Locale> languages, Runnable changed) {
        this.languages = List.copyOf(languages);
        this.changed = changed;
        var label = new Span(getTranslation("admin.branding.links"));
        label.addClassName("plaza-look__label");
        place.addClassName("plaza-look__links");
        add = new Button(getTranslation("admin.branding.links.add"), new Icon("plus"), event -> {
            add(new FooterLink(LocalizedText.empty(), "")).url.focus();
            changed.run();
        });
        first.setReadOnly(true);
        first.setVisible(false);
        getContent().addClassName("plaza-look__image");
        getContent().add(label, place, first, add);
    }

    /** The field that takes the focus and the error text. */
    TextField first() {
        return first;
    }

    void setValue(List<FooterLink> links) {
        lines.clear();
        place.removeAll();
        links.forEach(this::add);
        tidy();
    }

    /** What is typed; a line nobody wrote anything in is none. */
    List<FooterLink> value() {
        return lines.stream()
                .map(line -> new FooterLink(line.label.value(), line.url.getValue()))
                .filter(link -> !link.url().isEmpty() || !link.label().isEmpty())
                .toList();
    }

    private Line add(FooterLink link) {
        var line = new Line(link);
        lines.add(line);
        place.add(line);
        tidy();
        return line;
    }

    private void tidy() {
        add.setEnabled(lines.size() < Branding.MAX_LINKS);
    }

    private final class Line extends Div {
        private final LocalizedField label =
                LocalizedField.ofLine(getTranslation("admin.branding.links.label"), languages);
        private final TextField url = new TextField(getTranslation("admin.branding.links.url"));

        Line(FooterLink link) {
            label.setValue(link.label());
            label.onChange(changed);
            url.setValue(link.url());
            url.setWidthFull();
            url.setManualValidation(true);
            url.setValueChangeMode(ValueChangeMode.LAZY);
            url.getElement().setAttribute("dir", "ltr");
            url.addValueChangeListener(event -> changed.run());
            var remove = new Button(getTranslation("admin.branding.links.remove"), event -> {
                lines.remove(this);
                place.remove(this);
                tidy();
                add.focus();
                changed.run();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            addClassName("plaza-look__link");
            add(label, url, remove);
        }
    }
}
