package city.plaza.web.cityadmin.languages;

import city.plaza.configuration.translation.TranslationRow;
import city.plaza.configuration.translation.Translations;
import city.plaza.identity.Role;
import city.plaza.tenancy.Tenants;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.PagePreview;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that the city wrote, side by side with a language it is to be read in. */
@Route(value = AdminRoutes.LANGUAGES + "/:" + AdminRoutes.KEY, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class TranslationsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AdminPresenter desk;
    private final transient Translations translations;
    private final transient Tenants tenants;
    private final SectionHeader title = SectionHeader.ofView("");
    private final Paragraph count = new Paragraph();
    private final Select<Locale> source = new Select<>();
    private final Checkbox missing = new Checkbox();
    private final TextField search = new TextField();
    private final Details preview = new Details();
    private final Div place = new Div();
    private final Div files = new Div();
    private @Nullable TranslationTable table;
    private @Nullable Locale filesFrom;
    private Locale target = Locale.ENGLISH;

    TranslationsView(AdminPresenter desk, Translations translations, Tenants tenants) {
        this.desk = desk;
        this.translations = translations;
        this.tenants = tenants;
        source.setLabel(getTranslation("admin.translations.source"));
        source.setItemLabelGenerator(each -> each.getDisplayName(getLocale()));
        missing.setLabel(getTranslation("admin.translations.missing"));
        search.setLabel(getTranslation("admin.translations.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        source.addValueChangeListener(event -> refresh(event.isFromClient()));
        missing.addValueChangeListener(event -> refresh(event.isFromClient()));
        search.addValueChangeListener(event -> refresh(event.isFromClient()));
        count.getElement().setAttribute("role", "status");
        var filters = new Div(source, search, missing);
        filters.addClassName("plaza-translations__filters");
        var back = new Anchor(AdminRoutes.LANGUAGES, getTranslation("admin.city.title"));
        back.addClassName("plaza-back");
        back.addComponentAsFirst(Icon.along("back"));
        preview.setSummaryText(getTranslation("admin.translations.preview"));
        preview.addOpenedChangeListener(event -> drawPreview());
        getContent().addClassName("plaza-admin");
        getContent().add(back, title, count, filters, preview, place, files);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var tag = entering.getRouteParameters().get(AdminRoutes.KEY).orElse("");
        var languages = desk.languages();
        target = Locale.forLanguageTag(tag);
        if (!languages.contains(target)) {
            entering.rerouteToError(NotFoundException.class);
            return;
        }
        title.setTitle(getTranslation("admin.translations.title", target.getDisplayName(getLocale())));
        table = new TranslationTable(target, this::put);
        filesFrom = null;
        place.removeAll();
        place.add(table);
        var others = languages.stream().filter(each -> !each.equals(target)).toList();
        source.setItems(others.isEmpty() ? languages : others);
        source.setValue(others.isEmpty() ? target : others.getFirst());
        refresh(true);
    }

    /** @param wanted whether somebody asked for it, rather than this view setting up its fields */
    private void refresh(boolean wanted) {
        var from = source.getValue();
        if (!wanted || from == null) {
            return;
        }
        var all = translations.rows(from, target);
        var shown = all.stream().filter(this::isWanted).toList();
        count(all);
        Objects.requireNonNull(table).show(shown);
        if (!from.equals(filesFrom)) {
            filesFrom = from;
            files.removeAll();
            files.add(new TranslationFiles(translations, from, target, () -> {
                refresh(true);
                getUI().ifPresent(desk::changed);
            }));
        }
        drawPreview();
    }

    private void count(List<TranslationRow> all) {
        long left = all.stream().filter(TranslationRow::isMissing).count();
        count.setText(getTranslation("admin.translations.count", all.size() - left, all.size()));
    }

    private TranslationRow put(TranslationRow row, String text) {
        var saved = translations.put(row, target, text);
        count(translations.rows(saved.sourceLanguage(), target));
        drawPreview();
        getUI().ifPresent(desk::changed);
        return saved;
    }

    private boolean isWanted(TranslationRow row) {
        var typed = search.getValue().strip().toLowerCase(getLocale());
        return (!Boolean.TRUE.equals(missing.getValue()) || row.isMissing())
                && (typed.isEmpty()
                        || row.source().toLowerCase(row.sourceLanguage()).contains(typed)
                        || row.target().toLowerCase(target).contains(typed)
                        || row.key().contains(typed));
    }

    private void drawPreview() {
        preview.removeAll();
        if (preview.isOpened()) {
            var next = desk.current().next();
            var pagePreview = new PagePreview(next.branding(), tenants.current(), next, target);
            var frame = new Div(pagePreview.framed(target.getDisplayName(getLocale()), pagePreview.home(), false));
            frame.addClassName("plaza-translations__preview");
            preview.add(frame);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.translations.title", target.getDisplayName(getLocale()));
    }
}
