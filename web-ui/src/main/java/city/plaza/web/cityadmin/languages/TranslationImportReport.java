package city.plaza.web.cityadmin.languages;

import city.plaza.configuration.translation.TranslationImport;
import city.plaza.configuration.translation.TranslationRow;
import city.plaza.shared.Languages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What a translator's file would change, what it is too late for, and what cannot be taken. */
final class TranslationImportReport extends Composite<Div> {

    private final Locale language;

    TranslationImportReport(TranslationImport file, Runnable take) {
        language = file.language();
        var summary = new Paragraph(getTranslation(
                "admin.translations.found",
                file.changes().size(),
                file.stale().size(),
                file.bad().size(),
                file.unchanged(),
                file.untranslated()));
        summary.getElement().setAttribute("role", "status");
        getContent().addClassName("plaza-translations__report");
        getContent().add(summary);
        list("admin.translations.changes", file.changes(), this::change);
        list("admin.translations.stale", file.stale(), this::stale);
        list("admin.translations.bad", file.bad(), this::bad);
        if (!file.changes().isEmpty()) {
            var button = new Button(
                    getTranslation("admin.translations.take", file.changes().size()), event -> take.run());
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            button.setDisableOnClick(true);
            getContent().add(button);
        }
    }

    private <T> void list(String key, List<T> things, Function<T, ListItem> item) {
        if (things.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("plaza-admin__findings");
        things.forEach(each -> list.add(item.apply(each)));
        var details = new Details(getTranslation(key, things.size()), list);
        details.setOpened(true);
        getContent().add(details);
    }

    private ListItem change(TranslationImport.Change change) {
        var row = change.row();
        var before = row.isMissing() ? new Span("–") : text(row.target(), language);
        return new ListItem(where(row), source(row), before, new Span("→"), text(change.text(), language));
    }

    private ListItem stale(TranslationImport.Stale stale) {
        var item = new ListItem(
                where(stale.row()),
                text(stale.translatedFrom(), stale.row().sourceLanguage()),
                new Span("→"),
                source(stale.row()),
                text(stale.text(), language));
        item.getElement().setAttribute("data-state", "warn");
        return item;
    }

    private ListItem bad(TranslationImport.Bad bad) {
        var item = new ListItem(
                new Span(getTranslation("admin.translations.place", bad.place())),
                text(bad.name(), Locale.ENGLISH),
                new Span(getTranslation(bad.reason())));
        item.getElement().setAttribute("data-state", "problem");
        return item;
    }

    private Component where(TranslationRow row) {
        var where = new Span(getTranslation("admin." + row.part().code() + ".title") + " · " + row.key());
        where.addClassName("plaza-muted");
        return where;
    }

    private static Component source(TranslationRow row) {
        return text(row.source(), row.sourceLanguage());
    }

    private static Component text(String text, Locale language) {
        var span = new Span(text);
        span.getElement()
                .setAttribute("lang", language.toLanguageTag())
                .setAttribute("dir", Languages.direction(language));
        return span;
    }
}
