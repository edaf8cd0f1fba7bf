package city.plaza.location.maps;

import city.plaza.location.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The outlines of one layer, arranged so that a place finds its areas without looking at all of them.
 *
 * <p>Boxes first, in a tree; then the outlines whose box the place lies in, each with its own tree of edges, made when it is
 * first asked.
 */
final class AreaIndex {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final STRtree tree = new STRtree();
    private final int vertices;

    private AreaIndex(int vertices) {
        this.vertices = vertices;
    }

    static AreaIndex of(List<Outlined> areas) {
        var index = new AreaIndex(
                areas.stream().mapToInt(each -> each.outline().getNumPoints()).sum());
        for (int position = 0; position < areas.size(); position++) {
            var each = areas.get(position);
            for (int part = 0; part < each.outline().getNumGeometries(); part++) {
                var outline = each.outline().getGeometryN(part);
                index.tree.insert(
                        outline.getEnvelopeInternal(),
                        new Part(position, each.area(), PreparedGeometryFactory.prepare(outline)));
            }
        }
        // Built now: the tree arranges itself when first asked, which two threads must not do at once.
        index.tree.build();
        return index;
    }

    /** The areas the point lies in or on the edge of, in the layer's order. */
    List<Area> at(GeoPoint point) {
        var coordinate = new Coordinate(point.longitude(), point.latitude());
        var at = FACTORY.createPoint(coordinate);
        var found = new ArrayList<Part>();
        tree.query(new Envelope(coordinate), item -> {
            var part = (Part) item;
            if (part.outline.covers(at)) {
                found.add(part);
            }
        });
        return found.stream()
                .sorted(java.util.Comparator.comparingInt(Part::position))
                .map(Part::area)
                .distinct()
                .toList();
    }

    int vertices() {
        return vertices;
    }

    /** An area with its outline. */
    record Outlined(Area area, Geometry outline) {}

    private record Part(int position, Area area, PreparedGeometry outline) {}
}
