package city.plaza.identity;

import java.util.Optional;

/** The one who is acting in the current thread of work. */
public final class CurrentActor {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    private CurrentActor() {}

    /** Do something on behalf of an actor. */
    public static void runAs(Actor actor, Runnable action) {
        ScopedValue.where(CURRENT, actor).run(action);
    }

    /** Do something on behalf of an actor and return its result. */
    public static <T, X extends Throwable> T callAs(Actor actor, ScopedValue.CallableOp<? extends T, X> action)
            throws X {
        return ScopedValue.where(CURRENT, actor).call(action);
    }

    /** Who is acting; empty where nobody is bound, as in what a framework does of its own. */
    public static Optional<Actor> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /**
     * Who is acting.
     *
     * @throws IllegalStateException if nobody is bound
     */
    public static Actor get() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("No actor bound: expected to run inside CurrentActor.runAs");
        }
        return CURRENT.get();
    }
}
