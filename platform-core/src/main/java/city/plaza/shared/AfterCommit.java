package city.plaza.shared;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is done once the current transaction has been committed, and not at all if it is rolled back. */
public final class AfterCommit {

    private AfterCommit() {}

    /**
     * Runs the action after the commit.
     *
     * @throws IllegalStateException if there is no transaction
     */
    public static void run(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new Planned(new Object(), action));
    }

    /**
     * Runs the action after the commit, once for each key, however often this transaction asks.
     *
     * @param key what is asked for, told apart by {@code equals}
     * @return whether this transaction asked for the first time
     */
    public static boolean once(Object key, Runnable action) {
        if (isPlanned(key)) {
            return false;
        }
        TransactionSynchronizationManager.registerSynchronization(new Planned(key, action));
        return true;
    }

    /** Whether the current transaction, if there is one, has asked for something under this key. */
    public static boolean isPlanned(Object key) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .anyMatch(each -> each instanceof Planned planned && planned.key.equals(key));
    }

    private record Planned(Object key, Runnable action) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            action.run();
        }
    }
}
