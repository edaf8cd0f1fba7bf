package city.plaza.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.QueryTimeoutException;

/**
 * A value kept in memory that one thread at a time reads again.
 *
 * <p>While it is read because of its age, everybody else gets the old value at once, and everybody does for a moment if
 * that fails. After {@link #changed()} nobody gets a value whose reading began earlier: who asks while another thread
 * reads waits for it. A failed reading is not kept.
 *
 * @see "docs/adr/0027-one-cache-by-city.md"
 */
public final class GuardedValue<T> {

    private static final Logger log = LoggerFactory.getLogger(GuardedValue.class);
    /** Less than the five seconds in which every caller is answered. */
    private static final Duration LOAD_TIMEOUT = Duration.ofSeconds(4);

    private static final Duration SHORT_WAIT = Duration.ofSeconds(1);
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(2);

    private final Freshness freshness;
    private final boolean keepsOutdated;
    private final Runnable kept;
    private volatile @Nullable Held<T> held;
    private @Nullable Load<T> loading;
    private long changes;

    private GuardedValue(Freshness freshness, boolean keepsOutdated, Runnable kept) {
        this.freshness = freshness;
        this.keepsOutdated = keepsOutdated;
        this.kept = kept;
    }

    /**
     * A value that is never given out once it changed.
     *
     * @param kept what is to be done each time another value is kept
     */
    public static <T> GuardedValue<T> strict(Freshness freshness, Runnable kept) {
        return new GuardedValue<>(freshness, false, kept);
    }

    /** A value that is better old than missing: once it changed, the old one is given out while none can be read. */
    public static <T> GuardedValue<T> lenient(Freshness freshness) {
        return new GuardedValue<>(freshness, true, () -> {});
    }

    /** The value, read by the loader if need be. Not for a thread that holds a transaction: it may have to wait. */
    public T get(Loader<T> loader) {
        var known = held;
        if (known != null && isGood(known)) {
            return known.value;
        }
        Load<T> load;
        boolean mine;
        synchronized (this) {
            known = held;
            if (known != null && isGood(known)) {
                return known.value;
            }
            var others = loading;
            mine = others == null || !freshness.isSameConnection(others.stamp);
            if (!mine && known != null && state(known) == Freshness.State.AGED) {
                return known.value;
            }
            load = mine || others == null ? begin() : others;
            loading = load;
        }
        return mine ? read(load, loader) : await(load);
    }

    /**
     * The value for a thread that holds a transaction: it waits for nobody, and what it read is for others only once the
     * transaction has been committed.
     *
     * @param dirty whether the transaction itself changed what is read
     */
    public T getWithinTransaction(boolean dirty, Loader<T> loader) {
        var known = held;
        if (!dirty && known != null && isGood(known)) {
            return known.value;
        }
        var load = begin();
        var value = loader.load(known == null ? null : known.value);
        if (!dirty) {
            AfterCommit.run(() -> end(load, value));
        }
        return value;
    }

    private synchronized Load<T> begin() {
        return new Load<>(freshness.stamp(), changes, new CompletableFuture<>());
    }

    /** The value if it is known and good; never waits. */
    public Optional<T> ifFresh() {
        return Optional.ofNullable(held).filter(this::isGood).map(known -> known.value);
    }

    /** What was read last, however long ago; never waits. */
    public Optional<T> last() {
        return Optional.ofNullable(held).map(known -> known.value);
    }

    /** Gives everybody who asks from now on a value that is read from now on. */
    public synchronized void changed() {
        changes++;
        loading = null;
        if (held != null) {
            held = new Held<>(held.value, null, Instant.MIN);
        }
    }

    private T read(Load<T> load, Loader<T> loader) {
        var before = held;
        try {
            var value = loader.load(before == null ? null : before.value);
            end(load, value);
            load.result.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            boolean again = before != null && !before.pausedUntil.equals(Instant.MIN);
            var old = fail(load);
            load.result.completeExceptionally(e);
            if (old != null && e instanceof RuntimeException) {
                if (!again) {
                    log.warn("What was known is kept, it could not be read again: {}", e.toString());
                }
                return old;
            }
            throw e;
        }
    }

    private void end(Load<T> load, T value) {
        synchronized (this) {
            if (load.changes == changes) {
                held = new Held<>(value, load.stamp, Instant.MIN);
            }
            if (loading == load) {
                loading = null;
            }
        }
        kept.run();
    }

    /** @return the old value, if it may be used a little longer */
    private synchronized @Nullable T fail(Load<T> load) {
        if (loading == load) {
            loading = null;
        }
        var known = held;
        if (known == null || !outlivesFailure(known)) {
            return null;
        }
        held = new Held<>(known.value, known.stamp, freshness.now().plus(RETRY_PAUSE));
        return known.value;
    }

    private T await(Load<T> load) {
        var patience = keepsOutdated && held != null ? SHORT_WAIT : LOAD_TIMEOUT;
        try {
            return load.result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            var known = held;
            if (known != null && outlivesFailure(known)) {
                return known.value;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new QueryTimeoutException("Waited " + patience + " for another thread that reads the same", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another thread was reading", e);
        }
    }

    private boolean isGood(Held<T> known) {
        return state(known) == Freshness.State.FRESH
                || (outlivesFailure(known) && freshness.now().isBefore(known.pausedUntil));
    }

    private boolean outlivesFailure(Held<T> known) {
        return keepsOutdated || state(known) != Freshness.State.OUTDATED;
    }

    private Freshness.State state(Held<T> known) {
        return known.stamp == null ? Freshness.State.OUTDATED : freshness.of(known.stamp);
    }

    /** Reads a value. */
    @FunctionalInterface
    public interface Loader<T> {

        /** @param before what was read last, if anything: what is still true of it need not be read again */
        T load(@Nullable T before);
    }

    /**
     * @param stamp absent once it changed
     * @param pausedUntil after a failure, when reading is tried again
     */
    private record Held<T>(T value, Freshness.@Nullable Stamp stamp, Instant pausedUntil) {}

    /** @param changes how many there had been when it began */
    private record Load<T>(Freshness.Stamp stamp, long changes, CompletableFuture<T> result) {}
}
