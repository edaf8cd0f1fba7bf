package city.plaza.history;

/** Is told how far an import has come, after each batch. */
@FunctionalInterface
public interface ImportProgress {

    void at(Position position);

    /** Tells nobody. */
    static ImportProgress silent() {
        return position -> {};
    }

    /**
     * How far it has come.
     *
     * @param rows rows read
     * @param bytes of the file as it lies on disk, read
     * @param ofBytes of the file, in all
     */
    record Position(long rows, long rejected, long bytes, long ofBytes) {}
}
