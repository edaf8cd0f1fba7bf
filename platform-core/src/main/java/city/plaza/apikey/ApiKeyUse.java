package city.plaza.apikey;

import city.plaza.tenancy.Tenants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Records the day a key was last used: one write per key, day and node. */
@Component
class ApiKeyUse {

    private static final Logger log = LoggerFactory.getLogger(ApiKeyUse.class);

    private final ApiKeyStore store;
    private final Tenants tenants;
    private final TransactionTemplate writing;
    private final Map<ApiKeyId, LocalDate> noted = new ConcurrentHashMap<>();

    ApiKeyUse(ApiKeyStore store, Tenants tenants, PlatformTransactionManager transactions) {
        this.store = store;
        this.tenants = tenants;
        this.writing = new TransactionTemplate(transactions);
        this.writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Note that a key opened something. A day that cannot be written is no reason to refuse the call. */
    void note(ApiKey key, Instant now) {
        var today = now.atZone(tenants.current().zone()).toLocalDate();
        if (today.equals(noted.put(key.id(), today)) || today.equals(key.lastUsed())) {
            return;
        }
        try {
            writing.executeWithoutResult(status -> store.used(key.id(), today));
        } catch (DataAccessException | TransactionException e) {
            noted.remove(key.id(), today);
            log.warn("The use of API key {} was not noted: {}", key.id(), e.toString());
        }
    }
}
