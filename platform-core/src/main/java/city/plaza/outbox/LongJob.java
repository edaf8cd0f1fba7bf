package city.plaza.outbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reacts to a fact by work that may take long, such as on every open request of a city.
 *
 * <p>It is done in chunks, and how far it came is remembered after each: whoever takes it up after a crash begins at the
 * chunk that was cut short. Chunks run outside a transaction. A chunk may be worked on twice, so that must do no harm.
 *
 * @param <F> the kind of fact, a record that Jackson can read back
 */
public non-sealed interface LongJob<F extends Fact> extends OutboxListener<F> {

    /** Called once at each node that works on the job, before its first chunk there. */
    default void prepare(F fact) {}

    /** How many pieces there are to work on, as far as can be told before the first chunk. */
    int size(F fact);

    /**
     * Work on the next chunk, for a few seconds at most.
     *
     * @param after where the chunk before ended; absent for the first
     * @return where this one ended; empty if nothing was left to do
     */
    Optional<Chunk> next(F fact, @Nullable String after);

    @Override
    default Lane lane() {
        return Lane.LONG;
    }

    /**
     * A part of the work that is done.
     *
     * @param end how the job finds its way from here, such as the id of the last piece
     * @param size how many pieces it had
     */
    record Chunk(String end, int size) {}
}
