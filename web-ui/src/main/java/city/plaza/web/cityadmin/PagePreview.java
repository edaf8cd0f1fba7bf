package city.plaza.web.cityadmin;

import city.plaza.branding.Branding;
import city.plaza.branding.FooterLink;
import city.plaza.configuration.CityConfiguration;
import city.plaza.request.RequestStatus;
import city.plaza.shared.Languages;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import city.plaza.web.kit.BrandCss;
import city.plaza.web.kit.request.RequestStatusBadge;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws pages as residents would see them if what is drafted were live: to look at, not to use. */
public final class PagePreview {

    private static final int MAX_SERVICES_SHOWN = 3;

    private final Branding look;
    private final City city;
    private final CityConfiguration configuration;
    private final Locale reader;

    public PagePreview(Branding look, City city, CityConfiguration configuration, Locale reader) {
        this.look = look;
        this.city = city;
        this.configuration = configuration;
        this.reader = reader;
    }

    /** A page in a frame with its name above. */
    public Component framed(String name, Component page, boolean dark) {
        var caption = new Div(name);
        caption.addClassName("plaza-sample__caption");
        var words = Languages.ofScreens(reader);
        var frame = new Div(page);
        frame.addClassNames("plaza-sample");
        frame.getElement()
                .setAttribute("data-scheme", dark ? "dark" : "light")
                .setAttribute("lang", words.toLanguageTag())
                .setAttribute("dir", Languages.direction(words))
                // A picture of a page: nothing in it can be reached or pressed.
                .setAttribute("inert", true);
        BrandCss.properties(look).forEach(frame.getStyle()::set);
        var figure = new Div(caption, frame);
        figure.getElement().setAttribute("role", "group").setAttribute("aria-label", name);
        return figure;
    }

    /** The home page: its head, its search, its ways on, and the city's first topics and services. */
    public Component home() {
        var page = page(head(), hero());
        var body = block("plaza-sample__body");
        body.add(line("plaza-sample__heading", text("page.home.popular")));
        configuration.services().stream()
                .filter(each -> !each.availability().retired())
                .limit(MAX_SERVICES_SHOWN)
                .forEach(each -> body.add(link(each.name())));
        configuration.groups().stream().limit(2).forEach(each -> body.add(link(each.name())));
        body.add(new RequestStatusBadge(RequestStatus.IN_PROGRESS));
        page.add(body);
        foot(look.links()).ifPresent(page::add);
        return page;
    }

    /** A letter with the city's colour above and its words below. */
    public Component letter() {
        var sender = look.mailSender() == null ? city.name() : look.mailSender();
        var band = block("plaza-sample__band");
        band.add(line("plaza-sample__name", city.name()));
        var body = block("plaza-sample__body");
        body.add(
                line("plaza-sample__small", text("admin.sample.email.from", sender)),
                line("plaza-sample__heading", text("admin.sample.email.subject")),
                line("plaza-sample__text", text("admin.sample.email.text")),
                button("plaza-button", text("admin.sample.email.button")));
        var page = page(band, body);
        foot(List.of()).ifPresent(page::add);
        return page;
    }

    /** The page people sign in at. */
    public Component signIn() {
        var body = block("plaza-sample__body plaza-sample__sign-in");
        body.add(mark(), line("plaza-sample__heading", city.name()));
        for (var field : List.of("admin.sample.sign-in.email", "admin.sample.sign-in.password")) {
            body.add(line("plaza-sample__small", text(field)), block("plaza-sample__field"));
        }
        body.add(button("plaza-button", text("layout.sign-in")));
        return page(body);
    }

    private Optional<Component> foot(List<FooterLink> links) {
        var foot = block("plaza-sample__foot");
        links.stream().filter(each -> !each.label().isEmpty()).forEach(each -> foot.add(link(each.label())));
        if (!look.footer().isEmpty()) {
            foot.add(written("plaza-sample__small", look.footer()));
        }
        return foot.getComponentCount() == 0 ? Optional.empty() : Optional.of(foot);
    }

    private Component head() {
        var names = block("plaza-brand__name");
        names.add(line("plaza-sample__name", city.name()));
        if (!look.header().isEmpty()) {
            names.add(written("plaza-brand__line", look.header()));
        }
        var head = block("plaza-sample__head");
        head.add(mark(), names, line("plaza-sample__tool", reader.getDisplayLanguage(reader)));
        return head;
    }

    private Component hero() {
        var hero = block("plaza-sample__hero");
        hero.add(
                line("plaza-sample__heading", text("page.home.heading")),
                button("plaza-button plaza-button--on-band", text("page.home.report")));
        return hero;
    }

    private Component mark() {
        var path = look.logoPath();
        if (path != null) {
            var image = new Image(path, "");
            image.addClassName("plaza-sample__logo");
            return image;
        }
        var mark = line("plaza-brand__mark", "311");
        mark.getElement().setAttribute("dir", "ltr");
        return mark;
    }

    private static Div page(Component... parts) {
        var page = block("plaza-sample__page");
        page.add(parts);
        return page;
    }

    private Span link(LocalizedText text) {
        return written("plaza-sample__link", text);
    }

    private static Span button(String classes, String words) {
        return line(classes, words);
    }

    /** What the city wrote for this reader, marked where it is in another language. */
    private Span written(String classes, LocalizedText text) {
        var span = line(classes, "");
        text.in(List.of(reader, city.mainLanguage())).ifPresent(found -> {
            span.setText(found.text());
            span.getElement()
                    .setAttribute("lang", found.language().toLanguageTag())
                    .setAttribute("dir", Languages.direction(found.language()));
        });
        return span;
    }

    private String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(Languages.ofScreens(reader), key, values);
    }

    private static Div block(String classes) {
        var div = new Div();
        div.addClassNames(classes.split(" "));
        return div;
    }

    private static Span line(String classes, String text) {
        var span = new Span(text);
        span.addClassNames(classes.split(" "));
        return span;
    }
}
