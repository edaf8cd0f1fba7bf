package city.plaza.outbox;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Brings facts from the outbox to their listeners, as long as the application runs. */
@Component
@ConditionalOnProperty(name = "plaza.outbox.enabled", matchIfMissing = true)
class OutboxWorker implements SmartLifecycle {

    private final List<OutboxLane> lanes;
    private volatile boolean running;

    /** @param lease longer than any listener takes: then another worker tries */
    OutboxWorker(
            OutboxStore store,
            ObjectProvider<FactDelivery> delivery,
            @Value("${plaza.outbox.lease:60s}") Duration lease) {
        this.lanes = Stream.of(OutboxLane.Side.values())
                .map(side -> new OutboxLane(side, store, delivery, lease))
                .toList();
    }

    /** Look at once instead of at the next round, on one side. */
    void wake(OutboxLane.Side side) {
        lanes.stream().filter(lane -> lane.is(side)).forEach(OutboxLane::wake);
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
