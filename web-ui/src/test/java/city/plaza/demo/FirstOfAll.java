package city.plaza.demo;

import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Does something once, after all beans are there and before any of them begins to work. */
final class FirstOfAll implements SmartLifecycle {

    private final ConfigurableApplicationContext context;
    private final Consumer<ConfigurableApplicationContext> work;
    private boolean done;

    FirstOfAll(ConfigurableApplicationContext context, Consumer<ConfigurableApplicationContext> work) {
        this.context = context;
        this.work = work;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        work.accept(context);
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }
}
