package city.plaza.infrastructure.testing;

import city.plaza.infrastructure.local.ChildJava;
import city.plaza.infrastructure.local.LocalPlatform;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without screens on a platform of its own: in this process, or in one that can be killed. */
public final class PlazaProcess {

    /** What a process prints once it works. */
    public static final String READY = "PLAZA IS READY";

    private PlazaProcess() {}

    /** Start it in this process, with these beans beside its own. */
    public static ConfigurableApplicationContext here(
            LocalPlatform platform, Map<String, String> settings, Class<?>... others) {
        return start(arguments(platform, settings), others);
    }

    /** Start it in a process of its own, which prints {@link #READY} to this file. */
    public static Process apart(LocalPlatform platform, Map<String, String> settings, Path output) throws IOException {
        var command = ChildJava.command();
        command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path"), PlazaProcess.class.getName()));
        command.addAll(arguments(platform, settings));
        // Its own threads are all virtual, and those keep no process alive.
        command.add("--spring.main.keep-alive=true");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(output.toString())))
                .start();
    }

    public static void main(String[] arguments) {
        start(List.of(arguments));
        System.out.println(READY);
    }

    private static ConfigurableApplicationContext start(List<String> arguments, Class<?>... others) {
        return new SpringApplicationBuilder(WithoutScreens.class, TestCities.class)
                .sources(others)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new));
    }

    private static List<String> arguments(LocalPlatform platform, Map<String, String> settings) {
        var all = new LinkedHashMap<>(platform.environment());
        all.putAll(Map.of(
                "spring.jpa.open-in-view", "false",
                "spring.jpa.hibernate.ddl-auto", "none",
                "spring.threads.virtual.enabled", "true",
                "spring.data.redis.repositories.enabled", "false",
                "plaza.public-rates.percent", "100000"));
        all.putAll(settings);
        return all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }
}
