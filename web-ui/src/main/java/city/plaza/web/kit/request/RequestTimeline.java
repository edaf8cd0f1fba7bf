package city.plaza.web.kit.request;

import city.plaza.request.RoutingReason;
import city.plaza.request.TimelineStep;
import city.plaza.request.Visibility;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.time.HumanizedTime;
import city.plaza.web.kit.time.RelativeTime;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.UnaryOperator;

/** What happened to a request, newest first; what only colleagues may read is marked as such. */
public final class RequestTimeline extends Composite<OrderedList> {

    private final HumanizedTime time;
    private final UnaryOperator<String> departments;

    /**
     * @param steps oldest first
     * @param departments from the code of a department to its name
     */
    public RequestTimeline(List<TimelineStep> steps, HumanizedTime time, UnaryOperator<String> departments) {
        this.time = time;
        this.departments = departments;
        getContent().addClassName("plaza-timeline");
        getContent().getElement().setAttribute("reversed", true);
        steps.reversed().forEach(step -> getContent().add(item(step)));
    }

    private ListItem item(TimelineStep step) {
        var dot = new Span(new Icon(StepStyle.icon(step.kind(), step.outcome())));
        dot.addClassName("plaza-timeline__dot");
        var what = new Paragraph(StepStyle.what(step, departments.apply(step.department()), this::getTranslation));
        what.addClassName("plaza-timeline__what");
        var when = new Paragraph(new RelativeTime(step.at(), time), new Span(" · " + who(step)));
        when.addClassName("plaza-timeline__when");
        var item = new ListItem(dot, what, when);
        var said = step.reason() == null ? step.text() : reason(step.reason());
        if (said != null) {
            var note = new Paragraph(said);
            note.addClassName("plaza-timeline__note");
            note.getElement().setAttribute("dir", "auto");
            if (step.visibility() == Visibility.INTERNAL) {
                note.addClassName("plaza-timeline__note--internal");
                when.add(new Span(" · " + getTranslation("kit.timeline.internal")));
            }
            item.add(note);
        }
        return item;
    }

    /** Why Plaza sent it there, in the words of the rule as far as there are any. */
    private String reason(RoutingReason reason) {
        var key = "kit.routing." + reason.kind();
        return reason.words()
                .in(List.of(getLocale()))
                .map(words -> getTranslation(key, reason.position(), words.text()))
                .orElseGet(() -> reason.kind() == RoutingReason.Kind.RULE
                        ? getTranslation(key + ".silent", reason.position())
                        : getTranslation(key));
    }

    private String who(TimelineStep step) {
        if (step.byResident()) {
            return getTranslation("kit.timeline.resident");
        }
        return step.staffName() != null ? step.staffName() : departments.apply(step.department());
    }
}
