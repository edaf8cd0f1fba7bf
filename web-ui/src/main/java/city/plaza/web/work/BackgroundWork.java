package city.plaza.web.work;

import city.plaza.web.kit.time.HumanizedTime;
import city.plaza.web.tenancy.UiAccess;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs that are running, seen to move, and what could not be delivered. */
public final class BackgroundWork extends Composite<Div> {

    private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);
    private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(2);

    private final transient BackgroundWorkSource source;
    private final JobList jobs;
    private transient @Nullable Thread watch;

    public BackgroundWork(BackgroundWorkSource source, HumanizedTime time) {
        this.source = source;
        this.jobs = new JobList(source, time);
        jobs.show(source.jobs());
        getContent().add(jobs, new DeadLetterList(source, time));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var access = UiAccess.of(attached.getUI());
        watch = Thread.ofVirtual().name("background-work").start(() -> access.run(() -> refresh(access)));
    }

    private void refresh(UiAccess access) {
        try {
            while (true) {
                Thread.sleep(REFRESH_INTERVAL);
                showJobs(access);
            }
        } catch (InterruptedException left) {
            // The screen is left.
        }
    }

    private void showJobs(UiAccess access) {
        try {
            var running = source.jobs();
            access.change(() -> jobs.show(running));
        } catch (RuntimeException away) {
            log.warn("The running jobs cannot be read, looking again: {}", away.toString());
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (watch != null) {
            watch.interrupt();
            watch = null;
        }
    }
}
