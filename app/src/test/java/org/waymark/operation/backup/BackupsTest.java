package org.waymark.operation.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.operation.backup.Manifest.TableCopy;
import org.waymark.operation.database.DatabaseAddress;
import org.waymark.testing.TestDatabase;

/** A copy is everything, as of one moment, and is put back whole or not at all. */
class BackupsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-21T14:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final TestDatabase ours = TestDatabase.fresh();
    private final TestDatabase other = TestDatabase.withoutTables();

    @BeforeEach
    void fill() {
        ours.scopedTransactions().housekeeping(() -> ours.jdbc().sql("""
                        with one as (
                          insert into school (id, laestab, name) overriding system value
                          values (7, '9991001', 'Ash “Grove”, Øvre' || chr(10) || 'Hall') returning id),
                        child as (
                          insert into pupil (school_id, id, surname, forename, date_of_birth) overriding system value
                          select id, 41, 'Nott', 'Sky', '2014-10-03' from one returning school_id, id),
                        own as (
                          insert into own_group (school_id, name, conditions, made_by)
                          select id, 'A, b', '{girls,"class:6 \\"Oak\\""}', 'A' from one),
                        act as (
                          insert into change_set (school_id, id, assessment, year, kind, source, at) overriding system value
                          select id, 12, 'ks2', 2026, 'cell', 'test', '2026-05-14 10:11:12.123456+01' from one)
                        insert into result (school_id, pupil_id, assessment, year, item, value, derived, revision, origin)
                        select school_id, id, 'ks2', 2026, 'reading.raw', null, false, 12, 12 from child
                        """).update());
        ours.jdbc()
                .sql("select setval(pg_get_serial_sequence('change_set', 'id'), 99)")
                .query(Long.class)
                .single();
    }

    @AfterEach
    void close() {
        ours.close();
        other.close();
    }

    private static Backups of(TestDatabase database) {
        return Backups.of(new DatabaseAddress(database.url(), database.user(), database.password()));
    }

    private Path copy() {
        Path file = folder.resolve("copy.zip");
        of(ours).write(file, CLOCK);
        return file;
    }

    @Test
    void whatIsPutBackIsWhatWasCopied() throws IOException {
        Path file = copy();
        Manifest restored = of(other).restore(file);
        assertThat(restored.schools()).isEqualTo(Map.of("9991001", "Ash “Grove”, Øvre\nHall"));
        assertThat(restored.madeAt()).isEqualTo("2026-07-21T14:00:00Z");
        Manifest again = of(other).write(folder.resolve("again.zip"), CLOCK);
        assertThat(again).isEqualTo(restored);
        assertThat(again.tables())
                .filteredOn(table -> table.rows() > 0)
                .extracting(TableCopy::name)
                .contains("school", "pupil", "own_group", "change_set", "result");
        assertThat(Files.list(folder)).hasSize(2);
    }

    /** Six hundred are more than go back at once: the first refers to the last. */
    @Test
    void rowsMayReferToLaterRowsOfTheirTable() {
        ours.scopedTransactions().housekeeping(() -> ours.jdbc().sql("""
                        insert into target_act (school_id, id, how, words, made_by, undone_by) overriding system value
                        select 7, n, 'hand', '', 'A', case when n = 1 then 600 end from generate_series(1, 600) n
                        """).update());
        Manifest restored = of(other).restore(copy());
        assertThat(of(other).write(folder.resolve("again.zip"), CLOCK)).isEqualTo(restored);
    }

    @Test
    void numbersGoOnWhereTheyWere() {
        of(other).restore(copy());
        long next = other.scopedTransactions()
                .housekeeping(() -> other.jdbc().sql("""
                        insert into change_set (school_id, assessment, year, kind, source)
                        values (7, 'ks2', 2026, 'cell', 'test') returning id
                        """).query(Long.class).single());
        assertThat(next).isEqualTo(100);
    }

    @Test
    void aCopyIsProvedByPuttingItBack() {
        Path file = copy();
        assertThat(of(other).prove(file, folder.resolve("scratch.zip"), CLOCK).rows())
                .isGreaterThanOrEqualTo(5);
        assertThat(folder.resolve("scratch.zip")).doesNotExist();
    }

    @Test
    void nothingIsPutOverASchool() {
        Path file = copy();
        assertThatThrownBy(() -> of(ours).restore(file))
                .isInstanceOf(BackupFault.class)
                .hasMessageContaining("There is a school here already")
                .hasMessageContaining("--data");
    }

    @Test
    void aDamagedCopyLeavesNothingBehind() throws IOException {
        Path file = copy();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path rows = zip.getPath("rows/result.jsonl");
            Files.writeString(rows, Files.readString(rows).replace("reading.raw", "reading.p1"));
        }
        assertThatThrownBy(() -> of(other).restore(file))
                .isInstanceOf(BackupFault.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("result");
        assertThat(other.scopedTransactions()
                        .housekeeping(() -> other.jdbc()
                                .sql("select count(*) from school")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void whatIsNoCopySaysSo() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "no zip");
        assertThatThrownBy(() -> of(other).restore(text)).hasMessageContaining("is no copy made by waymark backup");
        Path empty = folder.resolve("empty.zip");
        new ZipOutputStream(Files.newOutputStream(empty), StandardCharsets.UTF_8).close();
        assertThatThrownBy(() -> of(other).restore(empty)).isInstanceOf(BackupFault.class);
        assertThatThrownBy(() -> of(other).restore(folder.resolve("none.zip")))
                .isInstanceOf(BackupFault.class)
                .hasMessageContaining("There is no file");
        Path cut = folder.resolve("cut.zip");
        byte[] whole = Files.readAllBytes(copy());
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> of(other).restore(cut)).isInstanceOf(BackupFault.class);
    }

    @Test
    void aCopyOfANewerProgramIsRefused() throws IOException {
        Path file = copy();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path manifest = zip.getPath("manifest.json");
            Files.writeString(
                    manifest, Files.readString(manifest).replaceFirst("\"schema\":\"[0-9]+\"", "\"schema\":\"999\""));
        }
        assertThatThrownBy(() -> of(other).restore(file)).hasMessageContaining("newer Waymark");
    }

    @Test
    void anExistingFileIsNeverOverwritten() {
        Path file = copy();
        assertThatThrownBy(() -> of(ours).write(file, CLOCK)).hasMessageContaining("choose another name");
    }
}
