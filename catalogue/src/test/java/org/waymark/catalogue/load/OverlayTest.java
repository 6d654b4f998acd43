package org.waymark.catalogue.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.CatalogueException;
import org.waymark.catalogue.Certainty;
import org.waymark.catalogue.Conversion;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.NationalFigure;
import org.waymark.catalogue.Severity;
import org.waymark.catalogue.Trial;
import org.waymark.catalogue.YearGroup;

/** A new year, table or threshold is a file and not a release. */
final class OverlayTest {
    @TempDir
    Path folder;

    @Test
    void aMissingOrEmptyFolderChangesNothing() {
        assertThat(Catalogue.load(folder).listEditions()).hasSize(53);
        assertThat(Catalogue.load(folder.resolve("none")).listEditions()).hasSize(53);
    }

    @Test
    void aTableAloneMakesAYearConvert() throws IOException {
        write("ks2/tables/2027-reading.csv", "raw,scaled\n0,N\n1,N\n2,\n" + table(3, 50, 30));
        Edition edition = edition(Assessment.KS2, 2027);
        assertThat(edition.conversion("reading")).isInstanceOfSatisfying(Conversion.Table.class, table -> {
            assertThat(table.certainty()).isEqualTo(Certainty.SECONDARY);
            assertThat(table.source()).isEqualTo("a table loaded here, not shipped with Waymark");
        });
        assertThat(Trial.evaluate(edition, YearGroup.YEAR_6, "reading.raw=30").derived())
                .containsEntry("reading.scaled", "100")
                .containsEntry("reading.outcome", "AS");
        assertThat(edition.conversion("gps")).isInstanceOf(Conversion.Awaiting.class);
    }

    @Test
    void itsOwnRowTellsWhereATableWasRead() throws IOException {
        write("ks2/tables/2027-reading.csv", "raw,scaled\n" + table(3, 50, 30));
        write("ks2/tables.csv", "year,subject,certainty,source\n2027,reading,CONFIRMED,GOV.UK\n");
        assertThat(edition(Assessment.KS2, 2027).conversion("reading"))
                .isInstanceOfSatisfying(
                        Conversion.Table.class,
                        table -> assertThat(table.source()).isEqualTo("GOV.UK"));
    }

    @Test
    void aTextKeptElsewhereStandsOnTopOfTheFolder() throws IOException {
        write("ks2/tables/2027-reading.csv", "raw,scaled\n" + table(3, 50, 30));
        Catalogue catalogue = Catalogue.load(
                Optional.of(folder), Map.of("ks2/tables/2027-reading.csv", "raw,scaled\n" + table(3, 50, 28)));
        Edition edition = catalogue.getEdition(Assessment.KS2, new AcademicYear(2027));
        assertThat(Trial.evaluate(edition, YearGroup.YEAR_6, "reading.raw=28").derived())
                .containsEntry("reading.scaled", "100");
        assertThatThrownBy(() -> Catalogue.load(Optional.empty(), Map.of("ks2/table.csv", "")))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("is not a file that the catalogue knows");
    }

