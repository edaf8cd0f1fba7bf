package city.plaza.web.cityadmin.privacy;

import city.plaza.identity.Role;
import city.plaza.privacy.ErasureCertificate;
import city.plaza.privacy.LegalHold;
import city.plaza.privacy.LegalHolds;
import city.plaza.privacy.PersonalData;
import city.plaza.tenancy.Tenants;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.ConfirmDialog;
import city.plaza.web.kit.RecordedName;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;

/** What the city holds about one person, the orders that keep data, and the erasures that were made. */
@Route(value = AdminRoutes.PERSONAL_DATA, layout = AdminLayout.class)
@Menu(title = "admin.privacy.title", icon = "user", order = 154)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class PersonalDataView extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private final transient PersonalData data;
    private final transient LegalHolds holds;
    private final transient DateTimeFormatter time;
    private final Div holdList = new Div();
    private final Div erasureList = new Div();

    PersonalDataView(PersonalData data, LegalHolds holds, Tenants tenants) {
        this.data = data;
        this.holds = holds;
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(tenants.current().zone());
        getContent().addClassNames("plaza-admin", "plaza-admin--text");
        getContent()
                .add(
                        SectionHeader.ofView(getTranslation("admin.privacy.title")),
                        new Paragraph(getTranslation("admin.privacy.lead")),
                        new PersonSearch(data, holds, this::draw),
                        new Section(
                                SectionHeader.ofSection(
                                        getTranslation("admin.privacy.holds"),
                                        new Button(
                                                getTranslation("admin.privacy.hold.request"), event -> holdRequest())),
                                new Paragraph(getTranslation("admin.privacy.holds.lead")),
                                holdList),
                        new Section(SectionHeader.ofSection(getTranslation("admin.privacy.erasures")), erasureList));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    private void draw() {
        holdList.removeAll();
        erasureList.removeAll();
        list(
                holdList,
                "admin.privacy.holds.none",
                holds.all().stream().map(this::line).toList());
        list(
                erasureList,
                "admin.privacy.erasures.none",
                data.erasures().stream().map(this::line).toList());
    }

    private void list(Div into, String none, List<ListItem> lines) {
        if (lines.isEmpty()) {
            var nothing = new Paragraph(getTranslation(none));
            nothing.addClassName("plaza-muted");
            into.add(nothing);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("plaza-admin__parts");
        lines.forEach(list::add);
        into.add(list);
    }

    private ListItem line(LegalHold hold) {
        var about = hold.requestNumber() != null
                ? getTranslation("admin.privacy.hold.of-request", hold.requestNumber())
                : Objects.requireNonNullElseGet(hold.person(), () -> getTranslation("admin.privacy.hold.of-person"));
        var acts = new Div();
        acts.addClassName("plaza-admin__signs");
        var lines = new Div(
                new HtmlContainer("strong", new Span(about)),
                small(hold.reason()),
                small(getTranslation(
                        "admin.privacy.hold.placed", name(hold.placedBy()), time.format(hold.placedAt()))));
        lines.addClassName("plaza-admin__head");
        var lifted = hold.liftedAt();
        if (lifted == null) {
            var lift = new Button(getTranslation("admin.privacy.hold.lift"), event -> askToLift(hold, about));
            lift.setAriaLabel(getTranslation("admin.privacy.hold.lift.which", about));
            lift.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            acts.add(lift);
        } else {
            lines.add(small(lifted(hold, lifted)));
        }
        return item(lines, acts);
    }

    private String lifted(LegalHold hold, Instant when) {
        return getTranslation(
                "admin.privacy.hold.lifted", name(Objects.requireNonNullElse(hold.liftedBy(), "")), time.format(when));
    }

    private ListItem line(ErasureCertificate erasure) {
        var link = new Anchor(
                AdminRoutes.certificate(erasure.id()),
                getTranslation("admin.privacy.erasure.at", time.format(erasure.requestedAt())));
        var lines = new Div(
                link,
                small(erasure.reason()),
                small(getTranslation("admin.privacy.erasure.by", name(erasure.requestedBy()), erasure.total())));
        lines.addClassName("plaza-admin__head");
        return item(lines, new Div(new Span(getTranslation("admin.privacy.erasure.state." + erasure.state()))));
    }

    private String name(String recorded) {
        return RecordedName.text(recorded, this::getTranslation);
    }

    private static ListItem item(Div lines, Div acts) {
        var item = new ListItem(lines, acts);
        item.addClassName("plaza-admin__person");
        return item;
    }

    private static Span small(String words) {
        var span = new Span(words);
        span.addClassNames("plaza-muted", "plaza-small");
        return span;
    }

    private void holdRequest() {
        var number = new TextField(getTranslation("admin.privacy.hold.number"));
        number.setWidthFull();
        new ReasonDialog(
                        getTranslation("admin.privacy.hold.request"),
                        getTranslation("admin.privacy.hold.text"),
                        getTranslation("admin.privacy.hold.place"),
                        reason -> {
                            holds.placeOnRequest(number.getValue(), reason);
                            draw();
                        })
                .asking("request", number)
                .open();
    }

    private void askToLift(LegalHold hold, String about) {
        new ConfirmDialog(
                        getTranslation("admin.privacy.hold.lift.which", about),
                        getTranslation("admin.privacy.hold.lift.text"),
                        getTranslation("admin.privacy.hold.lift"),
                        () -> {
                            holds.lift(hold.id());
                            draw();
                        })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.privacy.title");
    }
}
