package city.plaza.web.kit.map;

import city.plaza.location.BoundingBox;
import city.plaza.location.GeoPoint;
import city.plaza.web.kit.Assets;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The city's map, drawn from its own GeoJSON.
 *
 * <p>Its child components say the same in words: they are read out, and shown where a map cannot be drawn. Every use
 * offers another way to do what the map does.
 */
@Tag("city-map")
public final class CityMap extends Component implements HasComponents, HasSize, HasStyle, LocaleChangeObserver {

    /** What a pin is for. */
    public enum Pin {
        /** Shows a place. */
        FIXED,
        /** Stays in the middle while the map is moved under it, by finger, mouse or arrow keys. */
        CENTER,
        /** Is put down by a click and can be dragged; for people who see and point. */
        PLACE
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** @param label what the map shows, for those who do not see it */
    public CityMap(String label) {
        getElement().setAttribute("role", "region").setAttribute("aria-label", label);
        getElement().setAttribute("boundary", "/geo/boundary.json");
        getElement().setAttribute("areas", "/geo/areas.json");
        getElement().setAttribute("streets", "/geo/streets.json");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule(Assets.url("lib/city-map.js"));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        for (var word : List.of("zoom-in", "zoom-out", "locate", "unavailable")) {
            getElement().setAttribute("label-" + word, getTranslation("kit.map." + word));
        }
    }

    /** Opens where the box is; without it and without a centre, where the points or the city are. */
    public void setBounds(BoundingBox box) {
        getElement().setAttribute("bounds", box.west() + "," + box.south() + "," + box.east() + "," + box.north());
    }

    public void setCenter(GeoPoint center, double zoom) {
        getElement()
                .setAttribute("lat", String.valueOf(center.latitude()))
                .setAttribute("lon", String.valueOf(center.longitude()))
                .setAttribute("zoom", String.valueOf(zoom));
    }

    /**
     * Lays raster tiles over the city's own streets.
     *
     * @param template an address with {z}, {x} and {y}
     * @param attribution what their maker asks to be said
     * @param href where that leads to
     */
    public void setTiles(String template, String attribution, @Nullable String href) {
        getElement().setAttribute("tiles", template).setAttribute("attribution", attribution);
        if (href != null) {
            getElement().setAttribute("attribution-href", href);
        }
    }

    /** Offers "where I am"; a refusal arrives at {@link #onLocateFailed}. */
    public void setLocatable(boolean locatable) {
        getElement().setAttribute("locate", locatable);
    }

    public void setPin(Pin pin) {
        getElement().setAttribute("pin", pin.name().toLowerCase(Locale.ROOT));
    }

    /** Shows the pin at a place chosen elsewhere, and the map around it; nobody is told. */
    public void pinAt(GeoPoint place) {
        getElement()
                .setAttribute("pin-lat", String.valueOf(place.latitude()))
                .setAttribute("pin-lon", String.valueOf(place.longitude()));
        whenThere("this.goTo($0, $1)", JSON.numberNode(place.latitude()), JSON.numberNode(place.longitude()));
    }

    public void setPoints(List<MapPoint> points) {
        var features = JSON.arrayNode();
        for (var point : points) {
            var feature = features.addObject().put("type", "Feature");
            feature.putObject("properties")
                    .put("id", point.id())
                    .put("label", point.label())
                    .put("tone", point.tone().css())
                    .put("chosen", point.chosen());
            feature.putObject("geometry")
                    .put("type", "Point")
                    .putArray("coordinates")
                    .add(point.at().longitude())
                    .add(point.at().latitude());
        }
        var collection = JSON.objectNode().put("type", "FeatureCollection");
        collection.set("features", features);
        whenThere("this.setPoints($0)", collection);
    }

    /** Moves the map so that all points are seen. */
    public void showAll() {
        whenThere("this.showAll()");
    }

    public Registration onPinMoved(Consumer<GeoPoint> listener) {
        return on("pin-moved", listener, CityMap::point, "lat", "lon");
    }

    public Registration onPointPicked(Consumer<String> listener) {
        return on(
                "point-picked",
                listener,
                detail -> detail.path("event.detail.id").asString(),
                "id");
    }

    /** Hears that the device does not say where it is; true if its owner refused. */
    public Registration onLocateFailed(Consumer<Boolean> listener) {
        return on(
                "locate-failed",
                listener,
                detail -> detail.path("event.detail.denied").asBoolean(),
                "denied");
    }

    public Registration onViewChanged(Consumer<BoundingBox> listener) {
        return on("view-changed", listener, CityMap::box, "west", "south", "east", "north");
    }

    private <T> Registration on(
            String event, Consumer<T> listener, java.util.function.Function<JsonNode, T> read, String... details) {
        var registration =
                getElement().addEventListener(event, heard -> listener.accept(read.apply(heard.getEventData())));
        for (var detail : details) {
            registration.addEventData("event.detail." + detail);
        }
        return registration;
    }

    private static GeoPoint point(JsonNode data) {
        return new GeoPoint(
                Math.clamp(data.path("event.detail.lat").asDouble(), -90, 90),
                Math.clamp(data.path("event.detail.lon").asDouble(), -180, 180));
    }

    private static BoundingBox box(JsonNode data) {
        return new BoundingBox(
                data.path("event.detail.west").asDouble(),
                data.path("event.detail.south").asDouble(),
                data.path("event.detail.east").asDouble(),
                data.path("event.detail.north").asDouble());
    }

    private void whenThere(String call, Object... values) {
        getElement().executeJs("customElements.whenDefined('city-map').then(() => " + call + ")", values);
    }
}
