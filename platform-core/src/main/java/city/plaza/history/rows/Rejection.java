package city.plaza.history.rows;

import city.plaza.history.RejectReason;

/** Leaves the translation of a row halfway; never leaves this package. */
final class Rejection extends Exception {

    private final RejectReason reason;
    private final String field;
    private final String value;

    Rejection(RejectReason reason, String field, String value) {
        super(reason.description(), null, false, false);
        this.reason = reason;
        this.field = field;
        this.value = value;
    }

    Reject at(long line, String externalId) {
        return new Reject(line, externalId, field, value, reason, reason.description());
    }
}
