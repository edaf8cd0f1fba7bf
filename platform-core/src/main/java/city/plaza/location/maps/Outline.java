package city.plaza.location.maps;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import tools.jackson.databind.JsonNode;

/** Reads the outline of one area from GeoJSON and repairs what can be repaired without changing its meaning. */
final class Outline {

    /** Six decimals of a degree: about a tenth of a metre. */
    static final PrecisionModel GRID = new PrecisionModel(1_000_000);

    /** How much of an area mending may add or take away, as a part of it. */
    static final double MAX_AREA_CHANGE = 0.01;

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int MIN_RING_POINTS = 4;

    private final Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    private final List<Polygon> polygons = new ArrayList<>();

    private Outline() {}

    /**
     * Read a Polygon, a MultiPolygon or a GeometryCollection of these.
     *
     * @throws Refused if it is none, leaves the earth, or could be mended only by guessing
     */
    static Read of(JsonNode geometry) throws Refused {
        var outline = new Outline();
        outline.collect(geometry);
        if (outline.polygons.isEmpty()) {
            throw new Refused(
                    outline.repairs.contains(Repair.EMPTY_RING)
                            ? "error.layer.ring-too-short"
                            : "error.layer.no-outline");
        }
        return new Read(outline.mended(), Set.copyOf(outline.repairs));
    }

    /** Read an outline that was mended before. */
    static @Nullable Geometry kept(JsonNode geometry) {
        try {
            var outline = new Outline();
            outline.collect(geometry);
            return outline.polygons.isEmpty() ? null : whole(outline.polygons);
        } catch (Refused e) {
            return null;
        }
    }

    private void collect(JsonNode geometry) throws Refused {
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(geometry.path("coordinates"));
            case "MultiPolygon" -> {
                for (var each : geometry.path("coordinates")) {
                    polygon(each);
                }
            }
            case "GeometryCollection" -> {
                for (var each : geometry.path("geometries")) {
                    collect(each);
                }
            }
            case "" -> throw new Refused("error.layer.no-outline");
            default ->
                throw new Refused(
                        "error.layer.not-a-polygon", geometry.path("type").asString());
        }
    }

    private void polygon(JsonNode rings) throws Refused {
        if (!rings.isArray() || rings.isEmpty()) {
            throw new Refused("error.layer.no-outline");
        }
        var shell = ring(rings.get(0), true);
        if (shell == null) {
            return;
        }
        var holes = new ArrayList<LinearRing>();
        for (int i = 1; i < rings.size(); i++) {
            var hole = ring(rings.get(i), false);
            if (hole != null) {
                holes.add(hole);
            }
        }
        polygons.add(FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
    }

    /** @return the ring closed, rounded, without repeated points, shells counter-clockwise; null if nothing is left of it */
    private @Nullable LinearRing ring(JsonNode positions, boolean shell) throws Refused {
        var exact = new Coordinate[positions.size()];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = position(positions.get(i), i);
        }
        if (exact.length > 1 && !exact[0].equals2D(exact[exact.length - 1])) {
            repairs.add(Repair.CLOSED);
        }
        var rounded = new CoordinateList();
        for (int i = 0; i < exact.length; i++) {
            if (i > 0 && exact[i].equals2D(exact[i - 1])) {
                repairs.add(Repair.REPEATED_POINTS);
            }
            rounded.add(new Coordinate(GRID.makePrecise(exact[i].x), GRID.makePrecise(exact[i].y)), false);
        }
        rounded.closeRing();
        if (rounded.size() < MIN_RING_POINTS) {
            repairs.add(Repair.EMPTY_RING);
            return null;
        }
        var ring = FACTORY.createLinearRing(rounded.toCoordinateArray());
        var turned = turned(ring, shell);
        if (turned != ring) {
            repairs.add(Repair.TURNED);
        }
        return turned;
    }

    private static Coordinate position(@Nullable JsonNode position, int at) throws Refused {
        if (position == null
                || !position.isArray()
                || position.size() < 2
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()) {
            throw new Refused("error.layer.not-a-position", at + 1);
        }
        double longitude = position.get(0).asDouble();
        double latitude = position.get(1).asDouble();
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new Refused("error.layer.not-wgs84", String.valueOf(longitude), String.valueOf(latitude));
        }
        return new Coordinate(longitude, latitude);
    }

    private static Geometry whole(List<Polygon> parts) {
        return parts.size() == 1 ? parts.getFirst() : FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private Geometry mended() throws Refused {
        var drawn = whole(polygons);
        var fault = new IsValidOp(drawn).getValidationError();
        if (fault == null) {
            return drawn;
        }
        var mended = GeometryPrecisionReducer.reduce(GeometryFixer.fix(drawn), GRID);
        double before = drawnArea();
        double change = Math.abs(mended.getArea() - before);
        if (mended.isEmpty() || mended.getDimension() != 2 || !(change <= before * MAX_AREA_CHANGE)) {
            throw new Refused(
                    "error.layer.crosses-itself",
                    String.valueOf(GRID.makePrecise(fault.getCoordinate().x)),
                    String.valueOf(GRID.makePrecise(fault.getCoordinate().y)));
        }
        repairs.add(Repair.UNTANGLED);
        return turned(mended);
    }

    /** Two parts of one area as one outline. */
    static Geometry joined(Geometry one, Geometry other) {
        return turned(OverlayNG.overlay(one, other, OverlayNG.UNION, GRID));
    }

    /** The same outline with its shells counter-clockwise, as GeoJSON wants them: the library turns them the other way. */
    private static Geometry turned(Geometry outline) {
        var parts = new ArrayList<Polygon>();
        for (int part = 0; part < outline.getNumGeometries(); part++) {
            var polygon = (Polygon) outline.getGeometryN(part);
            var holes = new LinearRing[polygon.getNumInteriorRing()];
            for (int hole = 0; hole < holes.length; hole++) {
                holes[hole] = turned(polygon.getInteriorRingN(hole), false);
            }
            parts.add(FACTORY.createPolygon(turned(polygon.getExteriorRing(), true), holes));
        }
        return whole(parts);
    }

    private static LinearRing turned(LinearRing ring, boolean counterClockwise) {
        return Orientation.isCCWArea(ring.getCoordinates()) == counterClockwise ? ring : ring.reverse();
    }

    /** The area the drawer meant: what is crossed over counts against it, so that a bow tie has nearly none. */
    private double drawnArea() {
        return polygons.stream().mapToDouble(Geometry::getArea).sum();
    }

    /** What was mended in an outline. */
    enum Repair {
        CLOSED,
        REPEATED_POINTS,
        EMPTY_RING,
        TURNED,
        UNTANGLED;

        String key() {
            return "layer.repair." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** An outline and what was mended in it. */
    record Read(Geometry geometry, Set<Repair> repairs) {}

    /** An outline that cannot be used. */
    static final class Refused extends Exception {
        private final String translationKey;
        private final transient Object[] arguments;

        Refused(String translationKey, Object... arguments) {
            super(translationKey);
            this.translationKey = translationKey;
            this.arguments = arguments;
        }

        String translationKey() {
            return translationKey;
        }

        Object[] arguments() {
            return arguments;
        }
    }
}
