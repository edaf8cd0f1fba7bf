package city.plaza.web.cityadmin.publishing;

import city.plaza.configuration.draft.DraftChange;
import city.plaza.configuration.publishing.ConfigurationHistory;
import city.plaza.configuration.publishing.ConfigurationVersion;
import city.plaza.identity.Role;
import city.plaza.tenancy.Tenants;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.kit.EmptyState;
import city.plaza.web.kit.RecordedName;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.kit.Toast;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Published versions, each of which can be restored into the draft. */
@Route(value = AdminRoutes.HISTORY, layout = AdminLayout.class)
@Menu(title = "admin.history.title", icon = "clock", order = 170)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class HistoryView extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private final transient AdminPresenter desk;
    private final transient ConfigurationHistory history;
    private final transient Tenants tenants;
    private final Div content = new Div();

    HistoryView(AdminPresenter desk, ConfigurationHistory history, Tenants tenants) {
        this.desk = desk;
        this.history = history;
        this.tenants = tenants;
        getContent().addClassNames("plaza-admin", "plaza-admin--text");
        getContent()
                .add(
                        SectionHeader.ofView(getTranslation("admin.history.title")),
                        new Paragraph(getTranslation("admin.history.lead")),
                        content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var versions = history.versions();
        content.removeAll();
        if (versions.isEmpty()) {
            content.add(new EmptyState(
                    "clock", getTranslation("admin.history.none"), getTranslation("admin.history.none.text")));
            return;
        }
        var list = new OrderedList();
        list.addClassName("plaza-admin__changes");
        for (int i = 0; i < versions.size(); i++) {
            list.add(item(versions.get(i), i == 0));
        }
        content.add(list);
    }

    private ListItem item(ConfigurationVersion version, boolean live) {
        var time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(tenants.current().zone())
                .format(version.at());
        var number = new Span(getTranslation("admin.history.version", version.number()));
        number.addClassName("plaza-admin__state");
        var who = new Span(
                getTranslation("admin.history.by", time, RecordedName.text(version.by(), this::getTranslation)));
        var item = new ListItem(number, who);
        if (!version.note().isBlank()) {
            item.add(new Span("“" + version.note() + "”"));
        }
        if (live) {
            item.add(new Span(getTranslation("admin.history.live")));
        } else {
            var back = new Button(getTranslation("admin.history.back"), event -> restore(version));
            back.setAriaLabel(getTranslation("admin.history.back-version", version.number()));
            item.add(back);
        }
        var changes = new ChangeList(
                getTranslation("admin.history.changes"),
                version.changes().stream()
                        .map(change -> new DraftChange(change, null, null))
                        .toList());
        item.add(new Details(
                getTranslation("admin.history.count", version.changes().size()), changes));
        return item;
    }

    private void restore(ConfigurationVersion version) {
        var earlier = history.at(version.number());
        desk.draft().take(earlier, desk.draft().differences(earlier));
        Toast.done(getTranslation("admin.history.brought-back", version.number()));
        getUI().ifPresent(ui -> {
            desk.changed(ui);
            ui.navigate(PublishView.class);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.history.title");
    }
}
