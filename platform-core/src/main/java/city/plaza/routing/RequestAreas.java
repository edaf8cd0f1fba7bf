package city.plaza.routing;

import city.plaza.location.Area;
import city.plaza.location.AreaKey;
import city.plaza.location.AreaOutlinesChanged;
import city.plaza.location.Areas;
import city.plaza.outbox.FactListener;
import city.plaza.request.planning.RequestPlanning;
import city.plaza.tenancy.CityCaches;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recalculates the areas of open requests when area outlines change. Assignments stay as they are. */
@Component
class RequestAreas implements FactListener<AreaOutlinesChanged> {

    private final RequestPlanning planning;
    private final Areas areas;
    private final CityCaches caches;

    RequestAreas(RequestPlanning planning, Areas areas, CityCaches caches) {
        this.planning = planning;
        this.areas = areas;
        this.caches = caches;
    }

    @Override
    public String name() {
        return "request-areas";
    }

    @Override
    public Class<AreaOutlinesChanged> fact() {
        return AreaOutlinesChanged.class;
    }

    /** A thousand requests in each transaction: there may be hundreds of thousands. */
    @Override
    public boolean transactional() {
        return false;
    }

    @Override
    public void on(AreaOutlinesChanged fact) {
        // This node may be another than the one that drew, and not know yet.
        caches.forget(fact.tenant());
        @Nullable UUID last = null;
        for (var page = planning.openLocated(last); !page.isEmpty(); page = planning.openLocated(last)) {
            var found = new LinkedHashMap<UUID, Set<AreaKey>>();
            page.forEach(each -> found.put(
                    each.id(),
                    areas.areasAt(each.point()).stream().map(Area::key).collect(Collectors.toSet())));
            planning.setAreas(found);
            last = page.getLast().id();
        }
    }
}
