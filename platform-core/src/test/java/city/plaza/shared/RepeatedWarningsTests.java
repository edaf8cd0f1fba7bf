package city.plaza.shared;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RepeatedWarningsTests {

    private final Logger log = (Logger) LoggerFactory.getLogger(RepeatedWarningsTests.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final RepeatedWarnings warnings = new RepeatedWarnings();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
    }

    @Test
    void saysACauseOnceAndThenHowOften() {
        for (int i = 0; i < 700; i++) {
            warnings.warn(log, "Wrong number", "000001");
        }
        warnings.warn(log, "Wrong secret", "once");
        assertThat(said()).containsExactly("Wrong number: 000001", "Wrong secret: once");

        warnings.sum();
        assertThat(said()).hasSize(3).last().isEqualTo("Wrong number: 699 more times within a minute");
    }

    @Test
    void saysItAgainAfterAQuietMinute() {
        warnings.warn(log, "Wrong number", "first");
        warnings.sum();
        warnings.warn(log, "Wrong number", "second");
        assertThat(said()).containsExactly("Wrong number: first", "Wrong number: second");
    }

    private List<String> said() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
