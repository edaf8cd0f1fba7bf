package city.plaza.history;

/** An oddity in a row that did not keep it out. */
public enum ImportNote {
    TIME_SKIPPED("a time that the clocks skipped in spring was taken an hour later"),
    TIME_TWICE("a time that the clocks showed twice in autumn was taken as the first of the two"),
    ENDED_BEFORE_BEGUN("ended before it began: the beginning was taken as its end"),
    CHANGED_BEFORE_BEGUN("changed before it began: the beginning was taken as its last change"),
    END_OF_AN_OPEN_ONE("has an end although it is open: the end was left out"),
    NO_END("is resolved without an end: another time was taken, as the mapping says"),
    HALF_A_POINT("has one coordinate without the other: the point was left out"),
    JUST_OUTSIDE("lies just outside the city's boundary: the point was kept"),
    FAR_OUTSIDE("lies far outside the city: the point was left out"),
    DEPARTMENT_UNMAPPED("names a department the mapping does not know: the service's own was taken"),
    TEXT_CUT("has a text that is too long: its end was cut off"),
    ODD_CHARACTERS("has characters that are no text: they were left out");

    private final String description;

    ImportNote(String description) {
        this.description = description;
    }

    /** What is odd and what was done about it. */
    public String description() {
        return description;
    }
}
