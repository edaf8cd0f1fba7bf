package city.plaza.web.cityadmin.publishing;

import city.plaza.configuration.Change;
import city.plaza.web.kit.EmptyState;
import city.plaza.web.kit.SectionHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** What another configuration has differently, to be taken into the draft one by one or all together. */
final class ChangeChoice extends Composite<Section> {

    /** @param taken gets the chosen ones, in their order */
    ChangeChoice(List<Change> changes, Consumer<List<Change>> taken) {
        getContent().add(SectionHeader.ofSection(getTranslation("admin.choice.title", changes.size())));
        if (changes.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            "check", getTranslation("admin.choice.same"), getTranslation("admin.choice.same.text")));
            return;
        }
        var group = new CheckboxGroup<Change>(getTranslation("admin.choice.label"));
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        group.setItems(changes);
        group.setItemLabelGenerator(this::text);
        // What is only here would go; that is for people to say.
        var offered = changes.stream()
                .filter(change -> change.kind() != Change.Kind.REMOVED)
                .toList();
        group.select(offered);
        var all = new Button(getTranslation("admin.choice.all"), event -> group.select(changes));
        var none = new Button(getTranslation("admin.choice.none"), event -> group.deselectAll());
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var take = new Button(getTranslation("admin.choice.take"), event -> {
            Set<Change> chosen = group.getValue();
            taken.accept(changes.stream().filter(chosen::contains).toList());
        });
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(take, all, none);
        actions.addClassName("plaza-admin__actions");
        getContent().add(group, actions);
    }

    private String text(Change change) {
        var kind = getTranslation("admin.change." + change.kind().name().toLowerCase(Locale.ROOT));
        var where = getTranslation("admin." + change.part().code() + ".title");
        return change.key().equals(Change.ORDER) ? kind + ": " + where : kind + ": " + where + " · " + change.key();
    }
}
