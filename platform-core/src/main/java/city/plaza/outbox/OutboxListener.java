package city.plaza.outbox;

/**
 * Reacts to one kind of fact, after the commit that made it true.
 *
 * <p>Called at least once, with the fact's city bound and Plaza itself as actor. What it throws makes it be called again
 * later, with growing pauses.
 *
 * @param <F> the kind of fact, a record that Jackson can read back
 */
public sealed interface OutboxListener<F extends Fact> permits FactListener, LongJob {

    /** The name this listener is remembered by in the outbox; never changed once released. */
    String name();

    Class<F> fact();

    /** Which other work it waits behind, and how long it is tried again. May change from release to release. */
    Lane lane();

    /**
     * Note that a person has given up for good what could not be delivered. Runs inside the transaction of the city that
     * records it.
     */
    default void discarded(F fact) {}
}
