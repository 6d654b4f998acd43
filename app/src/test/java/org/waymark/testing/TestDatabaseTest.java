package org.waymark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.waymark.access.ScopedTransactions;

class TestDatabaseTest {

    @Test
    void rowLevelSecurityBites() {
        try (TestDatabase database = TestDatabase.fresh()) {
            ScopedTransactions transactions = database.scopedTransactions();
            transactions.housekeeping(() -> database.jdbc()
                    .sql("insert into school (laestab, urn, name) values ('9992001', '100001', 'Ash Grove')")
                    .update());

            assertThat(database.jdbc()
                            .sql("select count(*) from school")
                            .query(Long.class)
                            .single())
                    .isZero();
            long seen = transactions.housekeeping(() -> database.jdbc()
                    .sql("select count(*) from school")
                    .query(Long.class)
                    .single());
            assertThat(seen).isOne();
        }
    }

    @Test
    void sessionsHaveTheTimeZoneOfTheMachine() {
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThat(database.jdbc().sql("show timezone").query(String.class).single())
                    .isEqualTo(TimeZone.getDefault().getID());
        }
    }
}
