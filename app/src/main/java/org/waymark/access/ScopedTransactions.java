package org.waymark.access;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to the rows of a school: a transaction that has told the database which schools it may touch. Row-level
 * security refuses everything else, so a query that forgets its school finds nothing rather than too much.
 */
@Component
public class ScopedTransactions {

    private static final String EVERY_SCHOOL = "*";
    private static final Object SCHOOLS = ScopedTransactions.class;

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final JdbcClient jdbc;

    ScopedTransactions(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.jdbc = jdbc;
    }

    /** Runs work that only reads, seeing one state of the scope's school. */
    public <T> T read(Scope scope, Supplier<T> work) {
        return run(reading, String.valueOf(scope.schoolId()), work);
    }

    /** Runs work that only reads, seeing one state of several schools. */
    public <T> T readAll(Collection<Scope> scopes, Supplier<T> work) {
        return run(reading, schools(scopes), work);
    }

    private static String schools(Collection<Scope> scopes) {
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("A transaction is over at least one school");
        }
        return scopes.stream()
                .map(Scope::schoolId)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    /** Runs work that writes to the scope's school; all of it is durable on return, or none of it happened. */
    public <T> T write(Scope scope, Supplier<T> work) {
        return run(writing, String.valueOf(scope.schoolId()), work);
    }

    /** Runs the program's own housekeeping over every school. Never with anything a request has named. */
    public <T> T housekeeping(Supplier<T> work) {
        return run(writing, EVERY_SCHOOL, work);
    }

    private <T> T run(TransactionTemplate template, String schools, Supplier<T> work) {
        if (TransactionSynchronizationManager.getResource(SCHOOLS) instanceof String standing) {
            requireWithin(standing, schools);
            return work.get();
        }
        @SuppressWarnings("NullAway") // the work never answers null: T is not nullable
        T answer = template.execute(status -> {
            if (status.isNewTransaction() && status.isReadOnly()) {
                // One page shows one moment: every query of a read sees the same state. Asked for here, it is one
                // statement; as a property of the transaction it would be three, before and after.
                int unused = jdbc.sql("set transaction isolation level repeatable read")
                        .update();
            }
            jdbc.sql("select set_config('waymark.schools', :schools, true)")
                    .param("schools", schools)
                    .query(String.class)
                    .single();
            TransactionSynchronizationManager.bindResource(SCHOOLS, schools);
            try {
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(SCHOOLS);
            }
        });
        return answer;
    }

    /** Work inside a transaction joins it, and must not reach further than the transaction does. */
    private static void requireWithin(String standing, String schools) {
        boolean within = standing.equals(EVERY_SCHOOL)
                || standing.equals(schools)
                || List.of(standing.split(",")).containsAll(List.of(schools.split(",")));
        if (!within) {
            throw new IllegalStateException(
                    "A transaction over school " + standing + " cannot go on over school " + schools);
        }
    }
}
