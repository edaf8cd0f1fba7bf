package city.plaza.infrastructure.persistence;

import city.plaza.onboarding.spi.PlatformProvisioner;
import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Makes the platform's own schema, with the roles that every city's role builds on. */
@Component
class PlatformSchema implements PlatformProvisioner {

    private final OwnerDatabase owner;
    private final Changelog changelog = new Changelog("db/changelog/platform/db.changelog-platform.yaml");

    PlatformSchema(OwnerDatabase owner) {
        this.owner = owner;
    }

    @Override
    public String provision() {
        try (var connection = owner.connect()) {
            CitySchemas.lock(connection, DatabaseScope.PLATFORM_SCHEMA);
            for (var role : new String[] {DatabaseScope.PLATFORM_ROLE, DatabaseScope.CITY_GROUP}) {
                if (!CitySchemas.exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
                    CitySchemas.run(connection, "create role " + role + " nologin");
                }
            }
            CitySchemas.run(
                    connection,
                    "grant " + DatabaseScope.PLATFORM_ROLE + " to " + DatabaseScope.RUNTIME_LOGIN
                            + " with inherit false, set true");
            CitySchemas.run(connection, "create schema if not exists " + DatabaseScope.PLATFORM_SCHEMA);
            CitySchemas.run(
                    connection,
                    "grant usage on schema " + DatabaseScope.PLATFORM_SCHEMA + " to " + DatabaseScope.PLATFORM_ROLE
                            + ", " + DatabaseScope.CITY_GROUP);
            changelog.apply(connection, DatabaseScope.PLATFORM_SCHEMA);
            return changelog.version();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Cannot provision the platform schema: " + e.getMessage(), e);
        }
    }
}
