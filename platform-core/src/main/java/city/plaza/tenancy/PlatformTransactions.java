package city.plaza.tenancy;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions on the platform's own data, apart from whatever a city's transaction is doing around them. */
@Component
public class PlatformTransactions {

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    PlatformTransactions(PlatformTransactionManager transactions) {
        writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading = new TransactionTemplate(transactions, writing);
        reading.setReadOnly(true);
    }

    public <T extends @org.jspecify.annotations.Nullable Object> T read(Supplier<T> action) {
        return TenantContext.<T, RuntimeException>callAsPlatform(() -> reading.execute(status -> action.get()));
    }

    public <T extends @org.jspecify.annotations.Nullable Object> T write(Supplier<T> action) {
        return TenantContext.<T, RuntimeException>callAsPlatform(() -> writing.execute(status -> action.get()));
    }

    public void run(Runnable action) {
        this.<@org.jspecify.annotations.Nullable Object>write(() -> {
            action.run();
            return null;
        });
    }
}
