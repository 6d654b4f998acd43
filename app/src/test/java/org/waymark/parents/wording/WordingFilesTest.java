package org.waymark.parents.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Scope;
import org.waymark.parents.ParentRooms;
import org.waymark.school.TestSchool;

/** Words as a table: there and back, and what is wrong with it line by line. */
class WordingFilesTest {

    private TestSchool school;
    private WordingFiles files;
    private Wordings wordings;
    private Scope scope;

    @BeforeEach
    void open() {
        school = new TestSchool(ParentRooms.class);
        files = school.room(WordingFiles.class);
        wordings = school.room(Wordings.class);
        scope = school.administrator();
        school.room(WordingKeeper.class).addLanguage(scope, "cy");
    }

    @AfterEach
    void close() {
        school.close();
    }

    private WordingPreview look(String table) {
        return files.preview(scope, "cy", table.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTableComesBackAsItWent() {
        byte[] empty = files.csv(scope, "cy");
        WordingPreview preview = files.preview(scope, "cy", empty);
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.notes()).isEmpty();
        assertThat(preview.changes()).isEmpty();
        assertThat(preview.empty()).isEqualTo(wordings.listPlaces(scope, "cy").size());
        String filled =
                "key;yours\r\nreport.class;\"[cy] Class\"\r\nks2.comparison.none;'-\r\nreport.foot;\"One\r\ntwo\"\r\n";
        WordingPreview changes = look(filled);
        assertThat(changes.changes()).hasSize(3);
        assertThat(files.apply(scope, "cy", filled.getBytes(StandardCharsets.UTF_8), changes.fingerprint()))
                .hasValue(3);
        assertThat(wordings.get(scope, "cy").text("report.class")).isEqualTo("[cy] Class");
        assertThat(wordings.get(scope, "cy").text("ks2.comparison.none")).isEqualTo("-");
        assertThat(wordings.get(scope, "cy").text("report.foot")).isEqualTo("One\ntwo");
        assertThat(files.preview(scope, "cy", files.csv(scope, "cy")).same()).isEqualTo(3);
    }

    @Test
    void everyFaultIsNamedByItsLineAndNothingIsTaken() {
        WordingPreview preview = look("""
                key,English,yours
                report.class,Class,[cy] Class
                no.such,x,y
                report.class,Class,again
                mtc.score,,{forename} did it
                report.left,Something older,[cy] Left
                """);
        assertThat(preview.faults()).extracting(WordingPreview.Fault::line).containsExactly(3L, 4L, 5L);
        assertThat(preview.faults().get(2).message()).contains("mtc.score: Keep {score}");
        assertThat(preview.notes()).extracting(WordingPreview.Fault::line).containsExactly(6L);
        assertThat(preview.usable()).isFalse();
        assertThat(files.apply(
                        scope, "cy", "key,yours\nno.such,y\n".getBytes(StandardCharsets.UTF_8), preview.fingerprint()))
                .isEmpty();
        assertThat(wordings.get(scope, "cy").own()).isEmpty();
    }

    @Test
    void whatIsNoTableIsSaidSo() {
        assertThat(look("").faults()).hasSize(1);
        assertThat(look("hello").faults().getFirst().message()).contains("key and yours");
        assertThat(look("key,yours\n").faults().getFirst().message()).contains("no words");
        assertThat(files.preview(
                                scope,
                                "cy",
                                "key,yours\nreport.class,Klas\u00e9\n".getBytes(Charset.forName("windows-1252")))
                        .faults()
                        .getFirst()
                        .message())
                .contains("CSV UTF-8");
        assertThat(look("key,yours\n" + "report.class,x\n".repeat(2500))
                        .faults()
                        .getFirst()
                        .message())
                .contains("more than 2000 lines");
    }

    @Test
    void whatHasChangedSinceItWasShownIsNotDone() {
        byte[] table = "key,yours\nreport.class,[cy] Class\n".getBytes(StandardCharsets.UTF_8);
        String fingerprint = files.preview(scope, "cy", table).fingerprint();
        school.room(WordingKeeper.class).save(scope, "cy", java.util.Map.of("report.class", "Meanwhile"));
        assertThat(files.apply(scope, "cy", table, fingerprint)).isEmpty();
        assertThat(wordings.get(scope, "cy").text("report.class")).isEqualTo("Meanwhile");
    }
}
