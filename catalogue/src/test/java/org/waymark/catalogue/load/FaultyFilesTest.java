package org.waymark.catalogue.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.CatalogueException;

/** A wrong file stops the start, with file, line and reason. */
final class FaultyFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EDITIONS|2028,2027,STATUTORY,CONFIRMED,6|the years 2028 to 2027 make no sense",
                "EDITIONS|2028,,STATUTORY,CONFIRMED,6|to is missing",
                "EDITIONS|2028,2028,COMPULSORY,CONFIRMED,6|status must be one of [STATUTORY, OPTIONAL, VOLUNTARY]: COMPULSORY",
                "EDITIONS|2028,2028,STATUTORY,SURE,6|certainty must be one of",
                "EDITIONS|2028,2028,STATUTORY,CONFIRMED,6 7|not a year group: 7",
                "EDITIONS|MMXX,2028,STATUTORY,CONFIRMED,6|from is not a whole number: MMXX",
                "SUBJECTS|2016,,history,History,humanities,9|there is no filter humanities in 2016",
                "SCALES|2016,,spare,0,5|no item uses the scale spare in 2016",
                "SCALES|2016,,ta.science,5,|min and max must both be there, or neither",
                "SCALES|2016,,gps.p2,20,0|marks cannot run from 20 to 0",
                "SCALES|2016,,gps.p2,0,21|", // caught at items.csv, see below
                "CODES|2016,,nothing,Z,Z,,no,no,no,no,no,MEMORY,,MEMORY,me|there is no scale nothing in 2016",
                "CODES|2016,,ta.science,Z,Z,,maybe,no,no,no,no,MEMORY,,MEMORY,me|derived_only must be yes or no: maybe",
                "CODES|2016,,ta.science,Z,Z,,no,no,yes,no,no,MEMORY,,MEMORY,me|a code that counts as higher must count as met",
                "CODES|2016,,ta.science,Z,,,no,no,no,no,no,MEMORY,,MEMORY,me|label is missing",
                "CODES|2016,,ta.science,exs,Z,,no,no,no,no,no,MEMORY,,MEMORY,me|the code exs differs from another only in its case",
                "ITEMS|2016,,Maths TA,maths,JUDGEMENT,ta.science,TA,TA,it,,6,ALWAYS,99|not the id of an item: Maths TA",
                "ITEMS|2016,,history.ta,history,JUDGEMENT,ta.science,TA,TA,it,,6,ALWAYS,99|there is no subject history in 2016",
                "ITEMS|2016,,maths.ta,maths,JUDGEMENT,ta.none,TA,TA,it,,6,ALWAYS,99|there is no scale ta.none in 2016",
                "ITEMS|2016,,maths.x,maths,JUDGEMENT,ta.science,TA,TA,it,,6,ALWAYS,1|another item has the order 1",
                "ITEMS|2016,,maths.x,maths,JUDGEMENT,ta.science,TA,TA,it,maths.ta,6,ALWAYS,99|there is no outcome maths.ta in 2016",
                "ITEMS|2016,,maths.x,maths,JUDGEMENT,ta.science,TA,TA,it,,5,ALWAYS,99|year groups 5 are not all of the edition's",
                "ITEMS|2016,,maths.x,maths,OPINION,ta.science,TA,TA,it,,6,ALWAYS,99|kind must be one of",
                "TEST_THRESHOLDS|2026,reading,26,39,,MEMORY,me|raw_for_100 is 26 but ks2/tables/2026-reading.csv gives 100 from raw mark 25",
                "TEST_THRESHOLDS|2026,reading,25,40,,MEMORY,me|raw_for_110 is 40 but ks2/tables/2026-reading.csv gives 110 from raw mark 39",
                "TEST_THRESHOLDS|2026,science,25,40,,MEMORY,me|there is no test of science in 2026",
                "TEST_THRESHOLDS|2027,reading,51,,,MEMORY,me|raw marks of 51 for 100 and 50 for 110 do not fit a test of 50 marks",
                "TEST_THRESHOLDS|2027,reading,30,29,,MEMORY,me|raw marks of 30 for 100 and 29 for 110 do not fit a test of 50 marks",
                "TEST_THRESHOLDS|2027,reading,,,,MEMORY,me|give raw_for_100, or in awaiting the words",
                "TEST_THRESHOLDS|2020,reading,30,40,,MEMORY,me|there is no edition in its years",
                "TABLES|2027,reading,CONFIRMED,me|there is no table 2027-reading.csv",
                "MEASURES|2016,,ks2.x,20,no,X,X,SHARE_ALL,EXPECTED,reading.mark,,,0,2016,A rule.,MEMORY,me,|there is no item reading.mark in 2016",
                "MEASURES|2016,,ks2.x,20,no,X,X,SHARE_ALL,EXPECTED,maths.p3..maths.p1,,,0,2016,A rule.,MEMORY,me,|there is no item maths.p3..maths.p1 in 2016",
                "MEASURES|2016,,ks2.x,20,no,X,X,SHARE_ALL,EXPECTED,,,,0,2016,A rule.,MEMORY,me,|parts is missing",
                "MEASURES|2016,,ks2.x,20,no,X,X,SHARE_ALL,EXPECTED,reading.outcome,writing.ta,,0,2016,A rule.,MEMORY,me,|needs must name all of the parts",
                "MEASURES|2016,,ks2.x,20,no,X,X,SHARE_ALL,,reading.outcome,,,0,2016,A rule.,MEMORY,me,|standard must be EXPECTED or HIGHER for SHARE_ALL",
                "MEASURES|2016,,ks2.x,20,no,X,X,SHARE_ALL,BEST,reading.outcome,,,0,2016,A rule.,MEMORY,me,|standard must be EXPECTED or HIGHER: BEST",
                "MEASURES|2016,,ks2.x,20,no,X,X,MEAN_VALUE,EXPECTED,reading.scaled,,,0,2016,A rule.,MEMORY,me,|standard must be empty for MEAN_VALUE",
                "MEASURES|2016,,ks2.x,20,no,X,X,MEAN_VALUE,,reading.scaled maths.scaled,,,0,2016,A rule.,MEMORY,me,|MEAN_VALUE is of one part, not of 2",
                "MEASURES|2016,,ks2.x,20,no,X,X,SHARE_TOP,,writing.ta,,,0,2016,A rule.,MEMORY,me,|SHARE_TOP is of numbers, and writing.ta holds codes only",
                "MEASURES|2016,,ks2.x,20,no,X,X,MEDIAN,EXPECTED,reading.outcome,,,0,2016,A rule.,MEMORY,me,|kind must be one of",
                "MEASURES|2016,,ks1.x,20,no,X,X,SHARE_ALL,EXPECTED,reading.outcome,,,0,2016,A rule.,MEMORY,me,|a measure of this folder starts with ks2.: ks1.x",
                "MEASURES|2016,,ks2.x,1,no,X,X,SHARE_ALL,EXPECTED,reading.outcome,,,0,2016,A rule.,MEMORY,me,|another measure has the order 1",
                "MEASURES|2016,,ks2.x,20,no,X,X,SHARE_ALL,EXPECTED,reading.outcome,,,4,2016,A rule.,MEMORY,me,|decimals must be 0 to 3",
                "MEASURES|2016,,ks2.x,20,no,X,X,SHARE_ALL,EXPECTED,reading.outcome,,9,0,2016,A rule.,MEMORY,me,|there is no year group 9",
                "MEASURES|2016,,ks2.x,20,no,X,X,SHARE_ALL,EXPECTED,reading.outcome,,,0,2016,,MEMORY,me,|rule is missing",
                "MEASURES|2016,,ks2.x,20,no,X,X,SHARE_ALL,EXPECTED,reading.outcome,,,0,2016,A rule.,SURE,me,|certainty must be one of",
                "NATIONAL|2026,ks1.rwm.expected,all,60,CONFIRMED,me,|a measure of this folder starts with ks2.: ks1.rwm.expected",
                "NATIONAL|2026,ks2.rwm.expected,All pupils,60,CONFIRMED,me,|not a group: All pupils",
                "NATIONAL|2026,ks2.rwm.expected,all,60%,CONFIRMED,me,|value is not a number: 60%",
                "NATIONAL|2021,ks2.rwm.expected,all,60,CONFIRMED,me,|there is no edition in its years",
                "CTF|2016,,reading.mark,KS2,ENG,TT,REA,NM,MEMORY,|there is no item reading.mark in 2016",
                "GUIDANCE|2016,,A title,ftp://example.org,|not a web address: ftp://example.org",
                "DATES|2026,2026-05-14,2026-05-11,Tests,CONFIRMED,me|the dates are out of order, or not in 2025/26",
                "DATES|2026,2025-05-11,2025-05-11,Tests,CONFIRMED,me|the dates are out of order, or not in 2025/26",
                "DATES|2026,11 May,2026-05-11,Tests,CONFIRMED,me|first is not a date such as 2026-05-11: 11 May",
            })
    void namesFileLineAndReason(Kind kind, String row, String reason) throws IOException {
        write("ks2/" + kind.file(), String.join(",", kind.columns()) + "\n" + row + "\n");
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> Catalogue.load(folder))
                .satisfies(fault -> {
                    if (reason == null) {
                        assertThat(fault).hasMessageContaining("the papers hold 71 marks together");
                    } else {
                        assertThat(fault.file()).isEqualTo("ks2/" + kind.file());
                        assertThat(fault.line()).isEqualTo(2);
                        assertThat(fault.reason()).startsWith(reason);
                        assertThat(fault).hasMessage("ks2/" + kind.file() + ", line 2: " + fault.reason());
                    }
                });
    }

    @Test
    void twoRowsOfOneKeyInOneFileAreAFault() throws IOException {
        write("ks2/national.csv", """
                year,measure,group,value,certainty,source,note
                2026,ks2.rwm.expected,all,60,CONFIRMED,me,
                2026,ks2.rwm.expected,girls,60,CONFIRMED,me,
                2026,ks2.rwm.expected,all,61,CONFIRMED,me,
                """);
        assertFault("ks2/national.csv", 4, "a second row for ks2.rwm.expected all in 2026");
    }

    @Test
    void theHeaderMustHaveExactlyItsColumnsInAnyOrder() throws IOException {
        write("mtc/notes.csv", "note,order,to,from\nHello.,7,,2022\n");
        assertThat(Catalogue.load(folder)).isNotNull();
        write("mtc/notes.csv", "from,to,note\n2022,,Hello.\n");
        assertFault("mtc/notes.csv", 1, "the header must be from,to,order,note but is from,to,note");
        write("mtc/notes.csv", "");
        assertFault("mtc/notes.csv", 1, "the header is missing");
    }

    @Test
    void everyRowHasAsManyFieldsAsTheHeader() throws IOException {
        write("mtc/notes.csv", "from,to,order,note\n\n2022,,7,Hello, world.\n");
        assertFault("mtc/notes.csv", 3, "has 5 fields where the header has 4");
    }

    @Test
    void filesAreUtf8() throws IOException {
        Path file = folder.resolve("mtc/notes.csv");
        Files.createDirectories(file.getParent());
        Files.write(file, "from,to,order,note\n2022,,7,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertFault("mtc/notes.csv", 0, "is not UTF-8");
    }

    @Test
    void aFileOfAnUnknownNameIsNotOverlooked() throws IOException {
        write("ks2/threshold.csv", "year\n2027\n");
        assertFault("ks2/threshold.csv", 0, "is not a file that the catalogue knows");
        Files.delete(folder.resolve("ks2/threshold.csv"));
        write("ks3/notes.csv", "from,to,order,note\n");
        assertFault("ks3/notes.csv", 0, "is not a file that the catalogue knows");
        Files.delete(folder.resolve("ks3/notes.csv"));
        write("README.md", "Ours.");
        write("ks2/.notes.csv.swp", "x");
        assertThat(Catalogue.load(folder)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3:80 5:81|3|the next raw mark must be 4 but is 5",
                "4:80|2|the next raw mark must be 3 but is 4",
                "3:79|2|scaled scores run from 80 to 120, so 79 is none",
                "3:121|2|scaled scores run from 80 to 120, so 121 is none",
                "3:82 4:81|3|the scaled score falls from 82 to 81",
                "2:80|2|a raw mark of 2 has no scaled score: leave it out, or write N",
                "3:x|2|scaled is not a whole number: x",
                "3:80 4:81|3|ends before raw mark 5, but the test holds 50 marks; only a complete table converts",
            })
    void aTableIsWholeAndRises(String rows, int line, String reason) throws IOException {
        write(
                "ks2/tables/2027-reading.csv",
                "raw,scaled\n" + rows.replace(' ', '\n').replace(':', ',') + "\n");
        assertFault("ks2/tables/2027-reading.csv", line, reason);
    }

    @Test
    void aTableDoesNotGoBeyondTheTest() throws IOException {
        String rows = IntStream.rangeClosed(3, 51).mapToObj(raw -> raw + ",100").collect(Collectors.joining("\n"));
        write("ks2/tables/2027-reading.csv", "raw,scaled\n" + rows + "\n");
        assertFault("ks2/tables/2027-reading.csv", 50, "goes beyond the 50 marks that the test holds");
        write("ks2/tables/2027-reading.csv", "raw,scaled\n");
        assertFault("ks2/tables/2027-reading.csv", 0, "ends before raw mark 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027,,,UNKNOWN,|awaiting is missing",
                "2027,0,,CONFIRMED,me|a threshold of 0 would be met by everyone",
                "2027,32,,CONFIRMED,|source is missing",
                "2020,32,,CONFIRMED,me|there is no edition in its years",
            })
    void aPhonicsThresholdIsAMarkOrTheReasonForNone(String row, String reason) throws IOException {
        write("phonics/thresholds.csv", "year,mark,awaiting,certainty,source\n" + row + "\n");
        assertFault("phonics/thresholds.csv", 2, reason);
    }

    @Test
    void aReferenceCodeIsThereOnce() throws IOException {
        write("reference/sexes.csv", "code,label,source\nF,Female,me\nF,Woman,me\n");
        assertFault("reference/sexes.csv", 3, "the code F is there twice");
    }

    private void assertFault(String file, int line, String reason) {
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> Catalogue.load(folder))
                .satisfies(fault -> {
                    assertThat(fault.file()).isEqualTo(file);
                    assertThat(fault.line()).isEqualTo(line);
                    assertThat(fault.reason()).startsWith(reason);
                });
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
