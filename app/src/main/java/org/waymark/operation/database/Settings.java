package org.waymark.operation.database;

/**
 * What the server is started with, written to {@value #FILE} in the cluster at each start.
 *
 * @param port the port on loopback
 * @param connections how many connections at most
 * @param durable whether a commit waits for the disk; only tests say no
 */
public record Settings(int port, int connections, boolean durable) {

    static final String FILE = "waymark.conf";

    /** Who may connect: every user by password, from this machine. */
    static final String ACCESS = """
            # Written by Waymark. Only this machine, only with a password; the superuser has none and stays out.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /** The settings as PostgreSQL reads them. */
    String text() {
        String disk = durable ? "on" : "off";
        return """
                # Written by Waymark at every start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = %d
                password_encryption = 'scram-sha-256'

                # An acknowledged result is on disk.
                fsync = %s
                full_page_writes = %s
                synchronous_commit = %s

                # A worker belongs to the superuser: it may not stand in the way of a test that drops its database.
                autovacuum = %s

                # A small machine, shared with the program.
                shared_buffers = 96MB
                effective_cache_size = 512MB
                work_mem = 8MB
                maintenance_work_mem = 64MB
                max_wal_size = 512MB
                min_wal_size = 64MB
                wal_level = minimal
                max_wal_senders = 0
                wal_compression = on
                checkpoint_timeout = 10min
                random_page_cost = 1.1
                max_parallel_workers_per_gather = 0
                jit = off
                huge_pages = off
                idle_in_transaction_session_timeout = 10min
                timezone = 'UTC'
                lc_messages = 'C'

                # The log says what the server does, never a value: errors go to the program, which knows whom to tell.
                log_min_messages = log
                log_min_error_statement = panic
                log_error_verbosity = terse
                log_checkpoints = off
                """.formatted(port, connections, disk, disk, disk, disk);
    }
}
