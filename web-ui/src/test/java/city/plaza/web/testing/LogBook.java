package city.plaza.web.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Everything that is logged while it is open, whatever becomes of the console. */
public final class LogBook implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    private final ListAppender<ILoggingEvent> entries = new ListAppender<>();

    public LogBook() {
        entries.start();
        root.addAppender(entries);
    }

    /** Each line with what it was logged beside, and its failure, if there is one. */
    public String text() {
        // The appender adds under this lock.
        synchronized (entries) {
            return entries.list.stream().map(LogBook::line).collect(Collectors.joining("\n"));
        }
    }

    private static String line(ILoggingEvent entry) {
        var failure = entry.getThrowableProxy();
        return entry.getFormattedMessage()
                + entry.getMDCPropertyMap()
                + (failure == null ? "" : ThrowableProxyUtil.asString(failure));
    }

    @Override
    public void close() {
        root.detachAppender(entries);
    }
}
