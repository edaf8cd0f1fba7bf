package city.plaza.audit;

/** The result of verifying a city's chain. */
public sealed interface AuditVerdict {

    /**
     * Every entry is where and what it was.
     *
     * @param entries how many there are
     * @param head where the chain ends
     */
    record Sound(long entries, AuditHead head) implements AuditVerdict {}

    /**
     * The trail has been tampered with.
     *
     * @param sequence the first entry that is not what it was
     * @param fault what is wrong with it
     */
    record Broken(long sequence, Fault fault) implements AuditVerdict {}

    /** What can be wrong with a chain. */
    enum Fault {
        /** An entry is missing, or stands where another should. */
        GAP,
        /** An entry's text is not the text that was sealed, or it was sealed to another. */
        ALTERED,
        /** Entries that were there when a head was kept elsewhere are gone. */
        CUT_OFF,
        /** The chain is whole in itself, but not the one whose head was kept elsewhere. */
        REPLACED
    }
}
