package city.plaza.history.rows;

import city.plaza.history.ImportMapping;
import city.plaza.history.ImportNote;
import city.plaza.history.RejectReason;
import city.plaza.location.Boundary;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads where a row was about. */
final class RowPlace {

    /** About two kilometres: boundaries are often coarse, and what lies beyond is rather an error of typing. */
    private static final double MARGIN_DEGREES = 0.02;

    private final RowTexts address;
    private final ImportMapping.@Nullable PointColumns columns;
    private final int latitude;
    private final int longitude;
    private final @Nullable Boundary boundary;

    RowPlace(ImportMapping mapping, HistoryFile file, @Nullable Boundary boundary) {
        this.address = new RowTexts(mapping.address(), file, Place.MAX_ADDRESS_LENGTH);
        this.columns = mapping.location();
        this.latitude = columns == null ? -1 : file.position(columns.lat());
        this.longitude = columns == null ? -1 : file.position(columns.lon());
        this.boundary = boundary;
    }

    Place read(CSVRecord row, Consumer<ImportNote> notes) throws Rejection {
        return new Place(address.read(row, notes), columns == null ? null : point(row, columns, notes));
    }

    private @Nullable GeoPoint point(CSVRecord row, ImportMapping.PointColumns columns, Consumer<ImportNote> notes)
            throws Rejection {
        var north = row.get(latitude).strip();
        var east = row.get(longitude).strip();
        if (columns.isMissing(north) || columns.isMissing(east)) {
            if (!columns.isMissing(north) || !columns.isMissing(east)) {
                notes.accept(ImportNote.HALF_A_POINT);
            }
            return null;
        }
        var point = new GeoPoint(degrees(columns.lat(), north, 90), degrees(columns.lon(), east, 180));
        if (boundary == null || boundary.contains(point)) {
            return point;
        }
        var box = boundary.bounds();
        boolean near = point.latitude() > box.south() - MARGIN_DEGREES
                && point.latitude() < box.north() + MARGIN_DEGREES
                && point.longitude() > box.west() - MARGIN_DEGREES
                && point.longitude() < box.east() + MARGIN_DEGREES;
        notes.accept(near ? ImportNote.JUST_OUTSIDE : ImportNote.FAR_OUTSIDE);
        return near ? point : null;
    }

    private static double degrees(String field, String value, int most) throws Rejection {
        try {
            double degrees = Double.parseDouble(value);
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // Refused below.
        }
        throw new Rejection(RejectReason.BAD_NUMBER, field, value);
    }
}
