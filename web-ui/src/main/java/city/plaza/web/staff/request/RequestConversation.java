package city.plaza.web.staff.request;

import city.plaza.request.TimelineStep;
import city.plaza.request.Visibility;
import city.plaza.web.kit.Tone;
import city.plaza.web.kit.time.RelativeTime;
import city.plaza.web.staff.StaffComponents;
import city.plaza.web.staff.StaffLabels;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;

/** The messages about a request, oldest first; public and internal ones are clearly told apart. */
final class RequestConversation extends Composite<Div> {

    private final StaffLabels staffLabels;

    RequestConversation(StaffLabels staffLabels, List<TimelineStep> steps) {
        this.staffLabels = staffLabels;
        var said = steps.stream().filter(step -> step.text() != null).toList();
        if (said.isEmpty()) {
            var nothing = new Paragraph(getTranslation("staff.request.nothing-said"));
            nothing.addClassName("plaza-muted");
            getContent().add(nothing);
            return;
        }
        var list = new OrderedList();
        said.forEach(step -> list.add(message(step)));
        list.addClassName("staff-talk");
        getContent().add(list);
    }

    private ListItem message(TimelineStep step) {
        boolean internal = step.visibility() == Visibility.INTERNAL;
        var who = new Span(who(step));
        who.addClassName("staff-talk__who");
        var badge = StaffComponents.badge(
                internal ? "shield" : "globe",
                getTranslation("staff.visibility." + step.visibility()),
                internal ? Tone.WARN : Tone.INFO);
        var head = new Div(who, badge, new RelativeTime(step.at(), staffLabels.time()));
        head.addClassName("staff-talk__head");
        var text = new Paragraph(Objects.requireNonNullElse(step.text(), ""));
        text.addClassName("staff-talk__text");
        text.getElement().setAttribute("dir", "auto");
        var message = new ListItem(head, text);
        message.addClassName(internal ? "staff-talk__internal" : "staff-talk__public");
        return message;
    }

    private String who(TimelineStep step) {
        if (step.byResident()) {
            return getTranslation("staff.who.resident");
        }
        var name = step.staffName();
        return name == null ? staffLabels.department(step.department()) : name;
    }
}
