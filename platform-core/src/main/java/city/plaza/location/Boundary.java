package city.plaza.location;

import city.plaza.shared.InvalidInput;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.valid.IsValidOp;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a city ends: polygons in WGS84, read from GeoJSON (RFC 7946) and checked. */
public final class Boundary {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int MAX_VERTICES = 200_000;
    private static final int MIN_RING_POINTS = 4;

    private final Geometry geometry;
    private final PreparedGeometry prepared;

    private Boundary(Geometry geometry) {
        this.geometry = geometry;
        this.prepared = PreparedGeometryFactory.prepare(geometry);
    }

    /**
     * Read a boundary from a Polygon, MultiPolygon, Feature, FeatureCollection or GeometryCollection of these.
     *
     * @throws InvalidInput naming the field {@code boundary} if it is not such a document, or its polygons are not
     *     closed, cross themselves, or leave the earth
     */
    public static Boundary ofGeoJson(JsonMapper json, String document) {
        JsonNode root;
        try {
            root = json.readTree(document);
        } catch (JacksonException e) {
            throw new InvalidInput("boundary", "error.geojson.not-json");
        }
        var polygons = new java.util.ArrayList<Polygon>();
        collect(root, polygons);
        if (polygons.isEmpty()) {
            throw new InvalidInput("boundary", "error.geojson.no-polygon");
        }
        var geometry = polygons.size() == 1
                ? polygons.getFirst()
                : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        if (geometry.getNumPoints() > MAX_VERTICES) {
            throw new InvalidInput(
                    "boundary", "error.geojson.too-many-vertices", geometry.getNumPoints(), MAX_VERTICES);
        }
        for (var polygon : polygons) {
            var fault = new IsValidOp(polygon).getValidationError();
            if (fault != null) {
                throw new InvalidInput(
                        "boundary", "error.geojson.invalid-polygon", fault.getCoordinate().x, fault.getCoordinate().y);
            }
        }
        return new Boundary(polygons.size() == 1 ? geometry : geometry.union());
    }

    public boolean contains(GeoPoint point) {
        return prepared.covers(FACTORY.createPoint(new Coordinate(point.longitude(), point.latitude())));
    }

    public BoundingBox bounds() {
        var envelope = geometry.getEnvelopeInternal();
        return new BoundingBox(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY());
    }

    public int vertices() {
        return geometry.getNumPoints();
    }

    private static void collect(JsonNode node, java.util.List<Polygon> polygons) {
        switch (node.path("type").asString("")) {
            case "Polygon" -> polygons.add(polygon(node.path("coordinates")));
            case "MultiPolygon" -> node.path("coordinates").forEach(each -> polygons.add(polygon(each)));
            case "Feature" -> collect(node.path("geometry"), polygons);
            case "FeatureCollection" -> node.path("features").forEach(each -> collect(each, polygons));
            case "GeometryCollection" -> node.path("geometries").forEach(each -> collect(each, polygons));
            default -> {
                // Points and lines in the file say nothing about where the city ends.
            }
        }
    }

    private static Polygon polygon(JsonNode rings) {
        if (rings.isEmpty()) {
            throw new InvalidInput("boundary", "error.geojson.no-polygon");
        }
        var shell = ring(rings.get(0));
        var holes = new LinearRing[rings.size() - 1];
        for (int i = 1; i < rings.size(); i++) {
            holes[i - 1] = ring(rings.get(i));
        }
        return FACTORY.createPolygon(shell, holes);
    }

    private static LinearRing ring(JsonNode positions) {
        var coordinates = new Coordinate[positions.size()];
        for (int i = 0; i < coordinates.length; i++) {
            var position = positions.get(i);
            if (position.size() < 2
                    || !position.get(0).isNumber()
                    || !position.get(1).isNumber()) {
                throw new InvalidInput("boundary", "error.geojson.not-a-position", i + 1);
            }
            double longitude = position.get(0).asDouble();
            double latitude = position.get(1).asDouble();
            if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
                throw new InvalidInput("boundary", "error.geojson.not-wgs84", longitude, latitude);
            }
            coordinates[i] = new Coordinate(longitude, latitude);
        }
        if (coordinates.length < MIN_RING_POINTS || !coordinates[0].equals2D(coordinates[coordinates.length - 1])) {
            throw new InvalidInput("boundary", "error.geojson.ring-not-closed");
        }
        return FACTORY.createLinearRing(coordinates);
    }
}
