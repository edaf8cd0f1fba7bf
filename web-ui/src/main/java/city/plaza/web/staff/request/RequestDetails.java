package city.plaza.web.staff.request;

import city.plaza.location.GeoPoint;
import city.plaza.request.Priority;
import city.plaza.request.queue.StaffRequest;
import city.plaza.request.report.Contact;
import city.plaza.sla.SlaExplanation;
import city.plaza.web.kit.map.CityMap;
import city.plaza.web.kit.time.RelativeTime;
import city.plaza.web.staff.StaffComponents;
import city.plaza.web.staff.StaffLabels;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was reported and where, and the people behind it. */
final class RequestDetails extends Composite<Div> {

    private static final double STREET_LEVEL_ZOOM = 16;

    private final StaffLabels staffLabels;
    private final Optional<SlaExplanation> due;

    /** @param due how the due date came about, where there is one */
    RequestDetails(StaffLabels staffLabels, StaffRequest file, Optional<SlaExplanation> due) {
        this.staffLabels = staffLabels;
        this.due = due;
        getContent()
                .add(
                        StaffComponents.section(
                                getTranslation("staff.request.what"),
                                description(file),
                                answers(file),
                                what(file),
                                map(file)),
                        StaffComponents.section(
                                getTranslation("staff.request.people"),
                                people(file.report().contact())));
    }

    /** A resident's own words keep their language and direction. */
    private static Paragraph description(StaffRequest file) {
        var said = new Paragraph(file.report().description());
        said.addClassName("staff-request__said");
        said.getElement()
                .setAttribute("lang", file.report().language().toLanguageTag())
                .setAttribute("dir", "auto");
        return said;
    }

    private Component answers(StaffRequest file) {
        var facts = new DescriptionList();
        facts.addClassNames("plaza-facts", "staff-request__facts");
        for (var answer : file.report().answers()) {
            var row = new Div(new DescriptionList.Term(staffLabels.text(answer.label(), answer.code())));
            answer.given()
                    .forEach(given -> row.add(new DescriptionList.Description(isolated(
                            staffLabels.text(given.name(), staffLabels.answer(answer.datatype(), given.value()))))));
            facts.add(row);
        }
        facts.setVisible(!file.report().answers().isEmpty());
        return facts;
    }

    private Component what(StaffRequest file) {
        var facts = new DescriptionList();
        facts.addClassNames("plaza-facts", "staff-request__facts");
        var address = file.report().place().address();
        add(
                facts,
                "staff.fact.place",
                isolated(Objects.requireNonNullElseGet(
                        address,
                        () -> getTranslation(
                                file.report().place().isNowhere() ? "staff.place.none" : "staff.place.pin"))));
        add(
                facts,
                "staff.fact.reported",
                new RelativeTime(staffLabels.time().format(file.times().requestedAt())));
        add(
                facts,
                "staff.fact.channel",
                new Span(getTranslation("channel." + file.report().channel())));
        add(
                facts,
                "staff.fact.department",
                new Span(staffLabels.department(file.state().department())));
        add(
                facts,
                "staff.fact.language",
                new Span(file.report().language().getDisplayLanguage(staffLabels.language())));
        if (file.times().expectedAt() != null) {
            add(
                    facts,
                    "staff.fact.due",
                    new RelativeTime(staffLabels.time().format(file.times().expectedAt())));
        }
        if (file.work().priority() != Priority.NORMAL) {
            add(
                    facts,
                    "staff.fact.priority",
                    new Span(getTranslation("priority." + file.work().priority())));
        }
        due.ifPresent(why -> add(facts, "staff.fact.due.why", new Span(staffLabels.explained(why))));
        if (file.times().closedAt() != null) {
            add(
                    facts,
                    "staff.fact.closed",
                    new RelativeTime(staffLabels.time().format(file.times().closedAt())));
        }
        if (file.externalId() != null) {
            add(facts, "staff.fact.earlier-number", isolated(file.externalId()));
        }
        return facts;
    }

    private Component map(StaffRequest file) {
        GeoPoint point = file.report().place().point();
        if (point == null) {
            return new Div();
        }
        var map = new CityMap(getTranslation("staff.request.map"));
        map.setCenter(point, STREET_LEVEL_ZOOM);
        map.setPin(CityMap.Pin.FIXED);
        map.pinAt(point);
        map.add(new Paragraph(getTranslation("staff.request.map")));
        map.addClassName("staff-request__map");
        return map;
    }

    private Component people(@Nullable Contact contact) {
        if (contact == null) {
            return new Paragraph(getTranslation("staff.people.anonymous"));
        }
        var facts = new DescriptionList();
        facts.addClassNames("plaza-facts", "staff-request__facts");
        if (contact.name() != null) {
            add(facts, "staff.people.name", isolated(contact.name()));
        }
        if (contact.email() != null) {
            add(facts, "staff.people.email", link("mailto:" + contact.email(), contact.email()));
        }
        if (contact.phone() != null) {
            add(facts, "staff.people.phone", link("tel:" + contact.phone().replaceAll("[^+0-9]", ""), contact.phone()));
        }
        add(facts, "staff.people.language", new Span(contact.language().getDisplayLanguage(staffLabels.language())));
        return facts;
    }

    private static Anchor link(String href, String text) {
        var link = new Anchor(href, isolated(text));
        link.setRouterIgnore(true);
        return link;
    }

    private static Span isolated(String text) {
        var isolated = new Span(text);
        isolated.getElement().setAttribute("dir", "auto");
        return isolated;
    }

    private void add(DescriptionList facts, String key, Component value) {
        facts.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
    }
}
