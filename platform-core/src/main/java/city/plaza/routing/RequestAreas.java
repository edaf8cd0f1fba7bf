package city.plaza.routing;

import city.plaza.location.AreaKey;
import city.plaza.location.maps.Area;
import city.plaza.location.maps.AreaOutlinesChanged;
import city.plaza.location.maps.Areas;
import city.plaza.outbox.LongJob;
import city.plaza.request.planning.RequestPlanning;
import city.plaza.tenancy.CityCaches;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recalculates the areas of open requests when area outlines change. Assignments stay as they are. */
@Component
class RequestAreas implements LongJob<AreaOutlinesChanged> {

    private static final int CHUNK = 1000;

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

    /** This node may be another than the one that drew, and not know yet. */
    @Override
    public void prepare(AreaOutlinesChanged fact) {
        caches.forget(fact.tenant());
    }

    @Override
    public int size(AreaOutlinesChanged fact) {
        return planning.countOpenLocated();
    }

    @Override
    public Optional<Chunk> next(AreaOutlinesChanged fact, @Nullable String after) {
        var page = planning.openLocated(after == null ? null : UUID.fromString(after), CHUNK);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        var found = new LinkedHashMap<UUID, Set<AreaKey>>();
        page.forEach(each -> found.put(
                each.id(), areas.areasAt(each.point()).stream().map(Area::key).collect(Collectors.toSet())));
        planning.setAreas(found);
        return Optional.of(new Chunk(page.getLast().id().toString(), page.size()));
    }
}