    @Test
    void aKeyStage1TableConvertsToo() throws IOException {
        String rows = IntStream.rangeClosed(3, 40)
                .mapToObj(raw -> raw + "," + Math.clamp(100L + raw - 25, 85, 115))
                .collect(Collectors.joining("\n"));
        write("ks1/tables/2026-reading.csv", "raw,scaled\n" + rows + "\n");
        Edition edition = edition(Assessment.KS1, 2026);
        assertThat(Trial.evaluate(edition, YearGroup.YEAR_2, "reading.p1=20", "reading.p2=5")
                        .derived())
                .containsEntry("reading.raw", "25")
                .containsEntry("reading.scaled", "100")
                .containsEntry("reading.outcome", "AS");
        assertThat(Trial.evaluate(edition, YearGroup.YEAR_2, "reading.p1=20", "reading.p2=5", "reading.scaled=101")
                        .findings())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("KS1-SCALED-02", Severity.ERROR));
    }

    @Test
    void aThresholdDecidesThisYearAndLastYearsPupils() throws IOException {
        write("phonics/thresholds.csv", "year,mark,awaiting,certainty,source\n2026,33,,CONFIRMED,GOV.UK\n");
        assertThat(Trial.evaluate(edition(Assessment.PHONICS, 2026), YearGroup.YEAR_1, "y1.mark=32")
                        .derived())
                .containsEntry("y1.outcome", "Wt");
        assertThat(edition(Assessment.PHONICS, 2026).awaited()).isEmpty();
        assertThat(Trial.evaluate(edition(Assessment.PHONICS, 2027), YearGroup.YEAR_2, "y1.mark=33")
                        .derived())
                .containsEntry("y1.outcome", "Wa");
    }

    @Test
    void aRowOfTheSameKeyReplacesTheShippedOneInItsYears() throws IOException {
        write("ks2/national.csv", """
                year,measure,group,value,certainty,source,note
                2025,ks2.rwm.expected,all,62.1,CONFIRMED,GOV.UK,unrounded
                2026,ks2.rwm.expected,all,63,CONFIRMED,GOV.UK,
                """);
        assertThat(rwm(edition(Assessment.KS2, 2025))).isEqualTo("62.1");
        assertThat(rwm(edition(Assessment.KS2, 2026))).isEqualTo("63");
        assertThat(rwm(edition(Assessment.KS2, 2024))).isEqualTo("61");
    }

    @Test
    void aMeasureOfTheSameIdReplacesTheShippedOneInItsYears() throws IOException {
        write(
                "ks2/measures.csv",
                "from,to,id,order,headline,label,title,kind,standard,parts,needs,year_group,decimals,series,rule,"
                        + "certainty,source,note\n"
                        + "2027,,ks2.rwm.expected,1,yes,RWM,RWM,SHARE_ALL,EXPECTED,"
                        + "reading.outcome gps.outcome writing.ta maths.outcome,,,1,2027,Four subjects.,CONFIRMED,GOV.UK,\n"
                        + "2027,,ks2.gps.writing,30,no,GPS and writing,GPS and writing,SHARE_ALL,EXPECTED,"
                        + "gps.outcome writing.ta,,,0,2027,Both.,CONFIRMED,GOV.UK,\n");
        Edition next = edition(Assessment.KS2, 2027);
        Measure rwm = next.findMeasure("ks2.rwm.expected").orElseThrow();
        assertThat(rwm.parts()).hasSize(4);
        assertThat(rwm.decimals()).isOne();
        assertThat(rwm.series()).isEqualTo("2027");
        assertThat(next.measures().getLast().id()).isEqualTo("ks2.gps.writing");
        assertThat(next.measures()).hasSize(15);
        Edition before = edition(Assessment.KS2, 2026);
        assertThat(before.findMeasure("ks2.rwm.expected").orElseThrow().parts()).hasSize(3);
        assertThat(before.findMeasure("ks2.gps.writing")).isEmpty();
    }

    @Test
    void aNewYearIsOneRow() throws IOException {
        write("mtc/editions.csv", "from,to,status,certainty,year_groups\n2028,2028,STATUTORY,CONFIRMED,4\n");
        write(
                "mtc/codes.csv",
                "from,to,scales,code,label,explanation,derived_only,in_denominator,met,higher,in_average,"
                        + "counts_certainty,counts_note,certainty,source\n"
                        + "2028,,score,Y,A new reason,not counted,no,no,no,no,no,CONFIRMED,,CONFIRMED,GOV.UK\n");
        Edition next = edition(Assessment.MTC, 2028);
        assertThat(next.getItem("mtc.score").scale().findCode("y")).isPresent();
        assertThat(edition(Assessment.MTC, 2027).getItem("mtc.score").scale().findCode("y"))
                .isEmpty();
    }

    @Test
    void aReferenceCodeIsAddedOrRenamed() throws IOException {
        write("reference/sexes.csv", "code,label,source\nU,Not known,me\n");
        assertThat(Catalogue.load(folder).sexes().getLast().label()).isEqualTo("Not known");
        assertThat(Catalogue.load(folder).sexes()).hasSize(3);
    }

    private Edition edition(Assessment assessment, int year) {
        return Catalogue.load(folder).getEdition(assessment, new AcademicYear(year));
    }

    private static String rwm(Edition edition) {
        return edition.nationalFigures().stream()
                .filter(figure -> figure.measure().equals("ks2.rwm.expected"))
                .filter(figure -> figure.group().equals("all"))
                .map(NationalFigure::value)
                .findFirst()
                .orElseThrow()
                .toPlainString();
    }

    private static String table(int first, int last, int rawFor100) {
        return IntStream.rangeClosed(first, last)
                        .mapToObj(raw -> raw + "," + Math.clamp(100L + raw - rawFor100, 80, 120))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
