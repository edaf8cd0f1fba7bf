package city.plaza.web.cityadmin.privacy;

import city.plaza.identity.CurrentActor;
import city.plaza.privacy.LegalHolds;
import city.plaza.privacy.PersonFindings;
import city.plaza.privacy.PersonQuery;
import city.plaza.privacy.PersonalData;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.RuleViolation;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.kit.Callout;
import city.plaza.web.kit.RecordedName;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;

/** Looks for somebody, and offers what can be done with what is held about them. */
final class PersonSearch extends Composite<Section> {

    private final transient PersonalData data;
    private final transient LegalHolds holds;
    private final transient Runnable changed;
    private final TextField person = new TextField();
    private final Div result = new Div();

    PersonSearch(PersonalData data, LegalHolds holds, Runnable changed) {
        this.data = data;
        this.holds = holds;
        this.changed = changed;
        person.setLabel(getTranslation("admin.privacy.person"));
        person.setHelperText(getTranslation("admin.privacy.person.help"));
        person.setWidthFull();
        person.setManualValidation(true);
        person.getElement().setAttribute("autocomplete", "off");
        var find = new Button(getTranslation("admin.privacy.find"), event -> find());
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        find.addClickShortcut(Key.ENTER).listenOn(person);
        var searching = new Div(find);
        searching.addClassName("plaza-admin__actions");
        result.getElement().setAttribute("aria-live", "polite");
        getContent()
                .add(SectionHeader.ofSection(getTranslation("admin.privacy.find.title")), person, searching, result);
    }

    private void find() {
        result.removeAll();
        person.setInvalid(false);
        try {
            var query = new PersonQuery(person.getValue());
            show(query, data.find(query));
        } catch (InvalidInput invalid) {
            person.setErrorMessage(getTranslation(invalid.problems().getFirst().translationKey()));
            person.setInvalid(true);
            person.focus();
        } catch (RuleViolation refused) {
            result.add(new Callout(
                    "danger",
                    "alert",
                    getTranslation("admin.privacy.unavailable"),
                    new Paragraph(getTranslation(
                            refused.translationKey(), refused.arguments().toArray()))));
        }
    }

    private void show(PersonQuery query, PersonFindings findings) {
        if (findings.isEmpty()) {
            result.add(new Paragraph(getTranslation("admin.privacy.nothing", query.text())));
            return;
        }
        result.add(SectionHeader.ofPart(getTranslation("admin.privacy.found", query.text())));
        var list = new UnorderedList();
        findings.records()
                .forEach(each -> list.add(new ListItem(getTranslation(
                        "admin.privacy.records",
                        getTranslation("admin.privacy.holder." + each.holder()),
                        each.records()))));
        result.add(list);
        findings.holds()
                .forEach(hold -> result.add(new Callout(
                        "warn",
                        "shield",
                        getTranslation("admin.privacy.held"),
                        new Paragraph(getTranslation(
                                "error.privacy.held",
                                hold.reason(),
                                RecordedName.text(hold.placedBy(), this::getTranslation))))));
        findings.obstacles()
                .forEach(obstacle -> result.add(new Callout(
                        "warn",
                        "alert",
                        getTranslation("admin.privacy.not-now"),
                        new Paragraph(getTranslation(obstacle)))));
        result.add(actions(query, findings));
    }

    private Div actions(PersonQuery query, PersonFindings findings) {
        var hold = new Button(getTranslation("admin.privacy.hold.person"), event -> hold(query));
        var erase = new Button(getTranslation("admin.privacy.erase"), event -> erase(query));
        erase.addThemeVariants(ButtonVariant.LUMO_ERROR);
        erase.setEnabled(findings.holds().isEmpty() && findings.obstacles().isEmpty());
        var actions = new Div(export(query), hold, erase);
        actions.addClassName("plaza-admin__actions");
        return actions;
    }

    private Anchor export(PersonQuery query) {
        var actor = CurrentActor.get();
        var tenant = TenantContext.current();
        DownloadHandler zip = event -> {
            event.setFileName("personal-data.zip");
            event.setContentType("application/zip");
            var out = event.getOutputStream();
            CurrentActor.runAs(actor, () -> TenantContext.runAs(tenant, () -> data.export(query, out)));
        };
        var link = new Anchor(zip, getTranslation("admin.privacy.export"));
        link.addClassName("plaza-button");
        return link;
    }

    private void hold(PersonQuery query) {
        new ReasonDialog(
                        getTranslation("admin.privacy.hold.person"),
                        getTranslation("admin.privacy.hold.text"),
                        getTranslation("admin.privacy.hold.place"),
                        reason -> {
                            holds.placeOnPerson(query, reason);
                            changed.run();
                            find();
                        })
                .open();
    }

    private void erase(PersonQuery query) {
        new ReasonDialog(
                        getTranslation("admin.privacy.erase.title"),
                        getTranslation("admin.privacy.erase.text"),
                        getTranslation("admin.privacy.erase.do"),
                        reason -> {
                            var id = data.erase(query, reason);
                            getUI().ifPresent(ui -> ui.navigate(AdminRoutes.certificate(id)));
                        })
                .open();
    }
}
