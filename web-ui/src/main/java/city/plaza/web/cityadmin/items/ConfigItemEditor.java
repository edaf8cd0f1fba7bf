package city.plaza.web.cityadmin.items;

import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.draft.DraftConflict;
import city.plaza.configuration.draft.Versioned;
import city.plaza.shared.InvalidInput;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.kit.ErrorSummary;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.kit.Toast;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Edits one item of the draft: form on the left, preview on the right. */
public abstract class ConfigItemEditor<T> extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AdminPresenter desk;
    private final transient ConfigurationSection<T> section;
    private final SectionHeader title = SectionHeader.ofView("");
    private final ErrorSummary errors = new ErrorSummary();
    private final Div place = new Div();
    private final Div actions = new Div();
    private final Aside preview = new Aside();
    private final Button remove;
    private transient @Nullable ConfigItemForm<T> form;
    private @Nullable String seen;
    /** Empty while the thing is yet to be added. */
    private String key = "";

    public ConfigItemEditor(AdminPresenter desk, ConfigurationSection<T> section) {
        this.desk = desk;
        this.section = section;
        var save = new Button(getTranslation("admin.edit.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        remove = new Button(getTranslation("admin.edit.remove"), event -> removing(this::remove));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        actions.add(save, remove);
        actions.addClassName("plaza-admin__actions");
        preview.addClassName("plaza-admin__preview");
        // It may be longer than the screen, and is then scrolled by keys too.
        preview.getElement().setAttribute("tabindex", "0");
        var left = new Div(errors, place, actions);
        var both = new Div(left, preview);
        both.addClassName("plaza-admin__both");
        getContent().addClassName("plaza-admin");
        if (!section.isSingle()) {
            var back = new Anchor(AdminRoutes.list(section), getTranslation("admin." + section.code() + ".title"));
            back.addClassName("plaza-back");
            back.addComponentAsFirst(Icon.along("back"));
            getContent().add(back);
        }
        getContent().add(title, both);
    }

    /** An empty form, created for each item. */
    protected abstract ConfigItemForm<T> form();

    /** What a thing that is yet to be added starts from. */
    protected abstract T blank();

    /** What people call it. */
    protected abstract String nameOf(T thing);

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        key = section.isSingle()
                ? section.code()
                : entering.getRouteParameters()
                        .get(AdminRoutes.KEY)
                        .flatMap(AdminRoutes::key)
                        .orElse("");
        var known = desk.draft().find(section, key);
        if (known.isEmpty() && !key.isEmpty() && !section.isSingle()) {
            entering.rerouteToError(NotFoundException.class);
            return;
        }
        seen = known.map(each -> each.version()).orElse(null);
        show(known.map(each -> each.thing()).orElseGet(this::blank));
    }

    private void show(T thing) {
        var fresh = seen == null;
        form = form();
        form.show(thing, fresh);
        form.onChange(this::drawPreview);
        place.removeAll();
        place.add(form);
        errors.clear();
        remove.setVisible(!fresh && !section.isSingle());
        title.setTitle(fresh ? getTranslation("admin." + section.code() + ".new") : nameOf(thing));
        drawPreview();
    }

    private void drawPreview() {
        preview.removeAll();
        var shown = Objects.requireNonNull(form);
        var drawn = shown.preview();
        preview.getElement().setAttribute("aria-label", shown.previewName());
        preview.setVisible(drawn.isPresent());
        drawn.ifPresent(preview::add);
    }

    /** Offer something else to do with the thing. */
    public final void addAction(Component action) {
        actions.addComponentAtIndex(1, action);
    }

    /** Somebody wants to remove the thing; asks back where more depends on it than they see. */
    protected void removing(Runnable remove) {
        remove.run();
    }

    public final void save() {
        var editing = Objects.requireNonNull(form);
        try {
            var thing = editing.value();
            var problems = section.problemsOf(thing);
            if (!problems.isEmpty()) {
                throw new InvalidInput(problems);
            }
            save(thing);
        } catch (InvalidInput invalid) {
            errors.show(editing.mark(invalid.problems()));
        }
    }

    private void save(T thing) {
        try {
            var saved = seen == null
                    ? desk.draft().add(section, thing)
                    : desk.draft().change(section, thing, seen);
            saved(thing, saved.version());
        } catch (InvalidInput taken) {
            errors.show(Objects.requireNonNull(form).mark(taken.problems()));
        } catch (DraftConflict conflict) {
            choose(conflict, thing);
        }
    }

    private void saved(T thing, String version) {
        seen = version;
        errors.show(Objects.requireNonNull(form).mark(List.of()));
        Toast.done(getTranslation("admin.edit.saved", nameOf(thing)));
        getUI().ifPresent(desk::changed);
        if (!section.keyOf(thing).equals(key) && !section.isSingle()) {
            getUI().ifPresent(ui -> ui.navigate(AdminRoutes.item(section, section.keyOf(thing))));
        } else {
            title.setTitle(nameOf(thing));
            remove.setVisible(!section.isSingle());
        }
    }

    /** Somebody was faster: show both versions, and keep what was typed here until it is decided. */
    private void choose(DraftConflict conflict, T mine) {
        var dialog = new ConflictDialog(conflict);
        desk.draft()
                .find(section, key)
                .ifPresentOrElse(
                        theirs -> {
                            var values = desk.draft().differences(section, mine);
                            if (values.isEmpty()) {
                                saved(mine, theirs.version());
                                return;
                            }
                            dialog.between(values)
                                    .orMine(() -> keep(mine))
                                    .orTheirs(() -> look(theirs))
                                    .open();
                        },
                        () -> dialog.gone()
                                .orMine(() -> keep(mine))
                                .orTheirs(this::leave)
                                .open());
    }

    /** Put this in the place of the other version, knowing of it. */
    private void keep(T mine) {
        seen = present();
        save(mine);
    }

    private @Nullable String present() {
        return desk.draft().find(section, key).map(each -> each.version()).orElse(null);
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(AdminRoutes.list(section)));
    }

    private void remove() {
        var version = seen;
        if (version == null) {
            return;
        }
        try {
            desk.draft().remove(section, key, version);
            removed();
        } catch (DraftConflict conflict) {
            var theirs = present();
            if (theirs == null) {
                removed();
                return;
            }
            new ConflictDialog(conflict)
                    .orRemove(() -> {
                        seen = theirs;
                        remove();
                    })
                    .orTheirs(() -> desk.draft().find(section, key).ifPresentOrElse(this::look, this::leave))
                    .open();
        }
    }

    private void look(Versioned<T> theirs) {
        seen = theirs.version();
        show(theirs.thing());
    }

    private void removed() {
        getUI().ifPresent(desk::changed);
        leave();
        Toast.done(getTranslation("admin.edit.removed", key));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin." + section.code() + ".title");
    }
}
