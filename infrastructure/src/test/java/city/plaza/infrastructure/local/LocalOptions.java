package city.plaza.infrastructure.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a local platform consists of and where it keeps its data.
 *
 * @param data the folder kept between runs; absent means a temporary one, deleted at the end
 * @param durable whether a crash of the computer must not lose data; tests are faster without
 * @param postgresPort 0 takes a free one, as with the other ports
 */
public record LocalOptions(
        @Nullable Path data,
        boolean durable,
        boolean redis,
        boolean keycloak,
        int postgresPort,
        int redisPort,
        int keycloakPort) {

    /** A throw-away platform on free ports: PostgreSQL and Redis. */
    public static LocalOptions forTests() {
        return new LocalOptions(null, false, true, false, 0, 0, 0);
    }

    /** Everything, kept in a folder and safe against crashes. */
    public static LocalOptions keptIn(Path data) {
        return new LocalOptions(data.toAbsolutePath().normalize(), true, true, true, 0, 0, 0);
    }

    public LocalOptions withKeycloak() {
        return new LocalOptions(data, durable, redis, true, postgresPort, redisPort, keycloakPort);
    }

    public LocalOptions withoutKeycloak() {
        return new LocalOptions(data, durable, redis, false, postgresPort, redisPort, keycloakPort);
    }

    public LocalOptions withoutRedis() {
        return new LocalOptions(data, durable, false, keycloak, postgresPort, redisPort, keycloakPort);
    }

    /** Fixed ports; 0 takes a free one. */
    public LocalOptions onPorts(int postgres, int redisServer, int keycloakServer) {
        return new LocalOptions(data, durable, redis, keycloak, postgres, redisServer, keycloakServer);
    }
}
