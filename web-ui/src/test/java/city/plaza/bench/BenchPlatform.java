package city.plaza.bench;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.local.LocalOptions;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.migration.CityMigrations;
import city.plaza.onboarding.spi.SchemaProvisioner;
import city.plaza.registry.CityRegistry;
import city.plaza.registry.NewCity;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.TenantState;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** A platform for measuring: a throw-away PostgreSQL that is safe against crashes, and Plaza without its web layer. */
final class BenchPlatform implements AutoCloseable {

    private final LocalPlatform servers;
    private final ConfigurableApplicationContext plaza;

    private BenchPlatform(LocalPlatform servers, ConfigurableApplicationContext plaza) {
        this.servers = servers;
        this.plaza = plaza;
    }

    /** A platform that is thrown away at the end. */
    static BenchPlatform start(boolean keycloak) {
        return start(null, keycloak, List.of());
    }

    /**
     * A platform kept by its name in the folder that {@code bench.data} names; without that it is thrown away too.
     *
     * @param more what Plaza has besides
     */
    static BenchPlatform kept(String name, boolean keycloak, Class<?>... more) {
        var data = System.getProperty("bench.data");
        return start(data == null ? null : Path.of(data, name).toAbsolutePath().normalize(), keycloak, List.of(more));
    }

    private static BenchPlatform start(@Nullable Path data, boolean keycloak, List<Class<?>> more) {
        var servers = LocalPlatform.start(new LocalOptions(data, true, true, keycloak, 0, 0, 0));
        Map<String, Object> settings = new LinkedHashMap<>(servers.environment());
        settings.put("plaza.outbox.enabled", "false");
        settings.put("spring.main.banner-mode", "off");
        settings.put("spring.main.log-startup-info", "false");
        settings.put("logging.threshold.console", "off");
        var plaza = new SpringApplicationBuilder(Stream.concat(Stream.of(WithoutWeb.class), more.stream())
                        .toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        CurrentActor.runAs(
                new Actor.Plaza("bench"),
                () -> plaza.getBean(CityMigrations.class).run(2, (result, done, all) -> {}));
        return new BenchPlatform(servers, plaza);
    }

    LocalPlatform servers() {
        return servers;
    }

    <T> T bean(Class<T> type) {
        return plaza.getBean(type);
    }

    /** Another one of a bean, as on a node that has just started; nobody tells it anything. */
    <T> T fresh(Class<T> type) {
        return plaza.getAutowireCapableBeanFactory().createBean(type);
    }

    /** Open a city and furnish it; one that is open already stays as it is, one half made is completed. */
    void open(TenantId city, Runnable furnish) {
        CurrentActor.runAs(new Actor.Plaza("bench"), () -> {
            var registry = bean(CityRegistry.class);
            var known = registry.find(city);
            if (known.isPresent() && known.get().city().state() == TenantState.ACTIVE) {
                return;
            }
            if (known.isEmpty()) {
                registry.register(new NewCity(
                        city,
                        "Bench",
                        List.of(city + ".localhost"),
                        ZoneId.of("America/Chicago"),
                        "US",
                        List.of(Locale.ENGLISH),
                        CellId.MAIN));
            }
            registry.recordSchemaVersion(city, bean(SchemaProvisioner.class).provision(city));
            TenantContext.runAs(city, furnish);
            registry.open(city);
        });
    }

    @Override
    public void close() {
        plaza.close();
        servers.close();
    }

    /** No stereotype, so that nobody's component scan picks it up. */
    @EnableAutoConfiguration(exclude = {SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class})
    @AutoConfigurationPackage(basePackages = "city.plaza")
    @EntityScan("city.plaza")
    @ComponentScan(
            basePackages = "city.plaza",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "city\\.plaza\\.(cli\\..*|web\\..*|PlazaApplication|.*Tests\\b.*)"))
    static class WithoutWeb {}
}
