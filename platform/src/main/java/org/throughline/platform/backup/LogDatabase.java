package org.throughline.platform.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.PGProperty;

/** Address and credentials of the PostgreSQL database that has the log. */
public record LogDatabase(String url, String user, String password) {

    public Connection open() throws SQLException {
        var properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.APPLICATION_NAME.set(properties, "throughline: command");
        PGProperty.CONNECT_TIMEOUT.set(properties, 10);
        return DriverManager.getConnection(url, properties);
    }

    /** Where it is, for people: the address without parameters, which may be secret. */
    String place() {
        return url.replaceFirst("^jdbc:postgresql://", "").replaceFirst("[?].*$", "");
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "LogDatabase[" + url + "]";
    }
}
