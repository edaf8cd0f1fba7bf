package city.plaza.web.metrics;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.outbox.DeadLetters;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.Cells;
import city.plaza.tenancy.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts what was given up and waits for somebody's decision, city by city. While a cell does not answer, its cities keep
 * the numbers they had: an alert about them must not end because their database is away.
 */
@Component
@ConditionalOnWebApplication
class DeadLetterGauge {

    static final String NAME = "plaza.outbox.dead.letters";

    private static final Logger log = LoggerFactory.getLogger(DeadLetterGauge.class);

    private final List<CellId> cells;
    private final Predicate<CellId> reachable;
    private final Function<CellId, Map<TenantId, Integer>> letters;
    private final CityMeters meters;
    private final Map<CellId, Map<TenantId, Integer>> latest = new HashMap<>();

    @Autowired
    DeadLetterGauge(Cells cells, DeadLetters letters, CityMeters meters) {
        this(cells.all(), cells::reachable, letters::counts, meters);
    }

    /** @param letters how many dead letters each city of a cell has; throws if the cell does not answer */
    DeadLetterGauge(
            List<CellId> cells,
            Predicate<CellId> reachable,
            Function<CellId, Map<TenantId, Integer>> letters,
            CityMeters meters) {
        this.cells = cells;
        this.reachable = reachable;
        this.letters = letters;
        this.meters = meters;
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void count() {
        cells.stream().filter(reachable).forEach(this::count);
        var all = new HashMap<TenantId, Integer>();
        latest.values().forEach(all::putAll);
        meters.set(NAME, all);
    }

    private void count(CellId cell) {
        try {
            latest.put(cell, CurrentActor.callAs(new Actor.Plaza("dead-letter-gauge"), () -> letters.apply(cell)));
        } catch (RuntimeException away) {
            log.warn("The dead letters of cell {} cannot be counted, looking again: {}", cell, away.toString());
        }
    }
}
