package city.plaza.infrastructure.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MultiTenancySettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How Hibernate and JDBC come by their connections. */
@Configuration(proxyBeanMethods = false)
class Databases {

    /**
     * What Spring knows transactions by. Their connections are not from this pool, but from that of the scope's database.
     */
    @Bean(destroyMethod = "")
    HikariDataSource dataSource(CellDatabases databases) {
        return databases.control().pool();
    }

    @Bean
    HibernatePropertiesCustomizer tenancy(
            CellDatabases databases, @Value("${plaza.db.statement-timeout:15s}") Duration statementTimeout) {
        return properties -> {
            properties.put(
                    MultiTenancySettings.MULTI_TENANT_CONNECTION_PROVIDER,
                    new ScopedConnections(databases::of, statementTimeout));
            properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new CurrentScope());
            properties.put(JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true);
            // Nothing is asked of the database while starting: it may be down, and it is known to be PostgreSQL.
            properties.put(JdbcSettings.ALLOW_METADATA_ON_BOOT, false);
            properties.put(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL");
            properties.put(JdbcSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, "18");
        };
    }
}
