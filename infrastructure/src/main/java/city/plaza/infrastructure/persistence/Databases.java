package city.plaza.infrastructure.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MultiTenancySettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two ways into the database: the powerless login everything runs on, and the owner that makes schemas. */
@Configuration(proxyBeanMethods = false)
class Databases {

    /** So many cost a process of PostgreSQL 50 megabytes (docs/benchmarks.md, G12); a new one learns them all anew. */
    private static final int CITIES_OF_A_CONNECTION = 250;

    @Bean
    HikariDataSource dataSource(
            @Value("${plaza.db.url}") String url,
            @Value("${plaza.db.user}") String user,
            @Value("${plaza.db.password}") String password,
            @Value("${plaza.db.pool-size:20}") int poolSize) {
        var pool = new HikariDataSource();
        pool.setPoolName("plaza");
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(poolSize);
        // A scope lasts as long as a transaction, so nothing may run outside one.
        pool.setAutoCommit(false);
        pool.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "plaza");
        pool.addDataSourceProperty("socketTimeout", "120");
        return pool;
    }

    @Bean
    OwnerDatabase ownerDatabase(
            @Value("${plaza.db.url}") String url,
            @Value("${plaza.db.owner.user}") String user,
            @Value("${plaza.db.owner.password}") String password) {
        return new OwnerDatabase(url, user, password);
    }

    @Bean
    HibernatePropertiesCustomizer tenancy(
            HikariDataSource pool, @Value("${plaza.db.statement-timeout:15s}") Duration statementTimeout) {
        return properties -> {
            properties.put(
                    MultiTenancySettings.MULTI_TENANT_CONNECTION_PROVIDER,
                    new ScopedConnections(pool, statementTimeout, CITIES_OF_A_CONNECTION));
            properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new CurrentScope());
            properties.put(JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true);
            // Nothing is asked of the database while starting: it may be down, and it is known to be PostgreSQL.
            properties.put(JdbcSettings.ALLOW_METADATA_ON_BOOT, false);
            properties.put(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL");
            properties.put(JdbcSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, "18");
        };
    }
}
