package org.waymark.transfer.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.access.NotAllowed;
import org.waymark.access.Role;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Certainty;
import org.waymark.catalogue.Conversion;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.NationalFigure;
import org.waymark.catalogue.YearGroup;
import org.waymark.national.LoadedTable;
import org.waymark.national.NationalTables;
import org.waymark.results.Cell;
import org.waymark.results.Derivations.Derived;
import org.waymark.results.SignOffs;

/** A table of July: loaded once, it makes the marks of every school into scaled scores; taken away, it leaves no trace. */
class NationalFilesTest {

    private final TablesRooms rooms = new TablesRooms();

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aTableMakesMarksIntoScaledScoresInEverySchool() {
        long ours = rooms.add(rooms.ours(), "Nott", "Sky", YearGroup.YEAR_6, null);
        long theirs = rooms.add(rooms.theirs(), "Vane", "Robin", YearGroup.YEAR_6, null);
        long without = rooms.add(rooms.ours(), "Ames", "Kit", YearGroup.YEAR_6, null);
        rooms.save(rooms.ours(), Assessment.KS2, ours, "reading.raw", "30");
        rooms.save(rooms.theirs(), Assessment.KS2, theirs, "reading.raw", "10");
        rooms.save(rooms.ours(), Assessment.KS2, without, "reading.outcome", "A");
        assertThat(rooms.value(rooms.ours(), Assessment.KS2, ours, "reading.scaled"))
                .isNull();

        TablePreview preview = rooms.files().preview(rooms.ours(), TablesRooms.reading(TablesRooms.table(27)));
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.follows()).isEqualTo(new Derived(2, 4));
        assertThat(preview.facts()).containsEntry("Raw mark for 100", "27").containsEntry("Raw mark for 110", "37");
        assertThat(rooms.value(rooms.ours(), Assessment.KS2, ours, "reading.scaled"))
                .isNull();

