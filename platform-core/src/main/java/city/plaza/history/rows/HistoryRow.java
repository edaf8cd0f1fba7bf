package city.plaza.history.rows;

import city.plaza.history.RejectReason;
import org.apache.commons.csv.CSVRecord;

/** A row of a history file. */
public sealed interface HistoryRow {

    /** The line of the file on which it begins, from 1. */
    long line();

    /** A row that could be read. */
    record Readable(long line, CSVRecord values) implements HistoryRow {}

    /** A row that could not. */
    record Broken(long line, RejectReason reason, String words) implements HistoryRow {}
}
