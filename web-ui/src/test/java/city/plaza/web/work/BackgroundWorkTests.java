package city.plaza.web.work;

import static org.awaitility.Awaitility.await;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.outbox.DeadLetter;
import city.plaza.outbox.RunningJob;
import city.plaza.tenancy.TenantId;
import city.plaza.web.kit.time.HumanizedTime;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class BackgroundWorkTests {

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void looksAgainAfterTheDatabaseWasAway() {
        var ui = new UI();
        CurrentActor.runAs(new Actor.Plaza("test"), () -> {
            var work = new BackgroundWork(
                    new FailsOnceShown(),
                    new HumanizedTime((key, values) -> key, Locale.ENGLISH, ZoneOffset.UTC, Clock.systemUTC()));
            ui.add(work);
            await().until(() -> looks.get() >= 3);
            ui.remove(work);
        });
    }

    /** Answers when the screen is made, and never again. */
    private final class FailsOnceShown implements BackgroundWorkSource {

        @Override
        public List<RunningJob> jobs() {
            if (looks.incrementAndGet() > 1) {
                throw new DataAccessResourceFailureException("The database is away");
            }
            return List.of();
        }

        @Override
        public List<DeadLetter> deadLetters() {
            return List.of();
        }

        @Override
        public void retry(DeadLetter letter, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void discard(DeadLetter letter, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> cityName(TenantId city) {
            return Optional.empty();
        }
    }
}
