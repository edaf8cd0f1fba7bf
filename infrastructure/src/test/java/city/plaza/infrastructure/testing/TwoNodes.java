package city.plaza.infrastructure.testing;

import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.tenancy.City;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** A platform that two nodes serve, both in this process, with a city to be looked at from either. */
public final class TwoNodes implements AutoCloseable {

    private final OwnPlatform platform;
    private final ConfigurableApplicationContext second;
    private final City city;

    private TwoNodes(OwnPlatform platform, ConfigurableApplicationContext second) {
        this.platform = platform;
        this.second = second;
        this.city = platform.bean(TestCities.class).open("springfield");
    }

    public static TwoNodes start(Path folder) {
        var platform = OwnPlatform.start(folder, Map.of());
        try {
            return new TwoNodes(platform, PlazaProcess.here(platform.servers(), Map.of()));
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    public City city() {
        return city;
    }

    public LocalPlatform servers() {
        return platform.servers();
    }

    public <T> T first(Class<T> type) {
        return platform.bean(type);
    }

    public <T> T second(Class<T> type) {
        return second.getBean(type);
    }

    @Override
    public void close() {
        second.close();
        platform.close();
    }
}
