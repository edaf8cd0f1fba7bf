package city.plaza.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.outbox.OutboxListener;
import city.plaza.web.testing.RunningPlaza;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@RunningPlaza
class WorkLabelsTests {

    @Autowired
    ObjectProvider<OutboxListener<?>> listeners;

    @Test
    void everyListenerHasWordsAndNothingElseHas() {
        assertThat(listeners.stream().map(OutboxListener::name))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(WorkLabels.LISTENERS);
    }

    @Test
    void anErrorIsCalledByItsClasses() {
        assertThat(WorkLabels.error(
                        "city.plaza.notification.spi.MessageSender$MessageDelayed < java.net.ConnectException"))
                .isEqualTo("MessageDelayed < ConnectException");
    }
}
