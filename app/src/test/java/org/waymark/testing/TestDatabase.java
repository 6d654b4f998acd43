package org.waymark.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.waymark.access.ScopedTransactions;

/**
 * A database of its own for one test or one class of tests: migrated, empty, owned by a role that is no superuser, so
 * that row-level security bites as it does in a school. Sessions have the time zone of the JVM, which the build sets to
 * a far one.
 *
 * <pre>{@code
 * try (TestDatabase database = TestDatabase.fresh()) {
 *     ScopedTransactions transactions = database.scopedTransactions();
 *     ...
 * }
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {

    private final String url;
    private final HikariDataSource pool;
    private final PlatformTransactionManager transactions;
    private final JdbcClient jdbc;

    private TestDatabase(String url) {
        this.url = url;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(TestPostgres.USER);
        config.setPassword(TestPostgres.PASSWORD);
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(0);
        this.pool = new HikariDataSource(config);
        this.transactions = new JdbcTransactionManager(pool);
        this.jdbc = JdbcClient.create(pool);
    }

    /** A new database with every table and no row. */
    public static TestDatabase fresh() {
        return new TestDatabase(TestPostgres.running().migrated());
    }

    /** A new database without any table, for tests of migrations and of the first start. */
    public static TestDatabase withoutTables() {
        return new TestDatabase(TestPostgres.running().empty());
    }

    /** The JDBC address. */
    public String url() {
        return url;
    }

    /** The role that owns the database and is no superuser. */
    public String user() {
        return TestPostgres.USER;
    }

    /** The role's password. */
    public String password() {
        return TestPostgres.PASSWORD;
    }

    /** A pool of up to ten connections. */
    public DataSource dataSource() {
        return pool;
    }

    /** A client over the pool; takes part in {@link #transactions()}. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** The transactions of the pool. */
    public PlatformTransactionManager transactions() {
        return transactions;
    }

    /** The one way to the rows of a school, over this database. */
    public ScopedTransactions scopedTransactions() {
        try (AnnotationConfigApplicationContext context = components(ScopedTransactions.class)) {
            return context.getBean(ScopedTransactions.class);
        }
    }

    /**
     * A small Spring context over this database with just these components, for those whose constructors are not
     * public. Holds a {@link JdbcClient}, the transactions and whatever is named; close it or let the test end.
     */
    public AnnotationConfigApplicationContext components(Class<?>... components) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        // Registered as instances: closing the context must not close the pool.
        context.getBeanFactory().registerSingleton("dataSource", pool);
        context.getBeanFactory().registerSingleton("transactionManager", transactions);
        context.getBeanFactory().registerSingleton("jdbcClient", jdbc);
        context.register(components);
        context.refresh();
        return context;
    }

    @Override
    public void close() {
        pool.close();
        TestPostgres.running().drop(url);
    }
}
