package city.plaza.bench;

import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.local.LocalPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Redmine as Debian packs it, in production mode and with two workers of five threads, on the PostgreSQL that Plaza
 * uses too. It works in a copy of its own; nothing of it stays.
 */
final class Redmine implements AutoCloseable {

    static final String WHAT = "Redmine as Debian packs it, Puma with 2 workers of 5 threads, the same PostgreSQL";

    private static final Path INSTALLED = Path.of("/usr/share/redmine");
    private static final String PACKAGES = "redmine redmine-pgsql puma";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LONGEST_STOP = 20;
    private static final Pattern KEY = Pattern.compile("bench key (\\w+)");

    /** Debian installs a gem's files outside the folder in which Bundler looks for them. */
    private static final String GEMS = "Gem::Specification.prepend(Module.new { def deleted_gem? = false })\n";

    private static final String FURNISH = """
            Setting.rest_api_enabled = '1'
            Setting.notified_events = []
            project = Project.new(name: 'Town', identifier: 'town')
            project.enabled_module_names = ['issue_tracking']
            project.save!
            admin = User.find_by_login('admin')
            admin.must_change_passwd = false
            admin.save!
            puts "bench key #{admin.api_key}"
            """;

    private final Path home;
    private final Path log;
    private final Map<String, String> environment;
    private final Process process;
    private final int port;
    private final String key;

    private Redmine(LocalPlatform servers) throws IOException, SQLException {
        home = servers.folder().resolve("redmine");
        log = servers.folder().resolve("logs/redmine.log");
        var gems = servers.folder().resolve("debian_gems.rb");
        Files.writeString(gems, GEMS);
        environment = Map.of(
                "RUBYOPT", "-r" + gems,
                "RAILS_ENV", "production",
                "SECRET_KEY_BASE",
                        servers.postgres().password("redmine")
                                + servers.postgres().password("plaza_owner"),
                "SCHEMA", "/dev/null",
                "REDMINE_LANG", "en",
                "DEBIAN_FRONTEND", "noninteractive");
        if (!Files.exists(INSTALLED.resolve("config.ru"))) {
            install();
        }
        copy();
        prepare(servers);
        run("bundle", "exec", "rake", "db:migrate");
        run("bundle", "exec", "rake", "redmine:load_default_data");
        var script = Files.writeString(home.resolve("furnish.rb"), FURNISH);
        var said = KEY.matcher(run("bundle", "exec", "rails", "runner", script.toString()));
        if (!said.find()) {
            throw new IllegalStateException("Redmine was not furnished, see " + log);
        }
        key = said.group(1);
        port = LocalPorts.free();
        process = builder(List.of(
                        "bundle",
                        "exec",
                        "puma",
                        "-w",
                        "2",
                        "-t",
                        "5:5",
                        "-e",
                        "production",
                        "-b",
                        "tcp://127.0.0.1:" + port))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** @throws IllegalStateException if it is not installed and cannot be */
    static Redmine start(LocalPlatform servers) {
        try {
            var redmine = new Redmine(servers);
            redmine.awaitReady();
            return redmine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same of Redmine as a report is of Plaza. */
    HttpRequest report(long number) {
        var issue = Map.of(
                "project_id",
                "town",
                "subject",
                "Report " + number,
                "description",
                "Report " + number + ": a deep hole in the right lane, cars swerve around it.");
        return request("/issues.json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("issue", issue))))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Redmine-API-Key", key)
                .timeout(Duration.ofSeconds(30));
    }

    private void install() throws IOException {
        var missing = "Redmine is not installed; in Debian 12 by: apt-get install --no-install-recommends " + PACKAGES;
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))
                || !System.getProperty("user.name").equals("root")) {
            throw new IllegalStateException(missing);
        }
        System.err.println("Redmine is not installed: installing " + PACKAGES);
        Files.createDirectories(home);
        var sayNothing = "redmine redmine/current-instances string \\n"
                + "redmine redmine/instances/default/dbconfig-install boolean false\\n";
        try {
            run("sh", "-c", "printf '" + sayNothing + "' | debconf-set-selections");
            run("apt-get", "update", "-qq");
            run("sh", "-c", "apt-get install -y -qq --no-install-recommends " + PACKAGES);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(missing, e);
        }
    }

    private void copy() throws IOException {
        try (var files = Files.walk(INSTALLED)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var to = home.resolve(INSTALLED.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    if (!Files.isSymbolicLink(file)) {
                        Files.createDirectories(to);
                    }
                } else if (Files.exists(file) && !file.endsWith("Gemfile.lock")) {
                    Files.copy(file, to);
                }
            }
        }
    }

    private void prepare(LocalPlatform servers) throws IOException, SQLException {
        var password = servers.postgres().password("redmine");
        servers.postgres()
                .execute(
                        "postgres",
                        List.of(
                                "create role redmine login password '" + password + "'",
                                "create database redmine owner redmine"));
        var own = home.resolve("instances/default");
        for (var folder : List.of("config", "tmp/cache", "log", "files")) {
            Files.createDirectories(own.resolve(folder));
        }
        Files.createDirectories(home.resolve("tmp/pids"));
        Files.writeString(home.resolve("Gemfile.local"), "gem 'pg'\ngem 'puma'\n");
        Files.writeString(own.resolve("config/database.yml"), """
                production:
                  adapter: postgresql
                  database: redmine
                  host: 127.0.0.1
                  port: %d
                  username: redmine
                  password: "%s"
                """.formatted(
                        servers.postgres().port(), password));
    }

    private String run(String... command) throws IOException {
        var running = builder(List.of(command)).start();
        var said = new String(running.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        Files.writeString(
                log,
                String.join(" ", command) + "\n" + said,
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
        if (running.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("Redmine: " + String.join(" ", command) + " failed: "
                    + said.lines().limit(5).toList());
        }
        return said;
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(home.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    private void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    if (http.send(request("/issues.json").build(), BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // Not yet.
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var said = log.toString();
        close();
        throw new IllegalStateException("Redmine did not answer, see " + said);
    }

    @Override
    public void close() {
        var workers = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        workers.forEach(ProcessHandle::destroyForcibly);
    }
}
