package city.plaza.history.rows;

import city.plaza.history.ImportMapping;
import city.plaza.history.ImportMapping.Substitute;
import city.plaza.history.ImportMapping.TimeColumn;
import city.plaza.history.ImportNote;
import city.plaza.history.RejectReason;
import city.plaza.history.TimeReader;
import city.plaza.request.RequestTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the times of a row and settles contradictions between them. */
final class RowTimes {

    private final Column requested;
    private final @Nullable Column updated;
    private final @Nullable Column closed;
    private final @Nullable Column expected;
    private final @Nullable Substitute closedWithoutDate;

    RowTimes(ImportMapping mapping, HistoryFile file, ZoneId cityZone) {
        requested = Column.of(mapping.requested(), file, cityZone);
        updated = mapping.updated() == null ? null : Column.of(mapping.updated(), file, cityZone);
        closed = mapping.closed() == null ? null : Column.of(mapping.closed(), file, cityZone);
        expected = mapping.expected() == null ? null : Column.of(mapping.expected(), file, cityZone);
        closedWithoutDate = mapping.status().closedWithoutDate();
    }

    /** @param resolved whether the row's status says that it is over */
    RequestTimes read(CSVRecord row, boolean resolved, Consumer<ImportNote> notes) throws Rejection {
        var begun = requested.read(row, notes);
        if (begun == null) {
            throw new Rejection(RejectReason.NO_TIME, requested.name, "");
        }
        var changed = updated == null ? null : updated.read(row, notes);
        var due = expected == null ? null : expected.read(row, notes);
        var written = closed == null ? null : closed.read(row, notes);
        Instant ended = resolved ? end(begun, changed, written, notes) : null;
        if (!resolved && written != null) {
            notes.accept(ImportNote.END_OF_AN_OPEN_ONE);
        }
        if (changed != null && changed.isBefore(begun)) {
            notes.accept(ImportNote.CHANGED_BEFORE_BEGUN);
            changed = begun;
        }
        if (changed == null) {
            changed = ended == null ? begun : ended;
        }
        return new RequestTimes(begun, changed, due, ended);
    }

    private Instant end(Instant begun, @Nullable Instant changed, @Nullable Instant written, Consumer<ImportNote> notes)
            throws Rejection {
        var end = written;
        if (end == null) {
            if (closedWithoutDate == null) {
                throw new Rejection(RejectReason.NO_END, closed == null ? "" : closed.name, "");
            }
            notes.accept(ImportNote.NO_END);
            end = closedWithoutDate == Substitute.UPDATED && changed != null ? changed : begun;
        }
        if (end.isBefore(begun)) {
            notes.accept(ImportNote.ENDED_BEFORE_BEGUN);
            return begun;
        }
        return end;
    }

    private record Column(String name, int position, TimeReader reader) {

        static Column of(TimeColumn column, HistoryFile file, ZoneId cityZone) {
            return new Column(column.column(), file.position(column.column()), TimeReader.of(column, cityZone));
        }

        @Nullable
        Instant read(CSVRecord row, Consumer<ImportNote> notes) throws Rejection {
            var value = row.get(position).strip();
            if (value.isEmpty()) {
                return null;
            }
            try {
                return reader.read(value, notes);
            } catch (DateTimeException e) {
                throw new Rejection(RejectReason.BAD_TIME, name, value);
            }
        }
    }
}
