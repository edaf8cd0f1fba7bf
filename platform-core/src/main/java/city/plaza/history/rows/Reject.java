package city.plaza.history.rows;

import city.plaza.history.RejectReason;

/**
 * A row that is kept out.
 *
 * @param line where it begins
 * @param externalId empty if unknown
 * @param field the column at fault, or empty
 * @param value what stands in it, or empty
 * @param words why, with particulars
 */
public record Reject(long line, String externalId, String field, String value, RejectReason reason, String words) {}
