package city.plaza.web.metrics;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.outbox.DeadLetters;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts what was given up and waits for somebody's decision, city by city. */
@Component
@ConditionalOnWebApplication
class DeadLetterGauge {

    static final String NAME = "plaza.outbox.dead.letters";

    private final DeadLetters letters;
    private final CityMeters meters;

    DeadLetterGauge(DeadLetters letters, CityMeters meters) {
        this.letters = letters;
        this.meters = meters;
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void count() {
        meters.set(NAME, CurrentActor.callAs(new Actor.Plaza("dead-letter-gauge"), letters::counts));
    }
}