        TablePreview loaded =
                rooms.files().load(rooms.ours(), TablesRooms.reading(TablesRooms.table(27)), preview.fingerprint());
        assertThat(loaded.loaded()).isTrue();
        assertThat(rooms.value(rooms.ours(), Assessment.KS2, ours, "reading.scaled"))
                .isEqualTo("103");
        assertThat(rooms.value(rooms.ours(), Assessment.KS2, ours, "reading.outcome"))
                .isEqualTo("AS");
        assertThat(rooms.value(rooms.theirs(), Assessment.KS2, theirs, "reading.scaled"))
                .isEqualTo("83");
        assertThat(rooms.value(rooms.theirs(), Assessment.KS2, theirs, "reading.outcome"))
                .isEqualTo("NS");
        assertThat(rooms.value(rooms.ours(), Assessment.KS2, without, "reading.outcome"))
                .isEqualTo("A");
        assertThat(rooms.rows("select kind, source, person_id from change_set where kind = 'derive' order by id"))
                .hasSize(2)
                .allSatisfy(set -> assertThat(set)
                        .containsEntry("source", "Scaled scores of reading, End of Key Stage 2, 2026/27")
                        .containsEntry("person_id", null));
        assertThat(rooms.room(DerivationWork.class).listFinished())
                .singleElement()
                .satisfies(work -> {
                    assertThat(work.done()).isEqualTo(2);
                    assertThat(work.pupils()).isEqualTo(2);
                });
        // The date of assessment is that of the mark.
        assertThat(rooms.state(rooms.ours(), Assessment.KS2, ours).cells())
                .extractingByKey("reading.scaled")
                .extracting(Cell::assessedOn)
                .isEqualTo(TablesRooms.DAY);
    }

    @Test
    void takenAwayItLeavesTheMarksAndNothingElse() {
        long pupil = rooms.add(rooms.ours(), "Nott", "Sky", YearGroup.YEAR_6, null);
        rooms.save(rooms.ours(), Assessment.KS2, pupil, "reading.raw", "30");
        rooms.files().load(rooms.ours(), TablesRooms.reading(TablesRooms.table(27)), "");
        LoadedTable loaded = rooms.room(NationalTables.class).list().getFirst();
        assertThat(rooms.files().previewRemoval(rooms.ours(), loaded.id()).follows())
                .isEqualTo(new Derived(1, 2));
        rooms.files().remove(rooms.theirs(), loaded.id());
        assertThat(rooms.value(rooms.ours(), Assessment.KS2, pupil, "reading.scaled"))
                .isNull();
        assertThat(rooms.value(rooms.ours(), Assessment.KS2, pupil, "reading.outcome"))
                .isNull();
        assertThat(rooms.value(rooms.ours(), Assessment.KS2, pupil, "reading.raw"))
                .isEqualTo("30");
        assertThat(rooms.edition(Assessment.KS2).conversion("reading")).isInstanceOf(Conversion.Awaiting.class);
        assertThatThrownBy(() -> rooms.files().remove(rooms.ours(), loaded.id()))
                .hasMessageContaining("taken away");
    }

    @Test
    void aSecondTableTakesThePlaceOfTheFirst() {
        long pupil = rooms.add(rooms.ours(), "Nott", "Sky", YearGroup.YEAR_6, null);
        rooms.save(rooms.ours(), Assessment.KS2, pupil, "reading.raw", "30");
        rooms.files().load(rooms.ours(), TablesRooms.reading(TablesRooms.table(27)), "");
        TablePreview second = rooms.files().preview(rooms.ours(), TablesRooms.reading(TablesRooms.table(29)));
        assertThat(second.takesThePlaceOf()).isEqualTo("the one that Ada Lead loaded from table.csv");
        assertThat(second.facts())
                .containsEntry("Compared with the table in force", "41 raw marks have another scaled score");
        rooms.files().load(rooms.ours(), TablesRooms.reading(TablesRooms.table(29)), second.fingerprint());
        assertThat(rooms.value(rooms.ours(), Assessment.KS2, pupil, "reading.scaled"))
                .isEqualTo("101");
        assertThat(rooms.room(NationalTables.class).list()).hasSize(1);
    }

    @Test
    void aSignedOffClassFollowsAndATypedScoreStays() {
        long signedOff = rooms.add(rooms.ours(), "Nott", "Sky", YearGroup.YEAR_6, null);
        long typed = rooms.add(rooms.theirs(), "Vane", "Robin", YearGroup.YEAR_6, null);
        rooms.save(rooms.ours(), Assessment.KS2, signedOff, "reading.raw", "30");
        rooms.save(rooms.theirs(), Assessment.KS2, typed, "reading.raw", "30");
        rooms.save(rooms.theirs(), Assessment.KS2, typed, "reading.scaled", "110");
        SignOffs.Refusal refusal = rooms.room(SignOffs.class)
                .signOff(rooms.ours(), rooms.edition(Assessment.KS2), rooms.classId(rooms.ours(), "6 Oak"));
        assertThat(refusal.reasons()).isEmpty();
        rooms.files().load(rooms.ours(), TablesRooms.reading(TablesRooms.table(27)), "");
        assertThat(rooms.value(rooms.ours(), Assessment.KS2, signedOff, "reading.scaled"))
                .isEqualTo("103");
        assertThat(rooms.value(rooms.theirs(), Assessment.KS2, typed, "reading.scaled"))
                .isEqualTo("110");
        assertThat(rooms.state(rooms.theirs(), Assessment.KS2, typed)
                        .evaluation()
                        .findings())
                .extracting(Finding::rule)
                .contains("KS2-SCALED-02");
    }

    @Test
    void aPhonicsThresholdJudgesThisYearsChecks() {
        long one = rooms.add(rooms.ours(), "Nott", "Sky", YearGroup.YEAR_1, null);
        long two = rooms.add(rooms.ours(), "Vane", "Robin", YearGroup.YEAR_2, null);
        rooms.save(rooms.ours(), Assessment.PHONICS, one, "y1.mark", "33");
        rooms.save(rooms.ours(), Assessment.PHONICS, two, "y2.mark", "31");
        TableRequest request = TablesRooms.request(null, null, TablesRooms.YEAR, new byte[0]);
        assertThat(rooms.files().loadThreshold(rooms.ours(), request, "32", "").loaded())
                .isTrue();
        assertThat(rooms.value(rooms.ours(), Assessment.PHONICS, one, "y1.outcome"))
                .isEqualTo("Wa");
        assertThat(rooms.value(rooms.ours(), Assessment.PHONICS, two, "y2.outcome"))
                .isEqualTo("Wt");
        assertThat(rooms.files().previewThreshold(rooms.ours(), request, "45").faults())
                .extracting(TableFault::message)
                .containsExactly("\"45\" is no threshold. Write a mark from 1 to 40.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5,90       | 5,90x      | 4 | "90x" is no scaled score. Write a whole number such as 100, or N where there is none.
                    5,90       | five,90    | 4 | "five" is no raw mark. Write a whole number, such as 25.
                    5,90       | 5,N        | 4 | Scaled is not a whole number: N.
                    5,90~      | ''         | 4 | The next raw mark must be 5 but is 6.
                    5,90       | 5,130      | 4 | Scaled scores run from 80 to 120, so 130 is none.
                    5,90       | 5,85       | 4 | The scaled score falls from 90 to 85.
                    50,120     | ''         | 48 | Ends before raw mark 50, but the test holds 50 marks; only a complete table converts.
                    """)
    void aFaultyTableIsRefusedWithItsLine(String right, String wrong, long line, String message) {
        String table = TablesRooms.table(0).replaceAll(",1[0-9]+\n", ",120\n");
        String good =
                "raw,scaled\n3,90\n4,90\n5,90\n" + table.lines().skip(4).reduce("", (all, row) -> all + row + "\n");
        assertThat(rooms.files()
                        .preview(rooms.ours(), TablesRooms.reading(good))
                        .faults())
                .isEmpty();
        TablePreview preview = rooms.files()
                .load(rooms.ours(), TablesRooms.reading(good.replaceFirst(right.replace("~", "\n"), wrong)), "");
        assertThat(preview.loaded()).isFalse();
        assertThat(preview.faults()).containsExactly(new TableFault(line, message));
        assertThat(rooms.room(NationalTables.class).list()).isEmpty();
    }

    @Test
    void whatBelongsNowhereIsRefused() {
        byte[] table = TablesRooms.table(27).getBytes(StandardCharsets.UTF_8);
        assertThat(faults(TablesRooms.request("mtc", "reading", 2027, table)))
                .containsExactly("Multiplication Tables Check, 2026/27 has no test of \"reading\" with scaled scores.");
        assertThat(faults(TablesRooms.request("ks2", "writing", 2027, table)))
                .containsExactly("End of Key Stage 2, 2026/27 has no test of \"writing\" with scaled scores, only of"
                        + " reading, gps, maths.");
        assertThat(faults(TablesRooms.request("ks2", "reading", 2020, table)))
                .containsExactly("There is no End of Key Stage 2 in 2019/20.");
        assertThat(faults(TablesRooms.request("ks2", null, 2027, table)))
                .containsExactly("The file does not say its subject. Choose it beside the file.");
        // Two sources for the boundary of 2016 must agree.
        assertThat(faults(TablesRooms.request("ks2", "reading", 2016, table)))
                .singleElement()
                .asString()
                .startsWith("It contradicts what is known already (ks2/thresholds.csv): raw_for_100 is 21 but");
        assertThat(faults(TablesRooms.reading("a,b\n1,2\n")))
                .singleElement()
                .asString()
                .startsWith("No line has the headings of a national table");
        assertThat(faults(TablesRooms.reading(""))).hasSize(1);
        assertThat(faults(TablesRooms.request("ks2", "reading", 2027, new byte[] {'P', 'K', 3, 4, 0, 1, 2, 3})))
                .hasSize(1);
    }

    @Test
    void aWorkbookAndATableThatFallsAreReadLikeCsv() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            Worksheet notes = book.newWorksheet("Notes");
            notes.value(0, 0, "2027 key stage 2 scaled scores");
            Worksheet sheet = book.newWorksheet("Reading");
            sheet.value(0, 0, "English reading");
            sheet.value(2, 0, "Raw score");
            sheet.value(2, 1, "Scaled score");
            for (int raw = 50; raw >= 0; raw--) {
                sheet.value(53 - raw, 0, raw);
                if (raw < 3) {
                    sheet.value(53 - raw, 1, "N");
                } else {
                    sheet.value(53 - raw, 1, Math.clamp(100L + raw - 27, 80, 120));
                }
            }
        }
        TablePreview preview =
                rooms.files().load(rooms.ours(), TablesRooms.request("ks2", "reading", 2027, bytes.toByteArray()), "");
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.table())
                .isNotNull()
                .satisfies(table -> assertThat(table.lines()).isEqualTo(51));
        assertThat(rooms.edition(Assessment.KS2).conversion("reading"))
                .isInstanceOfSatisfying(
                        Conversion.Table.class,
                        table -> assertThat(table.findScaled(27)).contains(100));
    }

    @Test
    void nationalFiguresAreLaidOverThoseThatAreThere() {
        String csv = "year,measure,group,value\n2027,ks2.rwm.expected,all,63\n2027,phonics.y1,girls,84.5\n";
        TableRequest request = new TableRequest(
                "figures.csv",
                csv.getBytes(StandardCharsets.UTF_8),
                null,
                null,
                null,
                Certainty.CONFIRMED,
                "Explore education statistics");
        TablePreview preview = rooms.files().load(rooms.ours(), request, "");
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.facts()).containsEntry("Compared with those in force", "2 new, 0 changed, 0 the same");
        Edition edition = rooms.edition(Assessment.KS2);
        assertThat(edition.nationalFigures()).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isEqualByComparingTo("63");
            assertThat(figure.certainty()).isEqualTo(Certainty.CONFIRMED);
            assertThat(figure.source()).isEqualTo("Explore education statistics");
        });
        assertThat(rooms.edition(Assessment.PHONICS).nationalFigures())
                .extracting(NationalFigure::group)
                .containsExactly("girls");
        String wrong = "year,measure,group,value\n2027,rwm,all,63\n2027,ks2.rwm.expected,All,63\n"
                + "2020,ks2.rwm.expected,all,63\n2027,ks2.rwm.higher,all,8%\n";
        assertThat(rooms.files()
                        .preview(
                                rooms.ours(),
                                TablesRooms.request(null, null, null, wrong.getBytes(StandardCharsets.UTF_8)))
                        .faults())
                .extracting(TableFault::line)
                .containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void onlyAdministratorsLoad() {
        for (Role role : List.of(Role.ASSESSMENT_LEAD, Role.TEACHER, Role.READER, Role.READER_WITHOUT_NAMES)) {
            assertThatThrownBy(() -> rooms.files().preview(rooms.as(role), TablesRooms.reading(TablesRooms.table(27))))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> rooms.files().load(rooms.as(role), TablesRooms.reading(TablesRooms.table(27)), ""))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> rooms.files().remove(rooms.as(role), 1)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void theShelfSaysWhatIsThereAndWhatIsAwaited() {
        rooms.files().load(rooms.ours(), TablesRooms.reading(TablesRooms.table(27)), "");
        List<TableShelf.Year> years = rooms.room(TableShelf.class).list();
        assertThat(years.getFirst().shelved())
                .filteredOn(one -> one.assessment() == Assessment.KS2)
                .extracting(TableShelf.Shelved::what, TableShelf.Shelved::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Key Stage 2: Reading", TableShelf.State.TABLE),
                        org.assertj.core.groups.Tuple.tuple(
                                "Key Stage 2: Grammar, punctuation and spelling", TableShelf.State.AWAITED),
                        org.assertj.core.groups.Tuple.tuple("Key Stage 2: Mathematics", TableShelf.State.AWAITED),
                        org.assertj.core.groups.Tuple.tuple("Key Stage 2: national figures", TableShelf.State.NONE));
    }

    private List<String> faults(TableRequest request) {
        return rooms.files().preview(rooms.ours(), request).faults().stream()
                .map(TableFault::message)
                .toList();
    }
}
