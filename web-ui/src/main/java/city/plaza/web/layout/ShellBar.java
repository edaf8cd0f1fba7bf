package city.plaza.web.layout;

import city.plaza.shared.Languages;
import city.plaza.web.kit.Icon;
import city.plaza.web.routes.PublicRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** The top of a screen, alike on stateless pages and here: whose it is, the languages, the way in and out. */
final class ShellBar extends Composite<Header> {

    private final Shell shell;

    /** @param home where the name leads */
    ShellBar(Shell shell, String home, Runnable signOut) {
        this.shell = shell;
        getContent().addClassName("plaza-bar");
        var tools = new Nav();
        tools.addClassName("plaza-tools");
        tools.setAriaLabel(getTranslation("layout.tools"));
        if (shell.languages().size() > 1) {
            tools.add(languages());
        }
        tools.add(account(signOut));
        getContent().add(new SkipLink(), brand(home), tools);
    }

    private Component brand(String home) {
        var name = new Span(shell.name());
        name.getElement()
                .setAttribute("lang", shell.nameLanguage().toLanguageTag())
                .setAttribute("dir", Languages.direction(shell.nameLanguage()));
        var words = new Span(name);
        words.addClassName("plaza-brand__name");
        CityText.of(shell.header(), shell).ifPresent(line -> {
            line.addClassName("plaza-brand__line");
            words.add(line);
        });
        var brand = outside(home, mark(), words);
        brand.addClassName("plaza-brand");
        return brand;
    }

    private Component mark() {
        if (shell.logo() != null) {
            return new Image(shell.logo(), "");
        }
        var mark = new Span("311");
        mark.addClassName("plaza-brand__mark");
        mark.getElement().setAttribute("aria-hidden", "true").setAttribute("dir", "ltr");
        return mark;
    }

    private Component languages() {
        var summary = new Disclosure.Summary();
        summary.addClassName("plaza-tool");
        var word = new Span(getTranslation("layout.language"));
        word.addClassName("plaza-hidden");
        summary.add(
                word,
                wide(Languages.ownName(shell.language())),
                narrow(shell.language().toLanguageTag()),
                new Icon("down"));
        var list = new UnorderedList();
        list.addClassName("plaza-menu__panel");
        for (var each : shell.languages()) {
            var link = outside(
                    "?" + ReaderLanguage.PARAMETER + "=" + each.toLanguageTag(), new Span(Languages.ownName(each)));
            link.getElement().addEventListener("click", chosen -> reopen(each)).preventDefault();
            link.getElement().setAttribute("lang", each.toLanguageTag()).setAttribute("dir", Languages.direction(each));
            if (each.equals(shell.language())) {
                link.getElement().setAttribute("aria-current", "true");
                link.add(new Icon("check"));
            }
            list.add(new ListItem(link));
        }
        var menu = new Disclosure();
        menu.addClassName("plaza-menu");
        menu.add(summary, list);
        return menu;
    }

    /** Reloads the current screen. Asked of the server, which by then knows all that was typed. */
    private static void reopen(Locale language) {
        var ui = UI.getCurrent();
        var at = ui.getActiveViewLocation();
        var asked = new LinkedHashMap<>(at.getQueryParameters().getParameters());
        ui.getActiveRouterTargetsChain().stream()
                .filter(RestorableScreen.class::isInstance)
                .map(RestorableScreen.class::cast)
                .forEach(screen -> asked.putAll(screen.currentState().getParameters()));
        asked.put(ReaderLanguage.PARAMETER, List.of(language.toLanguageTag()));
        ui.getPage()
                .setLocation(
                        "/" + new Location(at.getSegments(), new QueryParameters(asked)).getPathWithQueryParameters());
    }

    private Component account(Runnable signOut) {
        if (shell.signedInAs() == null) {
            var link = outside(PublicRoutes.SIGN_IN, new Span(getTranslation("layout.sign-in")));
            link.addClassName("plaza-tool");
            return link;
        }
        var out = new NativeButton(getTranslation("layout.sign-out"), event -> signOut.run());
        out.addClassName("plaza-tool");
        var name = new Span(shell.signedInAs());
        name.getElement().setAttribute("dir", "auto");
        name.addClassName("plaza-who");
        var who = outside(PublicRoutes.START, new Icon("user"), name);
        who.addClassName("plaza-tool");
        var account = new Span(who, out);
        account.addClassName("plaza-tools");
        return account;
    }

    /** A link that leaves the screen for a whole new page. */
    private static Anchor outside(String href, Component... content) {
        var link = new Anchor(href);
        link.add(content);
        link.setRouterIgnore(true);
        return link;
    }

    private static Span wide(String text) {
        var span = new Span(text);
        span.addClassName("plaza-wide");
        return span;
    }

    private static Span narrow(String tag) {
        var span = new Span(tag.toUpperCase(Locale.ROOT));
        span.addClassName("plaza-narrow");
        span.getElement().setAttribute("aria-hidden", "true");
        return span;
    }

    /** A part that opens and closes without scripts. */
    @Tag("details")
    private static final class Disclosure extends HtmlContainer {

        @Tag("summary")
        private static final class Summary extends HtmlContainer {}
    }
}
