package org.waymark.operation.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;

/** A PostgreSQL that others run, named by {@value #VARIABLE}. */
public final class ExternalDatabase implements OpenDatabase {

    /** The environment variable with its address. */
    public static final String VARIABLE = "WAYMARK_DATABASE_URL";

    private static final int OLDEST = 16;
    private static final int DEFAULT_PORT = 5432;
    private static final String FORMS = "jdbc:postgresql://HOST/DATABASE?user=USER&password=PASSWORD or "
            + "postgres://USER:PASSWORD@HOST/DATABASE";

    private final DatabaseAddress address;

    private ExternalDatabase(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * Makes sure that the database answers and will do.
     *
     * @param words told when its user's rights put row-level security out of force
     * @throws DatabaseFault if it does not answer or is too old
     */
    public static ExternalDatabase open(String url, Progress words) {
        DatabaseAddress address = parse(url);
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            DatabaseMetaData server = connection.getMetaData();
            requireVersion(server.getDatabaseMajorVersion(), server.getDatabaseProductVersion());
            try (ResultSet role = statement.executeQuery(
                    "select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user")) {
                if (role.next()) {
                    findWarning(role.getString(1), role.getBoolean(2), role.getBoolean(3))
                            .ifPresent(words::say);
                }
            }
            return new ExternalDatabase(address);
        } catch (SQLException fault) {
            throw new DatabaseFault(
                    "The database of " + VARIABLE + " does not answer (" + address + "): " + fault.getMessage(), fault);
        }
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        // It is run by others, who also stop it.
    }

    static void requireVersion(int major, String version) {
        if (major < OLDEST) {
            throw new DatabaseFault("The database of " + VARIABLE + " is PostgreSQL " + version
                    + ". Waymark needs PostgreSQL " + OLDEST + " or newer.");
        }
    }

    /** What to say about a user whom row-level security does not hold. */
    static Optional<String> findWarning(String user, boolean superuser, boolean bypasses) {
        if (!superuser && !bypasses) {
            return Optional.empty();
        }
        return Optional.of("Warning: the database user " + user + (superuser ? " is a superuser" : " has BYPASSRLS")
                + ", so PostgreSQL does not keep schools apart (row-level security). Use an ordinary user that owns the"
                + " database.");
    }

    /** Reads an address as PostgreSQL's own tools write it, or as Java does. */
    static DatabaseAddress parse(String url) {
        String trimmed = url.strip();
        if (trimmed.startsWith("jdbc:postgresql:")) {
            return new DatabaseAddress(trimmed, "", "");
        }
        String scheme = trimmed.replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
        if (!scheme.equals("postgres") && !scheme.equals("postgresql")) {
            throw wrong();
        }
        try {
            URI uri = new URI(trimmed);
            String[] user = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
            if (uri.getHost() == null
                    || uri.getRawPath() == null
                    || uri.getRawPath().length() < 2) {
                throw wrong();
            }
            String jdbc = "jdbc:postgresql://" + uri.getHost() + ":"
                    + (uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort())
                    + uri.getRawPath()
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            return new DatabaseAddress(jdbc, decode(user[0]), user.length > 1 ? decode(user[1]) : "");
        } catch (URISyntaxException fault) {
            throw wrong();
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return address.user().isEmpty()
                ? DriverManager.getConnection(address.url())
                : DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    // Without the address itself, which may hold a password.
    private static DatabaseFault wrong() {
        return new DatabaseFault(VARIABLE + " is not an address of PostgreSQL. Write it as " + FORMS + ".");
    }
}
