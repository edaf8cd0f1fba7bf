package city.plaza.tenancy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions that begin and end on their own, whatever is going on around them. */
final class SeparateTransactions {

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    SeparateTransactions(PlatformTransactionManager transactions) {
        writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading = new TransactionTemplate(transactions, writing);
        reading.setReadOnly(true);
    }

    <T extends @Nullable Object> T read(Supplier<T> action) {
        return reading.execute(status -> action.get());
    }

    <T extends @Nullable Object> T write(Supplier<T> action) {
        return writing.execute(status -> action.get());
    }
}
