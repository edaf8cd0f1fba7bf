package city.plaza.web.cityadmin.publishing;

import city.plaza.citytemplate.CityTemplate;
import city.plaza.citytemplate.CityTemplates;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.draft.CityArchives;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.RuleViolation;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.FileUpload;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.kit.Toast;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The whole city as one file, and what other cities have that this one could take. */
@Route(value = AdminRoutes.DATA, layout = AdminLayout.class)
@Menu(title = "admin.data.title", icon = "inbox", order = 150)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class DataView extends Composite<Div> implements HasDynamicTitle {

    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private final transient AdminPresenter desk;
    private final transient CityArchives archives;
    private final transient CityTemplates templates;
    private final transient Tenants tenants;
    private final Div comparison = new Div();

    DataView(AdminPresenter desk, CityArchives archives, CityTemplates templates, Tenants tenants) {
        this.desk = desk;
        this.archives = archives;
        this.templates = templates;
        this.tenants = tenants;
        getContent().addClassNames("plaza-admin", "plaza-admin--text");
        getContent()
                .add(
                        SectionHeader.ofView(getTranslation("admin.data.title")),
                        exporting(),
                        importing(),
                        comparing(),
                        comparison);
    }

    private Section exporting() {
        var name = tenants.current().id() + ".plaza.zip";
        var actor = CurrentActor.get();
        var tenant = TenantContext.current();
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = CurrentActor.callAs(actor, () -> TenantContext.callAs(tenant, archives::export));
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, "application/zip", bytes.length);
                }),
                getTranslation("admin.data.export.do"));
        link.addClassNames("plaza-button", "plaza-button--primary");
        return new Section(
                SectionHeader.ofSection(getTranslation("admin.data.export")),
                new Paragraph(getTranslation("admin.data.export.text")),
                link);
    }

    private Section importing() {
        var upload = FileUpload.ofBytes(
                getTranslation("admin.data.import.choose"), MAX_BYTES, this::take, ".zip", "application/zip");
        return new Section(
                SectionHeader.ofSection(getTranslation("admin.data.import")),
                new Paragraph(getTranslation("admin.data.import.text")),
                upload);
    }

    private Section comparing() {
        var template = new ComboBox<CityTemplate>(getTranslation("admin.data.template.choose"));
        template.setItems(templates.all());
        template.setItemLabelGenerator(each -> each.name().in(getLocale(), getLocale()));
        template.setWidthFull();
        template.addValueChangeListener(event -> Optional.ofNullable(event.getValue())
                .ifPresent(chosen -> compare(templates.load(chosen.code()).inLanguages(desk.languages()), null)));
        return new Section(
                SectionHeader.ofSection(getTranslation("admin.data.template")),
                new Paragraph(getTranslation("admin.data.template.text")),
                template);
    }

    /** @throws RuleViolation if that is no archive, or one that cannot be taken here */
    private void take(byte[] archive) {
        comparison.removeAll();
        var archived = CityConfiguration.ofArchive(archive);
        compare(archived, archived);
    }

    private void showError(RuleViolation wrong) {
        if (wrong instanceof InvalidInput invalid) {
            var problem = invalid.problems().getFirst();
            Toast.problem(
                    getTranslation(problem.translationKey(), problem.arguments().toArray()));
        } else {
            Toast.problem(
                    getTranslation(wrong.translationKey(), wrong.arguments().toArray()));
        }
    }

    /** @param archived the archive it came from, whose places are taken too; absent for a template */
    private void compare(CityConfiguration other, @Nullable CityConfiguration archived) {
        comparison.removeAll();
        comparison.add(new ChangeChoice(desk.draft().differences(other), chosen -> {
            try {
                if (archived != null) {
                    archives.take(archived, chosen);
                } else {
                    desk.draft().take(other, chosen);
                }
            } catch (RuleViolation wrong) {
                showError(wrong);
                return;
            }
            comparison.removeAll();
            Toast.done(getTranslation("admin.data.taken", chosen.size()));
            getUI().ifPresent(desk::changed);
        }));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.data.title");
    }
}
