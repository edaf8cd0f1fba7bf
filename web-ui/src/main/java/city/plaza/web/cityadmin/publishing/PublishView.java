package city.plaza.web.cityadmin.publishing;

import city.plaza.catalog.StillInUse;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.Finding;
import city.plaza.configuration.draft.Draft;
import city.plaza.configuration.draft.DraftConflict;
import city.plaza.configuration.publishing.ConfigurationPublisher;
import city.plaza.identity.Role;
import city.plaza.shared.InvalidInput;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.InUseNotice;
import city.plaza.web.kit.EmptyState;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.kit.Toast;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Problems, changes, and the button that publishes. */
@Route(value = AdminRoutes.PUBLISH, layout = AdminLayout.class)
@Menu(title = "admin.publish.title", icon = "share", order = 160)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class PublishView extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private final transient AdminPresenter desk;
    private final transient ConfigurationPublisher publisher;
    private final Div content = new Div();
    private final TextField note = new TextField();
    private final Checkbox renewing = new Checkbox();

    PublishView(AdminPresenter desk, ConfigurationPublisher publisher) {
        this.desk = desk;
        this.publisher = publisher;
        note.setLabel(getTranslation("admin.publish.note"));
        note.setHelperText(getTranslation("admin.publish.note.help"));
        note.setWidthFull();
        renewing.setLabel(getTranslation("admin.publish.renewing"));
        renewing.setHelperText(getTranslation("admin.publish.renewing.help"));
        getContent().addClassNames("plaza-admin", "plaza-admin--text");
        getContent().add(SectionHeader.ofView(getTranslation("admin.publish.title")), content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        var draft = desk.current();
        content.removeAll();
        if (draft.isEmpty()) {
            content.add(new EmptyState(
                    "check", getTranslation("admin.publish.nothing"), getTranslation("admin.publish.nothing.text")));
            return;
        }
        var findings = draft.findings();
        if (!findings.isEmpty()) {
            content.add(findings(findings));
        }
        content.add(new ChangeList(getTranslation("admin.publish.changes"), draft.changes()), publishing(draft));
    }

    private Section findings(List<Finding> findings) {
        var list = new UnorderedList();
        list.addClassName("plaza-admin__findings");
        for (var finding : findings) {
            var text =
                    getTranslation(finding.translationKey(), finding.arguments().toArray());
            var link = new Anchor(
                    AdminRoutes.item(finding.part(), finding.key()),
                    getTranslation("admin." + finding.part().code() + ".title") + " · " + finding.key());
            var item = new ListItem(link);
            item.add(" " + text);
            item.getElement().setAttribute("data-state", finding.blocks() ? "problem" : "warn");
            list.add(item);
        }
        return new Section(SectionHeader.ofSection(getTranslation("admin.publish.findings")), list);
    }

    private Section publishing(Draft draft) {
        renewing.setVisible(
                draft.changes().stream().anyMatch(each -> each.change().part() == ConfigurationSection.TARGETS));
        var publish = new Button(getTranslation("admin.publish.publish"), event -> publish(draft));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.setDisableOnClick(true);
        boolean blocked = draft.findings().stream().anyMatch(Finding::blocks);
        publish.setEnabled(!blocked);
        var section = new Section(note, renewing, publish);
        if (blocked) {
            section.add(new Paragraph(getTranslation("admin.publish.blocked")));
        }
        return section;
    }

    /** A refusal leaves what was typed and chosen. */
    private void publish(Draft draft) {
        try {
            publisher
                    .publish(draft.version(), note.getValue(), renewing.isVisible() && renewing.getValue())
                    .ifPresent(version -> Toast.done(getTranslation("admin.publish.done", version.number())));
            note.clear();
            renewing.clear();
        } catch (DraftConflict conflict) {
            Toast.problem(getTranslation("admin.publish.changed-meanwhile"));
        } catch (InvalidInput invalid) {
            var problem = invalid.problems().getFirst();
            Toast.problem(
                    getTranslation(problem.translationKey(), problem.arguments().toArray()));
        } catch (StillInUse used) {
            refresh();
            content.addComponentAsFirst(new InUseNotice(desk, used, this::refresh));
            return;
        }
        refresh();
        getUI().ifPresent(desk::changed);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.publish.title");
    }
}
