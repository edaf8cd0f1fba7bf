package city.plaza.outbox;

import city.plaza.tenancy.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened in a city. Carries ids and facts, never personal data. */
public interface Fact {

    TenantId tenant();

    /**
     * When it becomes true, for a fact that is known before: nobody hears of it earlier. Whoever hears it looks whether it
     * still holds.
     */
    default @Nullable Instant notBefore() {
        return null;
    }
}
