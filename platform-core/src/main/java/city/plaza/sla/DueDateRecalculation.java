package city.plaza.sla;

import city.plaza.outbox.LongJob;
import city.plaza.request.planning.RequestPlanning;
import city.plaza.tenancy.CityCaches;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recalculates the due dates of all open requests by the current targets, at the city's request. */
@Component
class DueDateRecalculation implements LongJob<TargetsChanged> {

    private final RequestPlanning planning;
    private final CityCaches caches;
    private final DueDateChunk chunk;

    DueDateRecalculation(RequestPlanning planning, CityCaches caches, DueDateChunk chunk) {
        this.planning = planning;
        this.caches = caches;
        this.chunk = chunk;
    }

    @Override
    public String name() {
        return "sla-renewal";
    }

    @Override
    public Class<TargetsChanged> fact() {
        return TargetsChanged.class;
    }

    /** This node may be another than the one that published, and not know yet. */
    @Override
    public void prepare(TargetsChanged fact) {
        caches.forget(fact.tenant());
    }

    @Override
    public int size(TargetsChanged fact) {
        return planning.countOpen();
    }

    @Override
    public Optional<Chunk> next(TargetsChanged fact, @Nullable String after) {
        return chunk.renew(planning.open(after == null ? null : UUID.fromString(after), DueDateChunk.SIZE));
    }
}
