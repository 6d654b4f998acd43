package org.waymark.operation.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.waymark.operation.database.DatabaseAddress;

/** Starts the rooms over a database that is open. */
final class Rooms {

    private static final int SERVER_CONNECTIONS = 20;
    private static final int COMMAND_CONNECTIONS = 4;
    private static final String MIGRATIONS = "org.flywaydb.core.internal.command.DbMigrate";

    private Rooms() {}

    /**
     * The rooms behind a web server.
     *
     * @param secrets the folder beside the database where a key may be kept; empty for none
     */
    static ConfigurableApplicationContext serve(
            Class<?> application, DatabaseAddress database, String secrets, String bind, int port) {
        Map<String, Object> values = values(database, secrets, SERVER_CONNECTIONS);
        values.put("server.address", bind);
        values.put("server.port", port);
        return spring(application, WebApplicationType.SERVLET, values).run();
    }

    /** The rooms for one command: no web server, nothing made that the command does not ask for. */
    static ConfigurableApplicationContext command(Class<?> application, DatabaseAddress database, String secrets) {
        SpringApplication spring =
                spring(application, WebApplicationType.NONE, values(database, secrets, COMMAND_CONNECTIONS));
        spring.setLazyInitialization(true);
        // Levels are read before the values above are there.
        return spring.run("--logging.level.org.waymark=warn", "--logging.level." + MIGRATIONS + "=warn");
    }

    private static Map<String, Object> values(DatabaseAddress database, String secrets, int connections) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("waymark.data", secrets);
        values.put("spring.datasource.url", database.url());
        if (!database.user().isEmpty()) {
            values.put("spring.datasource.username", database.user());
            values.put("spring.datasource.password", database.password());
        }
        values.put("spring.datasource.hikari.maximum-pool-size", connections);
        return values;
    }

    private static SpringApplication spring(Class<?> application, WebApplicationType type, Map<String, Object> values) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(type);
        // The database must outlive the rooms, so they are closed by whoever opened both and not by a hook of their
        // own.
        spring.setRegisterShutdownHook(false);
        spring.setLogStartupInfo(false);
        spring.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("waymark", values)));
        return spring;
    }
}
