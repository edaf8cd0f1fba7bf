package city.plaza.request;

/** The order of a queue. */
public enum QueueSort {
    NEWEST("requested_at desc, number desc"),
    OLDEST("requested_at, number"),
    /** What is due first, then what has no date. */
    DUE("expected_at nulls last, requested_at, number"),
    UPDATED("updated_at desc, number desc"),
    NUMBER("number"),
    SERVICE("service_code, requested_at desc, number"),
    STATUS("status, requested_at desc, number");

    private final String sql;

    QueueSort(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
