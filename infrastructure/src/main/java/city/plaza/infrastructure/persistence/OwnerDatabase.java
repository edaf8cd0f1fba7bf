package city.plaza.infrastructure.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The login that owns the schemas, used for nothing but making and changing them; its connections are not pooled. */
final class OwnerDatabase {

    private final String url;
    private final Properties login = new Properties();

    OwnerDatabase(String url, String user, String password) {
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", "plaza-owner");
        login.setProperty("connectTimeout", "5");
        login.setProperty("logServerErrorDetail", "false");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, login);
    }
}
