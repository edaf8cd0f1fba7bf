package city.plaza.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.outbox.OutboxListener;
import city.plaza.web.testing.RunningPlaza;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@RunningPlaza
class WorkLabelsTests {

    @Autowired
    ObjectProvider<OutboxListener<?>> listeners;

    @Test
    void everyListenerHasWordsAndNothingElseHas() {
        assertThat(listeners.stream().filter(WorkLabelsTests::isPlazas).map(OutboxListener::name))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(WorkLabels.LISTENERS);
    }

    /** Other tests bring listeners of their own, all of them beside the adapters, which have none. */
    private static boolean isPlazas(OutboxListener<?> listener) {
        return !AopUtils.getTargetClass(listener).getName().startsWith("city.plaza.infrastructure.");
    }

    @Test
    void anErrorIsCalledByItsClasses() {
        assertThat(WorkLabels.error(
                        "city.plaza.notification.spi.MessageSender$MessageDelayed < java.net.ConnectException"))
                .isEqualTo("MessageDelayed < ConnectException");
    }
}
