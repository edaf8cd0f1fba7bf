package city.plaza.request.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.request.RequestChanged;
import city.plaza.request.RequestNumber;
import city.plaza.tenancy.CityMessage;
import city.plaza.tenancy.TenantId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ChangedRequestsTests {

    private static final TenantId SPRINGFIELD = new TenantId("springfield");
    private static final TenantId SHELBYVILLE = new TenantId("shelbyville");
    private static final RequestNumber FIRST = new RequestNumber("2026-000001");
    private static final RequestNumber SECOND = new RequestNumber("2026-000002");

    @Test
    void tellsOfAllThatChangedInACityAtOnce() {
        List<Object> told = new CopyOnWriteArrayList<>();
        var changes = new ChangedRequests(told::add);
        try {
            changes.on(new RequestChanged(SPRINGFIELD, FIRST));
            changes.on(new RequestChanged(SPRINGFIELD, SECOND));
            changes.on(new RequestChanged(SHELBYVILLE, FIRST));
            changes.on(new RequestChanged(SPRINGFIELD, FIRST));

            await().until(() -> told.size() == 4);
            assertThat(told)
                    .contains(
                            new RequestsChanged(SPRINGFIELD, Set.of(FIRST, SECOND)),
                            new RequestsChanged(SHELBYVILLE, Set.of(FIRST)),
                            new CityMessage("requests-changed", SHELBYVILLE, "2026-000001", false));
            told.clear();
            changes.on(new CityMessage("requests-changed", SHELBYVILLE, "2026-000001,2026-000002,?", true));
            assertThat(told).containsExactly(new RequestsChanged(SHELBYVILLE, Set.of(FIRST, SECOND)));
        } finally {
            changes.destroy();
        }
    }
}
