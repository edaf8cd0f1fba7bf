package city.plaza.tenancy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Transactions in schema {@code control}, apart from whatever a city's transaction is doing around them. */
@Component
public class ControlTransactions {

    private final SeparateTransactions transactions;

    ControlTransactions(PlatformTransactionManager transactions) {
        this.transactions = new SeparateTransactions(transactions);
    }

    public <T extends @Nullable Object> T read(Supplier<T> action) {
        return TenantContext.<T, RuntimeException>callInControl(() -> transactions.read(action));
    }

    public <T extends @Nullable Object> T write(Supplier<T> action) {
        return TenantContext.<T, RuntimeException>callInControl(() -> transactions.write(action));
    }

    public void run(Runnable action) {
        this.<@Nullable Object>write(() -> {
            action.run();
            return null;
        });
    }
}
