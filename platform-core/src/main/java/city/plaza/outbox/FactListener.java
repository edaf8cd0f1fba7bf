package city.plaza.outbox;

/**
 * Reacts to a fact at one go.
 *
 * <p>In the lane {@link Lane#TRANSACTIONAL}, which is the usual one, it runs inside one transaction of the city that also
 * marks the fact as delivered, so that its writes happen exactly once. In any other it is called outside a transaction.
 *
 * @param <F> the kind of fact, a record that Jackson can read back
 */
public non-sealed interface FactListener<F extends Fact> extends OutboxListener<F> {

    void on(F fact);

    @Override
    default Lane lane() {
        return Lane.TRANSACTIONAL;
    }
}
