package city.plaza.web.staff.request;

import city.plaza.request.RequestNumber;
import city.plaza.request.queue.StaffRequest.Together;
import city.plaza.web.routes.StaffRoutes;
import city.plaza.web.staff.StaffComponents;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Links to the duplicates of a request, or to its parent. */
final class LinkedDuplicates extends Composite<Div> {

    /** @param parted told when the reader wants it handled by itself again */
    LinkedDuplicates(Together together, Runnable parted) {
        getContent().addClassNames("staff-request__section", "staff-together");
        var parent = together.parent();
        if (parent != null) {
            getContent().add(new Paragraph(getTranslation("staff.together.parent")), links(List.of(parent)));
            if (together.mayUnmerge()) {
                var part = StaffComponents.button("close", getTranslation("staff.together.unmerge"), parted);
                part.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                getContent().add(part);
            }
        }
        var duplicates = together.duplicates();
        if (!duplicates.isEmpty()) {
            var said = duplicates.size() == 1
                    ? getTranslation("staff.together.other")
                    : getTranslation("staff.together.others", duplicates.size());
            getContent().add(new Paragraph(said), links(duplicates));
        }
        setVisible(parent != null || !duplicates.isEmpty());
    }

    private static UnorderedList links(List<RequestNumber> numbers) {
        var list = new UnorderedList();
        for (var number : numbers) {
            var link = new Anchor(StaffRoutes.request(number), number.value());
            link.addClassName("plaza-number");
            list.add(new ListItem(link));
        }
        return list;
    }
}
