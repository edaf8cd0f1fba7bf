package city.plaza.outbox;

/**
 * Reacts to one kind of fact, after the commit that made it true.
 *
 * <p>Called at least once, with the fact's city bound and Plaza itself as actor. What it throws makes it be called again
 * later, with growing pauses.
 *
 * @param <F> the kind of fact, a record that Jackson can read back
 */
public interface FactListener<F extends Fact> {

    /** The name this listener is remembered by in the outbox; never changed once released. */
    String name();

    Class<F> fact();

    void on(F fact);

    /**
     * Whether {@link #on} runs inside one transaction of the city that also marks the fact as heard, so that its writes
     * happen exactly once. A listener that talks to the outside world says no.
     */
    default boolean transactional() {
        return true;
    }
}
