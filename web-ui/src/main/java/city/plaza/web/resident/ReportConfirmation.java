package city.plaza.web.resident;

import city.plaza.request.OpenedRequest;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.time.HumanizedTime;
import city.plaza.web.routes.PublicRoutes;
import city.plaza.web.routes.ResidentRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Confirms a received report: its number, its link, and what happens next. */
final class ReportConfirmation extends Composite<Section> {

    private final H1 heading;
    private final Span copied = new Span();

    /**
     * @param link the secret link, as it stands in the address bar
     * @param department who has the report now
     * @param due when the work is expected to be done
     * @param writtenTo the e-mail address that hears of it
     * @param response what the city has to say about it
     */
    ReportConfirmation(
            OpenedRequest opened,
            URI link,
            Optional<String> department,
            HumanizedTime.@Nullable Spoken due,
            String writtenTo,
            String response) {
        heading = new H1(getTranslation("resident.report.done.title"));
        heading.setId("question");
        heading.getElement().setAttribute("tabindex", "-1");
        var number = new Div(opened.number().value());
        number.addClassNames("plaza-done__number", "plaza-number");
        number.getElement().setAttribute("dir", "ltr");
        var confirmed = new Div(
                new Icon("check"), heading, new Paragraph(getTranslation("resident.report.done.number")), number);
        confirmed.addClassName("plaza-done");
        getContent().addClassName("plaza-question");
        getContent().add(confirmed);
        if (!response.isEmpty()) {
            var said = new Paragraph(response);
            said.addClassName("plaza-lead");
            said.getElement().setAttribute("dir", "auto");
            getContent().add(said);
        }
        next(department, due, writtenTo);
        keep(link);
        getContent().add(links(opened));
    }

    void focusHeading() {
        heading.getElement().callJsFunction("focus");
    }

    private void next(Optional<String> department, HumanizedTime.@Nullable Spoken due, String writtenTo) {
        var steps = new OrderedList();
        steps.addClassName("plaza-steps");
        if (!writtenTo.isBlank()) {
            steps.add(new ListItem(getTranslation("resident.report.done.next.mail", writtenTo)));
        }
        steps.add(department
                .map(name -> new ListItem(getTranslation("resident.report.done.next.department", name)))
                .orElseGet(() -> new ListItem(getTranslation("resident.report.done.next.somebody"))));
        if (due == null) {
            steps.add(new ListItem(getTranslation("resident.report.done.next.open")));
        } else {
            var when = new ListItem(getTranslation("resident.report.done.next.due", due.spoken()));
            when.getElement().setAttribute("title", due.exact());
            steps.add(when);
        }
        getContent().add(new H2(getTranslation("resident.report.done.next")), steps);
    }

    private void keep(URI link) {
        var address = new Input();
        address.setId("follow-link");
        address.setValue(link.toString());
        address.addClassName("plaza-input");
        address.getElement().setAttribute("readonly", true).setAttribute("dir", "ltr");
        var label = new NativeLabel(getTranslation("resident.report.done.link"));
        label.setFor(address);
        label.addClassName("plaza-field__label");
        var copy = ResidentComponents.button(getTranslation("resident.report.done.copy"), "quiet");
        copy.addComponentAsFirst(new Icon("link"));
        Clipboard.onClick(copy)
                .writeText(
                        link.toString(),
                        done -> copied.setText(getTranslation("resident.report.done.copied")),
                        failed -> copied.setText(getTranslation("resident.report.done.not-copied")));
        copied.getElement().setAttribute("role", "status");
        var actions = new Div(copy, share(link), copied);
        actions.addClassName("plaza-actions");
        var words = new Div(
                ResidentComponents.hint(getTranslation("resident.report.done.link.hint")), label, address, actions);
        var qr = new QrCodeImage(link, getTranslation("resident.report.done.qr"));
        var both = new Div(words, qr);
        both.addClassName("plaza-keep");
        getContent().add(new H2(getTranslation("resident.report.done.keep")), both);
    }

    /** Only where the browser can; it must be asked from the click itself, not from an answer of ours. */
    private Component share(URI link) {
        var share = ResidentComponents.button(getTranslation("resident.report.done.share"), "quiet");
        share.addComponentAsFirst(new Icon("share"));
        share.getElement().setAttribute("hidden", true);
        share.getElement().executeJs("""
                        if (!navigator.share) return;
                        this.hidden = false;
                        this.addEventListener('click', () => navigator.share({title: $0, url: $1}).catch(() => {}));""", getTranslation("resident.report.done.title"), link.toString());
        return share;
    }

    private Div links(OpenedRequest opened) {
        var follow = outside(
                PublicRoutes.status(opened.number(), opened.secret()), getTranslation("resident.report.done.follow"));
        follow.addClassName("plaza-button");
        var another = outside("/" + ResidentRoutes.REPORT, getTranslation("resident.report.done.another"));
        another.addClassNames("plaza-button", "plaza-button--quiet");
        var links = new Div(follow, another);
        links.addClassName("plaza-actions");
        return links;
    }

    private static Anchor outside(String address, String words) {
        var link = new Anchor(address, words);
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }
}
