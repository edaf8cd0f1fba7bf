package city.plaza.web.staff.queue;

import city.plaza.request.RequestNumber;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.queue.QueuePoint;
import city.plaza.web.kit.Tone;
import city.plaza.web.kit.map.CityMap;
import city.plaza.web.kit.map.MapPoint;
import city.plaza.web.kit.request.StatusStyle;
import city.plaza.web.staff.StaffLabels;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.Consumer;

/** Where the requests of a queue are. */
final class QueueMap extends Composite<Div> {

    private final StaffLabels staffLabels;
    private final CityMap map;
    private final Paragraph words = new Paragraph();
    private List<QueuePoint> drawn = List.of();

    QueueMap(StaffLabels staffLabels, Consumer<RequestNumber> opened) {
        this.staffLabels = staffLabels;
        map = new CityMap(getTranslation("staff.map"));
        map.setPoints(List.of());
        map.onPointPicked(id -> {
            if (RequestNumber.isValid(id)) {
                opened.accept(new RequestNumber(id));
            }
        });
        map.add(new Paragraph(getTranslation("staff.map.instead")));
        words.addClassName("staff-map__words");
        words.getElement().setAttribute("role", "status");
        getContent().add(map, words);
        getContent().addClassName("staff-map");
    }

    void show(List<QueuePoint> points) {
        if (points.equals(drawn)) {
            return;
        }
        drawn = points;
        map.setPoints(points.stream().map(this::point).toList());
        map.showAll();
        var many = NumberFormat.getIntegerInstance(staffLabels.language()).format(points.size());
        words.setText(
                points.size() < DepartmentQueue.MAX_PAGE_SIZE
                        ? getTranslation("staff.map.shown", points.size())
                        : getTranslation("staff.map.more", many));
    }

    private MapPoint point(QueuePoint point) {
        var tone = point.overdue() && point.status().isOpen()
                ? Tone.DANGER
                : StatusStyle.of(point.status(), null).tone();
        return new MapPoint(
                point.number().value(),
                getTranslation(
                        "staff.map.point",
                        staffLabels.service(point.service()),
                        point.number().value()),
                tone,
                point.at());
    }
}
