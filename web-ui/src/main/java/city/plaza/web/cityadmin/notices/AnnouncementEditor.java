package city.plaza.web.cityadmin.notices;

import city.plaza.shared.InvalidInput;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.kit.ErrorSummary;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A form on the left, a preview on the right; saving takes effect immediately. */
abstract class AnnouncementEditor<F extends ConfigItemForm<?>> extends Composite<Div> implements HasDynamicTitle {

    private final String titleKey;
    private final SectionHeader title;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div place = new Div();
    private final Div actions = new Div();
    private final Aside preview = new Aside();
    private transient @Nullable F form;

    /** @param titleKey the key of the heading */
    AnnouncementEditor(String titleKey, Component... above) {
        this.titleKey = titleKey;
        title = SectionHeader.ofView(getTranslation(titleKey));
        var back = new Anchor(AdminRoutes.NOTICES, getTranslation("admin.notices.title"));
        back.addClassName("plaza-back");
        back.addComponentAsFirst(Icon.along("back"));
        actions.addClassName("plaza-admin__actions");
        preview.addClassName("plaza-admin__preview");
        preview.getElement().setAttribute("aria-label", getTranslation("admin.edit.preview"));
        var both = new Div(new Div(errors, place, actions), preview);
        both.addClassName("plaza-admin__both");
        getContent().addClassName("plaza-admin");
        getContent().add(back, title);
        getContent().add(above);
        getContent().add(both);
    }

    final void show(F shown, Component... buttons) {
        form = shown;
        shown.onChange(this::drawPreview);
        place.removeAll();
        place.add(shown);
        actions.removeAll();
        actions.add(buttons);
        errors.clear();
        drawPreview();
    }

    final void setTitle(String words) {
        title.setTitle(words);
    }

    final void wrong(InvalidInput invalid) {
        errors.show(Objects.requireNonNull(form).mark(invalid.problems()));
    }

    abstract Optional<Component> preview(F shown);

    private void drawPreview() {
        preview.removeAll();
        var drawn = preview(Objects.requireNonNull(form));
        preview.setVisible(drawn.isPresent());
        drawn.ifPresent(preview::add);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey);
    }
}
