package city.plaza.cli.platform;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import java.util.LinkedHashMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The use cases of Plaza for the length of a command; no port is opened and no fact is delivered. */
public final class Platform {

    private static final String DEBUG = "PLAZA_DEBUG";

    private Platform() {}

    /** Do something with the platform that the settings name, as Plaza itself. */
    public static int with(String task, Work work) {
        var settings = new LinkedHashMap<String, Object>(PlatformSettings.find(System.getenv()));
        settings.put("plaza.outbox.enabled", "false");
        settings.put("plaza.onboarding.resume", "false");
        settings.put("spring.main.banner-mode", "off");
        settings.put("spring.main.log-startup-info", "false");
        settings.put("spring.jmx.enabled", "false");
        // Nobody reads log lines here: what goes wrong is said by the command itself.
        settings.put("logging.threshold.console", debug() ? "info" : "off");
        try (var context = new SpringApplicationBuilder(WithoutWebServer.class)
                .web(WebApplicationType.NONE)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new))) {
            return CurrentActor.callAs(new Actor.Plaza(task), () -> work.with(context));
        }
    }

    static boolean debug() {
        return System.getenv(DEBUG) != null;
    }

    /** What a command does with the platform; returns its exit code. */
    public interface Work {
        int with(ConfigurableApplicationContext context);
    }
}
