package city.plaza.demo;

import city.plaza.PlazaApplication;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.local.LocalFailure;
import city.plaza.infrastructure.local.LocalOptions;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.local.LocalPorts;
import city.plaza.migration.CityMigrations;
import city.plaza.onboarding.Operators;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts Plaza with everything it needs on this computer, and stops all of it when it ends. */
public final class Demo {

    /** Where those who work on the demo find its folder. */
    static final String FOLDER = "plaza.demo.folder";

    private static final int USUAL_PORT = 8080;
    private static final int USUAL_KEYCLOAK_PORT = 8180;
    private static final int USUAL_MAIL_PORT = 8025;
    private static final int USUAL_SMTP_PORT = 8026;

    private final PrintStream out = System.out;
    private final long began = System.nanoTime();
    private final Path settings;
    private final DemoOptions options;

    private Demo(DemoOptions options, Path settings) {
        this.options = options;
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        var settings = Path.of(System.getProperty("plaza.demo.settings", ".local/demo.properties"))
                .toAbsolutePath();
        try {
            new Demo(DemoOptions.of(arguments, settings.resolveSibling("demo")), settings).run();
        } catch (LocalFailure e) {
            fail(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            fail(rootOf(e));
        }
    }

    private void run() {
        var folder = new DemoFolder(options.data());
        SpringApplication.getShutdownHandlers().add(folder::holdUntilNow);
        if (options.port() > 0) {
            LocalPorts.take(options.port(), "Plaza");
        }
        if (options.reset()) {
            folder.clear();
        }
        int before = folder.port("plaza");
        int port = folder.port("plaza", options.port(), USUAL_PORT);
        LocalPorts.take(port, "Plaza (choose another with --port)");
        var servers = LocalOptions.keptIn(folder.path())
                .withoutKeycloak()
                .onPorts(0, 0, folder.port("keycloak", 0, USUAL_KEYCLOAK_PORT));
        var platform = LocalPlatform.start(servers, this::say);
        var signIn = CompletableFuture.runAsync(() -> platform.keycloak().start());
        int smtp = folder.port("smtp", 0, USUAL_SMTP_PORT);
        var mail = new DemoMail(smtp, folder.port("mail", 0, USUAL_MAIL_PORT));
        SpringApplication.getShutdownHandlers().add(mail::stop);
        var values = settings(platform, folder, port, smtp, mail);
        publish(values);
        var plaza = step("Plaza is up", () -> start(values, port));
        CurrentActor.runAs(new Actor.Plaza("demo"), () -> {
            step("Keycloak is up", () -> join(signIn));
            furnish(plaza, platform, folder, before != 0 && before != port);
        });
        var key = CurrentActor.callAs(new Actor.Plaza("demo"), () -> DemoKey.keep(plaza, folder.path()));
        var ending = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ending.set(true)));
        platform.whenAServerDies(line -> {
            if (!ending.get()) {
                fail(line);
            }
        });
        new DemoSigns(port, mail.url(), folder.password(), key).print(out);
        out.printf(
                Locale.ROOT,
                "%nPlaza is ready: http://springfield.localhost:%d (%.0f s; Ctrl-C stops everything)%n",
                port,
                (System.nanoTime() - began) / 1e9);
        out.flush();
    }

    private void furnish(
            ConfigurableApplicationContext plaza, LocalPlatform platform, DemoFolder folder, boolean moved) {
        var cities = new DemoCities(plaza);
        var people = new DemoPeople(platform.keycloak().people(), plaza, folder.password());
        step("Operators can sign in", () -> {
            plaza.getBean(Operators.class).invite(DemoPeople.OPERATOR, DemoPeople.OPERATOR_NAME);
            people.letOperatorIn();
        });
        for (var city : DemoCities.ALL) {
            if (!cities.isOpen(city)) {
                step("City " + city.slug() + " is made", () -> {
                    cities.open(city);
                    people.letIn(city);
                });
            } else if (moved) {
                step("City " + city.slug() + " has moved", () -> cities.follow(city));
            }
        }
    }

    private ConfigurableApplicationContext start(Map<String, String> values, int port) {
        var arguments = new LinkedHashMap<>(values);
        arguments.put("server.port", Integer.toString(port));
        arguments.put("server.address", "127.0.0.1");
        arguments.put("spring.main.banner-mode", "off");
        arguments.put("spring.main.log-startup-info", "false");
        arguments.put("logging.threshold.console", System.getenv("PLAZA_DEBUG") == null ? "off" : "info");
        arguments.put(
                "logging.file.name", options.data().resolve("logs/plaza.log").toString());
        return new SpringApplicationBuilder(PlazaApplication.class)
                .initializers(context -> context.getBeanFactory()
                        .registerSingleton("demoMigration", new FirstOfAll(context, this::migrate)))
                .run(arguments.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private void migrate(ConfigurableApplicationContext plaza) {
        step(
                "Schemas are at this version",
                () -> CurrentActor.runAs(new Actor.Plaza("demo"), () -> {
                    var summary = plaza.getBean(CityMigrations.class).run(2, (result, done, all) -> {});
                    if (!summary.failed().isEmpty()) {
                        throw new LocalFailure("The data of city "
                                + summary.failed().getFirst().tenant()
                                + " cannot be migrated: "
                                + summary.failed().getFirst().problem().orElse("")
                                + "; begin anew with --reset");
                    }
                }));
    }

    private static Map<String, String> settings(
            LocalPlatform platform, DemoFolder folder, int port, int smtp, DemoMail mail) {
        var values = new LinkedHashMap<>(platform.environment());
        values.put("plaza.public-port", Integer.toString(port));
        values.put("plaza.photo-dir", folder.path().resolve("photos").toString());
        values.put(FOLDER, folder.path().toString());
        values.put("plaza.mail.from", "plaza@localhost");
        values.put("plaza.mail.page", mail.url());
        values.put("spring.mail.host", "127.0.0.1");
        values.put("spring.mail.port", Integer.toString(smtp));
        values.put("plaza.map.tile-url", "https://tile.openstreetmap.org/{z}/{x}/{y}.png");
        values.put("plaza.map.tile-attribution", "© OpenStreetMap contributors");
        return values;
    }

    /** Leave the settings where the other commands find them, for as long as the demo runs. */
    private void publish(Map<String, String> values) {
        var properties = new Properties();
        properties.putAll(values);
        DemoFolder.write(settings, properties);
        SpringApplication.getShutdownHandlers().add(() -> {
            try {
                Files.deleteIfExists(settings);
            } catch (IOException e) {
                // The next demo writes it anew.
            }
        });
    }

    private void step(String done, Runnable work) {
        this.<Optional<Void>>step(done, () -> {
            work.run();
            return Optional.empty();
        });
    }

    private <T> T step(String done, java.util.function.Supplier<T> work) {
        long start = System.nanoTime();
        var result = work.get();
        say(String.format(Locale.ROOT, "%s (%.1f s)", done, (System.nanoTime() - start) / 1e9));
        return result;
    }

    private void say(String line) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - began) / 1e9, line);
        out.flush();
    }

    private static void join(CompletableFuture<Void> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LocalFailure failure ? failure : e;
        }
    }

    private static String rootOf(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof LocalFailure) {
                return String.valueOf(cause.getMessage());
            }
            if (cause.getCause() == null) {
                return cause.getClass().getSimpleName() + ": " + cause.getMessage()
                        + " (see logs/plaza.log in the data folder)";
            }
        }
        return e.toString();
    }

    private static void fail(String line) {
        System.err.println("plaza demo: " + line);
        System.exit(1);
    }
}
