package city.plaza.request.queue;

/** The order of a queue. */
public enum QueueSort {
    NEWEST("requested_at desc, number desc"),
    OLDEST("requested_at, number"),
    /** What is due first, then what has no date. */
    DUE("expected_at nulls last, requested_at, number"),
    /** What has no date first, then what is due last. */
    DUE_LAST("expected_at desc nulls first, requested_at desc, number desc"),
    UPDATED("updated_at desc, number desc"),
    UPDATED_FIRST("updated_at, number"),
    NUMBER("number"),
    NUMBER_DOWN("number desc"),
    SERVICE("service_code, requested_at desc, number"),
    SERVICE_DOWN("service_code desc, requested_at desc, number"),
    STATUS("status, requested_at desc, number"),
    STATUS_DOWN("status desc, requested_at desc, number");

    private final String sql;

    QueueSort(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
