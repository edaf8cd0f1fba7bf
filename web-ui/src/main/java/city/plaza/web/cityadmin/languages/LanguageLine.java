package city.plaza.web.cityadmin.languages;

import city.plaza.configuration.translation.Completeness;
import city.plaza.configuration.translation.Completeness.Share;
import city.plaza.shared.Languages;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;

/** One of the city's languages, with how much is written in it and what can be done with it. */
final class LanguageLine extends ListItem {

    LanguageLine(Completeness language, boolean main, @Nullable Runnable makeMain, @Nullable Runnable remove) {
        var tag = language.language().toLanguageTag();
        var ours = language.language().getDisplayName(getLocale());
        var name = new Span(ours);
        name.addClassName("plaza-languages__name");
        var own = new Span(Languages.ownName(language.language()));
        own.getElement().setAttribute("lang", tag).setAttribute("dir", Languages.direction(language.language()));
        own.addClassName("plaza-muted");
        var head = new Div(name, own, new Span(tag));
        head.addClassName("plaza-languages__head");
        if (main) {
            var mark = new Span(getTranslation("admin.city.main"));
            mark.addClassName("plaza-admin__state");
            head.add(mark);
        }
        add(head, bar(ours, language.total()));
        if (!Languages.hasScreenTexts(language.language())) {
            var note = new Paragraph(getTranslation("admin.city.no-words", ours));
            note.addClassName("plaza-muted");
            add(note);
        }
        add(new Details(getTranslation("admin.city.by-part"), parts(language)), actions(tag, ours, makeMain, remove));
    }

    private Component actions(String tag, String name, @Nullable Runnable makeMain, @Nullable Runnable remove) {
        var translate = new Anchor(AdminRoutes.translations(tag), getTranslation("admin.city.translate", name));
        translate.addClassName("plaza-button");
        var actions = new Div(translate);
        actions.addClassName("plaza-admin__actions");
        if (makeMain != null) {
            actions.add(quiet("admin.city.make-main", name, makeMain));
        }
        if (remove != null) {
            actions.add(quiet("admin.city.remove", name, remove));
        }
        return actions;
    }

    private Button quiet(String key, String name, Runnable action) {
        var button = new Button(getTranslation(key, name), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private Component parts(Completeness language) {
        var parts = new Div();
        language.parts().forEach((section, share) -> {
            var title = getTranslation("admin." + section.code() + ".title");
            var label = new Span(title);
            var line = new Div(label, bar(title, share));
            line.addClassName("plaza-languages__part");
            parts.add(line);
        });
        return parts;
    }

    /** A bar says how much at a glance, the numbers beside it say it to everybody. */
    private Component bar(String of, Share share) {
        var bar = new ProgressBar(0, 1, share.fraction());
        bar.getElement().setAttribute("aria-label", getTranslation("admin.city.written", of));
        var percent = NumberFormat.getPercentInstance(getLocale());
        var numbers = new Span(
                getTranslation("admin.city.share", share.written(), share.all(), percent.format(floored(share))));
        var both = new Div(bar, numbers);
        both.addClassName("plaza-languages__bar");
        return both;
    }

    /** A hundred per cent is said of what is whole and of nothing else. */
    private static double floored(Share share) {
        return Math.floor(share.fraction() * 100) / 100;
    }
}
