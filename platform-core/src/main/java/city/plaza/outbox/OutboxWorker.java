package city.plaza.outbox;

import city.plaza.shared.RepeatedWarnings;
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

/** Delivers facts from the outbox of each cell to their listeners, as long as the application runs. */
@Component
@ConditionalOnProperty(name = "plaza.outbox.enabled", matchIfMissing = true)
class OutboxWorker implements SmartLifecycle {

    private final List<LaneWorker> lanes;
    private volatile boolean running;

    /** @param lease after which another worker takes what a dead one held; renewed while work is going on */
    OutboxWorker(
            Cells cells,
            OutboxStore store,
            ObjectProvider<FactDelivery> delivery,
            @Value("${plaza.outbox.lease:60s}") Duration lease,
            RepeatedWarnings warnings) {
        this.lanes = cells.all().stream()
                .flatMap(cell -> Stream.of(Lane.values())
                        .map(lane -> new LaneWorker(
                                cell, lane, () -> cells.reachable(cell), store, delivery, lease, warnings)))
                .toList();
    }

    /** Look at once instead of at the next round, in one lane of a cell. */
    void wakeUp(CellId cell, Lane lane) {
        lanes.stream().filter(each -> each.is(cell, lane)).forEach(LaneWorker::wakeUp);
    }

    /** The lanes whose loop is dead in any cell, or has come round for so long in none. */
    List<Lane> stalled(Duration after) {
        return Stream.of(Lane.values())
                .filter(lane ->
                        of(lane).anyMatch(LaneWorker::isDead) || of(lane).allMatch(each -> each.isStalled(after)))
                .toList();
    }

    private Stream<LaneWorker> of(Lane lane) {
        return lanes.stream().filter(each -> each.lane() == lane);
    }

    @Override
    public void start() {
        running = true;
        lanes.forEach(LaneWorker::open);
    }

    @Override
    public void stop() {
        running = false;
        lanes.forEach(LaneWorker::close);
        lanes.forEach(LaneWorker::drain);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
