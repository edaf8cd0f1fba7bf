package city.plaza.tenancy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Transactions in schema {@code cell} of one cell, apart from whatever a city's transaction is doing around them. */
@Component
public class CellTransactions {

    private final SeparateTransactions transactions;

    CellTransactions(PlatformTransactionManager transactions) {
        this.transactions = new SeparateTransactions(transactions);
    }

    public <T extends @Nullable Object> T read(CellId cell, Supplier<T> action) {
        return TenantContext.<T, RuntimeException>callInCell(cell, () -> transactions.read(action));
    }

    public <T extends @Nullable Object> T write(CellId cell, Supplier<T> action) {
        return TenantContext.<T, RuntimeException>callInCell(cell, () -> transactions.write(action));
    }

    public void run(CellId cell, Runnable action) {
        this.<@Nullable Object>write(cell, () -> {
            action.run();
            return null;
        });
    }
}
