package city.plaza.infrastructure.testing;

import city.plaza.infrastructure.local.LocalOptions;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.local.LocalTemplate;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A platform whose servers a test may kill, since no other test uses them; what it writes survives a crash. */
public final class OwnPlatform implements AutoCloseable {

    private final LocalPlatform platform;
    private final ConfigurableApplicationContext plaza;

    private OwnPlatform(LocalPlatform platform, ConfigurableApplicationContext plaza) {
        this.platform = platform;
        this.plaza = plaza;
    }

    /** Start it with an application in this process, with these beans beside its own. */
    public static OwnPlatform start(Path folder, Map<String, String> settings, Class<?>... others) {
        LocalTemplate.copyTo(folder);
        var platform = LocalPlatform.start(LocalOptions.keptIn(folder).withoutKeycloak());
        try {
            return new OwnPlatform(platform, PlazaProcess.here(platform, settings, others));
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    public LocalPlatform servers() {
        return platform;
    }

    public TestMail mail() {
        return new TestMail(() -> platform.mail().messages());
    }

    public <T> T bean(Class<T> type) {
        return plaza.getBean(type);
    }

    /** An open city of this name. */
    public City city(String slug) {
        return bean(TestCities.class).open(slug);
    }

    /** Publish an event; a fact needs a transaction of its city. */
    public void publish(Object event) {
        plaza.publishEvent(event);
    }

    /** So many open cities. */
    public List<City> cities(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> city("city-" + number))
                .toList();
    }

    /** What a query counts in a city. */
    public int count(City city, String sql) {
        return TenantContext.callAs(city.id(), () -> counted(sql));
    }

    /** What a query counts among the platform's own data. */
    public int count(String sql) {
        return TenantContext.<Integer, RuntimeException>callInCell(CellId.MAIN, () -> counted(sql));
    }

    private int counted(String sql) {
        var reading = new TransactionTemplate(bean(PlatformTransactionManager.class));
        return Objects.requireNonNull(reading.execute(
                status -> bean(JdbcClient.class).sql(sql).query(Integer.class).single()));
    }

    @Override
    public void close() {
        plaza.close();
        platform.close();
    }
}
