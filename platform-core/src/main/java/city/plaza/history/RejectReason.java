package city.plaza.history;

/** Why a row is kept out. */
public enum RejectReason {
    BAD_QUOTES("its quotation marks are not in order"),
    WRONG_LENGTH("it has more or fewer values than there are columns"),
    NO_ID("it has no identifier"),
    LONG_ID("its identifier is too long"),
    NO_TIME("it does not say when it was requested"),
    BAD_TIME("a time cannot be read"),
    BAD_NUMBER("a coordinate cannot be read"),
    NO_END("it is resolved but has no end"),
    UNMAPPED_TYPE("the mapping knows no service type for it"),
    UNMAPPED_STATUS("the mapping knows no status for it"),
    UNMAPPED_OUTCOME("the mapping knows no outcome for it"),
    NO_DEPARTMENT("neither mapping nor service type names a department");

    private final String description;

    RejectReason(String description) {
        this.description = description;
    }

    /** The reason in plain words. */
    public String description() {
        return description;
    }
}
