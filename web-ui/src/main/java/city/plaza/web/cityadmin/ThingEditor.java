package city.plaza.web.cityadmin;

import city.plaza.configuration.DraftConflict;
import city.plaza.configuration.Part;
import city.plaza.shared.InvalidInput;
import city.plaza.web.kit.ErrorSummary;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.Notices;
import city.plaza.web.kit.SectionHeader;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes one thing in the draft: form on the left, what residents will see on the right. */
public abstract class ThingEditor<T> extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AdminDesk desk;
    private final transient Part<T> part;
    private final SectionHeader title = SectionHeader.ofView("");
    private final ErrorSummary errors = new ErrorSummary();
    private final Div place = new Div();
    private final Div actions = new Div();
    private final Aside preview = new Aside();
    private final Button remove;
    private transient @Nullable ThingForm<T> form;
    private @Nullable String seen;
    private String key = AdminNavigation.NEW;

    protected ThingEditor(AdminDesk desk, Part<T> part) {
        this.desk = desk;
        this.part = part;
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
        if (!part.isSingle()) {
            var back = new Anchor(AdminNavigation.list(part), getTranslation("admin." + part.code() + ".title"));
            back.addClassName("plaza-back");
            back.addComponentAsFirst(Icon.along("back"));
            getContent().add(back);
        }
        getContent().add(title, both);
    }

    /** An empty form, made anew for each thing. */
    protected abstract ThingForm<T> form();

    /** What a thing that is yet to be added starts from. */
    protected abstract T blank();

    /** What people call it. */
    protected abstract String nameOf(T thing);

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        key = part.isSingle()
                ? part.code()
                : entering.getRouteParameters().get(AdminNavigation.KEY).orElse("");
        var known = desk.draft().find(part, key);
        if (known.isEmpty() && !key.equals(AdminNavigation.NEW) && !part.isSingle()) {
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
        remove.setVisible(!fresh && !part.isSingle());
        title.setTitle(fresh ? getTranslation("admin." + part.code() + ".new") : nameOf(thing));
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
    protected final void addAction(Component action) {
        actions.addComponentAtIndex(1, action);
    }

    /** Somebody wants to remove the thing; asks back where more depends on it than they see. */
    protected void removing(Runnable remove) {
        remove.run();
    }

    protected final void save() {
        var editing = Objects.requireNonNull(form);
        try {
            var thing = editing.value();
            var problems = part.problemsOf(thing);
            if (!problems.isEmpty()) {
                throw new InvalidInput(problems);
            }
            var saved =
                    seen == null ? desk.draft().add(part, thing) : desk.draft().change(part, thing, seen);
            seen = saved.version();
            errors.show(editing.mark(java.util.List.of()));
            Notices.done(getTranslation("admin.edit.saved", nameOf(thing)));
            getUI().ifPresent(desk::changed);
            if (!part.keyOf(thing).equals(key) && !part.isSingle()) {
                getUI().ifPresent(ui -> ui.navigate(AdminNavigation.thing(part, part.keyOf(thing))));
            } else {
                title.setTitle(nameOf(thing));
                remove.setVisible(!part.isSingle());
            }
        } catch (InvalidInput invalid) {
            errors.show(editing.mark(invalid.problems()));
        } catch (DraftConflict conflict) {
            new ConflictDialog(conflict, this::takeTheirs, this::keepMine).open();
        }
    }

    /** Show what the other one made of it; what was typed here is gone. */
    private void takeTheirs() {
        var theirs = desk.draft().find(part, key);
        seen = theirs.map(each -> each.version()).orElse(null);
        show(theirs.map(each -> each.thing()).orElseGet(this::blank));
    }

    /** Put what was typed here in its place, knowing of the other change. */
    private void keepMine() {
        seen = desk.draft().find(part, key).map(each -> each.version()).orElse(null);
        save();
    }

    private void remove() {
        var version = seen;
        if (version == null) {
            return;
        }
        try {
            desk.draft().remove(part, key, version);
            getUI().ifPresent(ui -> {
                desk.changed(ui);
                ui.navigate(AdminNavigation.list(part));
            });
            Notices.done(getTranslation("admin.edit.removed", key));
        } catch (DraftConflict conflict) {
            new ConflictDialog(conflict, this::takeTheirs, this::keepMine).open();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin." + part.code() + ".title");
    }
}
