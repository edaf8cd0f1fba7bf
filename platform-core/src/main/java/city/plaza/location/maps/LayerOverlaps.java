package city.plaza.location.maps;

import city.plaza.shared.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Finds areas of one layer that overlap by more than hand-drawn borders usually do. */
final class LayerOverlaps {

    /** The part of the smaller area that must be shared for it to be worth telling. */
    private static final double MIN_OVERLAP_SHARE = 0.005;

    private final List<AreaIndex.Outlined> areas;
    private final List<String> fields;

    /** @param fields where in the file each area stands */
    LayerOverlaps(List<AreaIndex.Outlined> areas, List<String> fields) {
        this.areas = areas;
        this.fields = fields;
    }

    List<InvalidInput.Problem> warnings() {
        var tree = new STRtree();
        for (int at = 0; at < areas.size(); at++) {
            tree.insert(areas.get(at).outline().getEnvelopeInternal(), at);
        }
        var warnings = new ArrayList<InvalidInput.Problem>();
        for (int at = 0; at < areas.size(); at++) {
            var outline = areas.get(at).outline();
            var prepared = PreparedGeometryFactory.prepare(outline);
            var near = new ArrayList<Integer>();
            int self = at;
            tree.query(outline.getEnvelopeInternal(), other -> {
                if ((int) other > self) {
                    near.add((int) other);
                }
            });
            near.sort(null);
            for (int other : near) {
                double shared = prepared.intersects(areas.get(other).outline())
                        ? shared(outline, areas.get(other).outline())
                        : 0;
                if (shared >= MIN_OVERLAP_SHARE) {
                    warnings.add(new InvalidInput.Problem(
                            fields.get(at),
                            "layer.warning.overlap",
                            List.of(
                                    areas.get(at).area().name(),
                                    areas.get(other).area().name(),
                                    String.format(Locale.ROOT, "%.1f", 100 * shared))));
                }
            }
        }
        return warnings;
    }

    private static double shared(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea()
                / Math.min(one.getArea(), other.getArea());
    }
}
