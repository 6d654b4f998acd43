package org.waymark.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The way past Waymark into its database: to seed schools, and to count what is really there. */
final class Database {

    private Database() {}

    /** Opens the database of a data folder, allowed to see every school. */
    static Connection open(Path data) throws IOException, SQLException {
        Properties kept = new Properties();
        kept.load(new StringReader(Files.readString(data.resolve("database.properties"))));
        Properties values = new Properties();
        values.setProperty("user", "waymark");
        values.setProperty("password", kept.getProperty("password"));
        values.setProperty("reWriteBatchedInserts", "true");
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + WaymarkProcess.databasePort(data) + "/waymark", values);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('waymark.schools', '*', false)");
        }
        return connection;
    }

    /** The first value of a query's only row. */
    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
