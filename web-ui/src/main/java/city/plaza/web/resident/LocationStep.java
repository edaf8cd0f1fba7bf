package city.plaza.web.resident;

import city.plaza.location.GeoPoint;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.map.AddressField;
import city.plaza.web.kit.map.CityMap;
import city.plaza.web.kit.map.PlaceFinder;
import com.vaadin.flow.component.geolocation.Geolocation;
import com.vaadin.flow.component.geolocation.GeolocationError;
import com.vaadin.flow.component.geolocation.GeolocationErrorCode;
import com.vaadin.flow.component.geolocation.GeolocationOptions;
import com.vaadin.flow.component.geolocation.GeolocationPosition;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.util.List;

/** Asks where: by an address, by where one is, or on the map. Each way is enough, and shows itself in the others. */
final class LocationStep extends QuestionPage {

    private static final Duration GEOLOCATION_TIMEOUT = Duration.ofSeconds(15);
    private static final double MAX_ACCURACY_METERS = 150;

    private final ReportDraft draft;
    private final PlaceFinder places;
    private final Runnable changed;
    private final AddressField address;
    private final CityMap map;
    private final Paragraph told = new Paragraph();
    private final UnorderedList choice = new UnorderedList();
    private final NativeButton here;

    /** @param changed hears that something else was said than before */
    LocationStep(String heading, ReportDraft draft, PlaceFinder places, Runnable changed) {
        super(heading);
        this.draft = draft;
        this.places = places;
        this.changed = changed;
        address = field(
                "place",
                new AddressField(
                        getTranslation("resident.report.where.address"),
                        places::suggest,
                        places::meantBy,
                        this::addressChosen));
        address.setHelperText(getTranslation("resident.report.where.address.hint"));
        here = ResidentComponents.button(getTranslation("resident.report.where.here"), "quiet");
        here.addComponentAsFirst(new Icon("locate"));
        here.addClickListener(clicked -> locate());
        map = new CityMap(getTranslation("resident.report.where.map"));
        map.add(new Paragraph(getTranslation("resident.report.where.map.words")));
        map.setPin(CityMap.Pin.CENTER);
        map.onPinMoved(this::pinned);
        places.open(map);
        told.addClassName("plaza-told");
        told.getElement().setAttribute("role", "status");
        choice.addClassNames("plaza-list", "plaza-choice");
        choice.getElement().setAttribute("aria-label", getTranslation("resident.report.where.several"));
        choice.setVisible(false);
        var start = new Div(address, here);
        start.addClassName("plaza-starts");
        add(
                ResidentComponents.hint(getTranslation("resident.report.where.hint")),
                start,
                told,
                choice,
                map,
                ResidentComponents.hint(getTranslation("resident.report.where.map.hint")));
        address.show(draft.place().address());
        var point = draft.place().point();
        if (point != null) {
            map.pinAt(point);
        }
    }

    private void addressChosen(AddressField.Suggestion chosen) {
        choice.setVisible(false);
        var point = chosen.point();
        if (point != null) {
            draft.put(draft.place().chosen(chosen.label(), point));
            map.pinAt(point);
            announce("resident.report.where.told.list", chosen.label());
        } else {
            draft.put(draft.place().typed(chosen.label()));
            if (draft.place().point() == null && !chosen.label().isBlank()) {
                offer(places.meantBy(chosen.label()));
            } else {
                told.setText("");
            }
        }
        changed.run();
    }

    /** What was typed fits several places of the list, or none. */
    private void offer(List<AddressField.Suggestion> several) {
        if (several.isEmpty()) {
            announce("resident.report.where.told.words");
            return;
        }
        announce("resident.report.where.told.several");
        choice.removeAll();
        for (var each : several) {
            var button = ResidentComponents.button(each.label(), "quiet");
            button.getElement().setAttribute("dir", "auto");
            button.addClickListener(clicked -> {
                address.show(each.label());
                addressChosen(each);
                address.focus();
            });
            choice.add(new ListItem(button));
        }
        choice.setVisible(true);
    }

    private void pinned(GeoPoint point) {
        show(point, ReportPlace.Origin.MAP);
    }

    private void locate() {
        announce("resident.report.where.told.locating");
        here.getElement().setAttribute("aria-busy", "true");
        Geolocation.getPosition(
                this::located,
                this::notLocated,
                GeolocationOptions.builder()
                        .highAccuracy(true)
                        .timeout(GEOLOCATION_TIMEOUT)
                        .build());
    }

    private void located(GeolocationPosition position) {
        here.getElement().removeAttribute("aria-busy");
        var at = position.coords();
        var point = new GeoPoint(Math.clamp(at.latitude(), -90, 90), Math.clamp(at.longitude(), -180, 180));
        map.pinAt(point);
        show(point, ReportPlace.Origin.DEVICE);
        if (at.accuracy() > MAX_ACCURACY_METERS) {
            announce("resident.report.where.told.rough", Math.round(at.accuracy()));
        }
    }

    private void notLocated(GeolocationError error) {
        here.getElement().removeAttribute("aria-busy");
        boolean refused = error.errorCode() == GeolocationErrorCode.PERMISSION_DENIED;
        announce(refused ? "resident.report.where.told.refused" : "resident.report.where.told.not-located");
    }

    private void show(GeoPoint point, ReportPlace.Origin by) {
        choice.setVisible(false);
        draft.put(draft.place().shown(point, by, places.nearest(point)));
        var words = draft.place().address();
        address.show(words);
        if (words.isEmpty()) {
            announce("resident.report.where.told.point");
        } else {
            announce("resident.report.where.told.pin", words);
        }
        changed.run();
    }

    private void announce(String key, Object... values) {
        told.setText(getTranslation(key, values));
    }
}
