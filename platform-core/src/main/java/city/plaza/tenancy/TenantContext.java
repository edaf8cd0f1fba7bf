package city.plaza.tenancy;

import java.util.Optional;
import org.slf4j.MDC;

/**
 * The city that the current thread of work is for.
 *
 * <p>Bound for the length of an action and never set, so it cannot be forgotten or leak. Nothing bound means failure:
 * there is no default city.
 *
 * @see "docs/adr/0001-schema-per-tenant.md"
 */
public final class TenantContext {

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();
    private static final String LOG_KEY = "tenant";

    private TenantContext() {}

    /** Do something for one city. */
    public static void runAs(TenantId tenant, Runnable action) {
        TenantContext.<Void, RuntimeException>callAs(tenant, () -> {
            action.run();
            return null;
        });
    }

    /** Do something for one city and return its result. */
    public static <T, X extends Throwable> T callAs(TenantId tenant, ScopedValue.CallableOp<? extends T, X> action)
            throws X {
        return call(new OfCity(tenant), tenant.value(), action);
    }

    /** Do something with schema {@code control}, such as reading the list of cities. City data is out of reach meanwhile. */
    public static <T, X extends Throwable> T callInControl(ScopedValue.CallableOp<? extends T, X> action) throws X {
        return call(new OfControl(), "control", action);
    }

    /** Do something with schema {@code cell} of one cell, such as its outbox. City data is out of reach meanwhile. */
    public static <T, X extends Throwable> T callInCell(CellId cell, ScopedValue.CallableOp<? extends T, X> action)
            throws X {
        return call(new OfCell(cell), "cell " + cell, action);
    }

    private static <T, X extends Throwable> T call(
            Scope scope, String logged, ScopedValue.CallableOp<? extends T, X> action) throws X {
        var before = MDC.get(LOG_KEY);
        MDC.put(LOG_KEY, logged);
        try {
            return ScopedValue.where(CURRENT, scope).call(action);
        } finally {
            if (before == null) {
                MDC.remove(LOG_KEY);
            } else {
                MDC.put(LOG_KEY, before);
            }
        }
    }

    /**
     * The city being worked for.
     *
     * @throws NoTenantBound if there is none
     */
    public static TenantId current() {
        if (CURRENT.isBound() && CURRENT.get() instanceof OfCity(var tenant)) {
            return tenant;
        }
        throw new NoTenantBound();
    }

    /** Whose data the current work may touch, if anyone's. */
    public static Optional<Scope> scope() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Whose data a piece of work may touch. */
    public sealed interface Scope {}

    /** One city's data. */
    public record OfCity(TenantId tenant) implements Scope {}

    /** Schema {@code control}: registry, onboarding. */
    public record OfControl() implements Scope {}

    /** Schema {@code cell} of one cell: outbox, audit anchors. */
    public record OfCell(CellId cell) implements Scope {}

    /** Work that belongs to a city was attempted for none. */
    public static final class NoTenantBound extends IllegalStateException {
        NoTenantBound() {
            super("No tenant bound: expected to run inside TenantContext.runAs");
        }
    }
}
