package city.plaza.outbox;

import city.plaza.tenancy.CellId;
import city.plaza.tenancy.Cells;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Brings facts from the outbox of each cell to their listeners, as long as the application runs. */
@Component
@ConditionalOnProperty(name = "plaza.outbox.enabled", matchIfMissing = true)
class OutboxWorker implements SmartLifecycle {

    private final List<OutboxLane> lanes;
    private volatile boolean running;

    /** @param lease longer than any listener takes: then another worker tries */
    OutboxWorker(
            Cells cells,
            OutboxStore store,
            ObjectProvider<FactDelivery> delivery,
            @Value("${plaza.outbox.lease:60s}") Duration lease) {
        this.lanes = cells.all().stream()
                .flatMap(cell -> Stream.of(OutboxLane.Side.values())
                        .map(side -> new OutboxLane(cell, side, store, delivery, lease)))
                .toList();
    }

    /** Look at once instead of at the next round, on one side of a cell. */
    void wake(CellId cell, OutboxLane.Side side) {
        lanes.stream().filter(lane -> lane.is(cell, side)).forEach(OutboxLane::wake);
    }

    @Override
    public void start() {
        running = true;
        lanes.forEach(OutboxLane::open);
    }

    @Override
    public void stop() {
        running = false;
        lanes.forEach(OutboxLane::close);
        lanes.forEach(OutboxLane::drain);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
