package city.plaza.web.cityadmin.publishing;

import city.plaza.configuration.Change;
import city.plaza.configuration.draft.DraftChange;
import city.plaza.web.kit.RecordedName;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What changed, thing by thing, each with what it was and what it becomes. */
final class ChangeList extends Composite<Section> {

    ChangeList(String title, List<DraftChange> changes) {
        var list = new UnorderedList();
        list.addClassName("plaza-admin__changes");
        changes.forEach(each -> list.add(item(each)));
        getContent().add(SectionHeader.ofSection(title), list);
    }

    private ListItem item(DraftChange drafted) {
        var change = drafted.change();
        var kind =
                new Span(getTranslation("admin.change." + change.kind().name().toLowerCase(Locale.ROOT)));
        kind.addClassName("plaza-admin__state");
        kind.getElement().setAttribute("data-kind", change.kind().name());
        var where = getTranslation("admin." + change.part().code() + ".title")
                + (change.key().equals(Change.ORDER) ? "" : " · " + change.key());
        var thing = change.kind() == Change.Kind.REMOVED || change.key().equals(Change.ORDER)
                ? new Span(where)
                : new Anchor(AdminRoutes.item(change.part(), change.key()), where);
        var item = new ListItem(kind, thing);
        Optional.ofNullable(drafted.by()).ifPresent(by -> {
            var who = new Span(RecordedName.text(by, this::getTranslation));
            who.addClassName("plaza-muted");
            item.add(who);
        });
        if (!change.fields().isEmpty()) {
            item.add(new Details(
                    getTranslation("admin.change.fields", change.fields().size()), values(change)));
        }
        return item;
    }

    private DescriptionList values(Change change) {
        var list = new DescriptionList();
        for (var field : change.fields()) {
            list.add(new DescriptionList.Term(field.path()));
            list.add(new DescriptionList.Description(getTranslation(
                    "admin.change.from-to",
                    Optional.ofNullable(field.before()).orElse("–"),
                    Optional.ofNullable(field.after()).orElse("–"))));
        }
        return list;
    }
}
