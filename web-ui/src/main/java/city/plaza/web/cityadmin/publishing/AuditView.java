package city.plaza.web.cityadmin.publishing;

import city.plaza.audit.AuditEntry;
import city.plaza.audit.AuditTrail;
import city.plaza.audit.AuditVerdict;
import city.plaza.audit.AuditVerifier;
import city.plaza.configuration.Change;
import city.plaza.identity.Role;
import city.plaza.tenancy.Tenants;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.kit.RecordedName;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who changed what and when, and whether the trail has been tampered with. */
@Route(value = AdminRoutes.AUDIT, layout = AdminLayout.class)
@Menu(title = "admin.audit.title", icon = "shield", order = 180)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class AuditView extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PAGE_SIZE = 100;
    private static final String ACT = "admin.audit.act.";

    private final transient AuditTrail trail;
    private final transient AuditVerifier verifier;
    private final transient DateTimeFormatter time;
    private final List<AuditEntry> shown = new ArrayList<>();
    private final Grid<AuditEntry> grid = new Grid<>();
    private final Button more;
    private final Paragraph verdict = new Paragraph();

    AuditView(AuditTrail trail, AuditVerifier verifier, Tenants tenants) {
        this.trail = trail;
        this.verifier = verifier;
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .withZone(tenants.current().zone());
        var verify = new Button(getTranslation("admin.audit.verify"), event -> verify());
        more = new Button(getTranslation("admin.audit.more"), event -> more());
        verdict.getElement().setAttribute("role", "status");
        prepareGrid();
        getContent().addClassName("plaza-admin");
        getContent()
                .add(
                        SectionHeader.ofView(getTranslation("admin.audit.title"), verify),
                        new Paragraph(getTranslation("admin.audit.lead")),
                        verdict,
                        grid,
                        more);
    }

    private void prepareGrid() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("admin.audit.title"));
        grid.addColumn(AuditEntry::sequence)
                .setHeader(getTranslation("admin.audit.number"))
                .setFlexGrow(0);
        grid.addColumn(entry -> time.format(entry.at())).setHeader(getTranslation("admin.audit.when"));
        grid.addColumn(this::who).setHeader(getTranslation("admin.audit.who"));
        grid.addColumn(entry -> text(entry))
                .setHeader(getTranslation("admin.audit.what"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::values)
                .setHeader(getTranslation("admin.audit.values"))
                .setFlexGrow(3);
    }

    private String who(AuditEntry entry) {
        return RecordedName.text(entry.actorName(), this::getTranslation);
    }

    /** What was done in words, and to what. */
    private String text(AuditEntry entry) {
        var kind = entry.action().replaceFirst("^configuration\\.", "");
        var place = entry.object().split("/", 2);
        return kind.equals(entry.action()) || place.length < 2
                ? act(entry.action()) + " · " + entry.object()
                : getTranslation("admin.change." + kind) + ": " + getTranslation("admin." + place[0] + ".title")
                        + (place[1].equals(Change.ORDER) ? "" : " · " + place[1]);
    }

    /** An act of a version that knew more kinds than this one keeps its code. */
    private String act(String action) {
        var key = ACT + action;
        var words = getTranslation(key);
        return words.contains(key) ? action : words;
    }

    private Component values(AuditEntry entry) {
        if (entry.before() == null && entry.after() == null) {
            return new Span();
        }
        var before = new Pre(Optional.ofNullable(entry.before()).orElse("–"));
        var after = new Pre(Optional.ofNullable(entry.after()).orElse("–"));
        var both = new Div(
                new Span(getTranslation("admin.audit.before")),
                before,
                new Span(getTranslation("admin.audit.after")),
                after);
        both.addClassName("plaza-admin__values");
        return new Details(getTranslation("admin.audit.show"), both);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        shown.clear();
        more();
    }

    private void more() {
        long before = shown.isEmpty() ? Long.MAX_VALUE : shown.getLast().sequence();
        var page = trail.entries(null, before, PAGE_SIZE);
        shown.addAll(page);
        grid.setItems(shown);
        more.setVisible(page.size() == PAGE_SIZE);
    }

    private void verify() {
        verdict.setText(
                switch (verifier.verify()) {
                    case AuditVerdict.Sound sound ->
                        getTranslation(
                                "admin.audit.sound",
                                sound.entries(),
                                sound.head().hash());
                    case AuditVerdict.Broken broken ->
                        getTranslation(
                                "admin.audit.broken",
                                broken.sequence(),
                                getTranslation(
                                        "admin.audit.fault." + broken.fault().name()));
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.audit.title");
    }
}
