package org.waymark.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.CatalogueException;
import org.waymark.catalogue.Certainty;
import org.waymark.catalogue.Conversion;
import org.waymark.testing.TestDatabase;

/** Two instances over one database: what one loads the other has within a second, and a table that no longer fits harms nobody. */
class LiveCataloguesTest {

    private static final Catalogue SHIPPED = Catalogue.load();
    private static final Scope SCOPE =
            new Scope(1L, "Ada Lead", 1, "9991001", "Beacon Hill", Role.ADMINISTRATOR, Set.of());

    private final TestDatabase database = TestDatabase.fresh();
    private final AtomicLong clock = new AtomicLong();
    private final NationalStore store = new NationalStore(database.jdbc());
    private final LiveCatalogues here = new LiveCatalogues(SHIPPED, "", store, clock::get);
    private final LiveCatalogues there = new LiveCatalogues(SHIPPED, "", store, clock::get);
    private final NationalTables tables = new NationalTables(store, here, database.scopedTransactions());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void withNothingLoadedItIsTheShippedOne() {
        assertThat(here.current()).isSameAs(SHIPPED);
    }

    @Test
    void anotherInstanceHasATableAfterASecond() {
        assertThat(conversion(there.current())).isInstanceOf(Conversion.Awaiting.class);
        long id = tables.add(SCOPE, table(2027, 27), () -> {});
        assertThat(conversion(here.latest())).isInstanceOf(Conversion.Table.class);
        assertThat(conversion(there.current())).isInstanceOf(Conversion.Awaiting.class);
        clock.addAndGet(Duration.ofSeconds(1).toNanos());
        Catalogue seen = there.current();
        assertThat(conversion(seen)).isInstanceOf(Conversion.Table.class);
        clock.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(there.current()).as("built once").isSameAs(seen);
        tables.remove(SCOPE, id, () -> {});
        clock.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(there.current()).isSameAs(SHIPPED);
    }

    @Test
    void whatDoesNotFitIsNotKept() {
        assertThatThrownBy(() -> tables.add(SCOPE, table(2016, 27), () -> {})).isInstanceOf(CatalogueException.class);
        assertThat(tables.list()).isEmpty();
        assertThatThrownBy(() -> tables.add(SCOPE, table(2027, 27), () -> {
                    throw new IllegalStateException("on the way");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(tables.list()).isEmpty();
        assertThat(conversion(here.latest())).isInstanceOf(Conversion.Awaiting.class);
    }

    @Test
    void aTableThatNoLongerFitsIsLeftOutAndSaidSo() {
        long good = tables.add(SCOPE, table(2027, 27), () -> {});
        // As after an update whose own boundaries say otherwise.
        long bad = database.scopedTransactions().housekeeping(() -> {
            long id = store.add(table(2016, 27), "Ada Lead");
            store.raiseVersion();
            return id;
        });
        assertThat(conversion(here.latest())).isInstanceOf(Conversion.Table.class);
        assertThat(tables.listLeftOut()).containsOnlyKeys(bad).doesNotContainKey(good);
    }

    private static Conversion conversion(Catalogue catalogue) {
        return catalogue.getEdition(Assessment.KS2, new AcademicYear(2027)).conversion("reading");
    }

    private static NationalTable table(int year, int rawFor100) {
        String rows = IntStream.rangeClosed(3, 50)
                .mapToObj(raw -> raw + "," + Math.clamp(100L + raw - rawFor100, 80, 120) + "\n")
                .collect(Collectors.joining());
        return new NationalTable(
                TableKind.SCALED_SCORES,
                Assessment.KS2,
                year,
                "reading",
                "raw,scaled\n" + rows,
                48,
                Certainty.SECONDARY,
                "a test",
                "table.csv");
    }
}
