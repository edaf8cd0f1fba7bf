package city.plaza.notification.rules;

import city.plaza.outbox.Fact;
import city.plaza.outbox.FactListener;
import java.util.Optional;

/**
 * Decides whether a kind of fact is told, to whom, and in which words. {@link Notifier} does the rest.
 *
 * @param <F> the kind of fact
 */
abstract class NotificationRule<F extends Fact> implements FactListener<F> {

    private final Notifier notifier;

    NotificationRule(Notifier notifier) {
        this.notifier = notifier;
    }

    @Override
    public final void on(F fact) {
        notification(fact).ifPresent(notifier::queue);
    }

    /** What to tell; empty if the fact no longer holds or concerns nobody. */
    abstract Optional<Notification> notification(F fact);
}
