package org.waymark.transfer.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.transfer.incoming.FileKind;
import org.waymark.transfer.incoming.IncomingFiles;

class CodeMeaningsFileTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final String HEADINGS =
            "Stage,Subject,Method,Component,Qualifier,From year,To year,Assessment,Item\n";

    private static CodeMeaningsFile.Contents read(String text) {
        return CodeMeaningsFile.read(text.getBytes(StandardCharsets.UTF_8), CATALOGUE, "Ada Lead");
    }

    @Test
    void readsWhatItWrites() {
        List<CodeMeaning> meanings = List.of(
                new CodeMeaning(
                        0, "KS2", "ENG", "TT", "REA", "NS", 2022, null, Assessment.KS2, "reading.scaled", "Ada Lead"),
                new CodeMeaning(
                        0, "KS1", "PHO", "TA", "PHO", "NM", null, 2019, Assessment.PHONICS, "mark", "Ada Lead"));
        byte[] file = CodeMeaningsFile.write(meanings);
        assertThat(CodeMeaningsFile.read(file, CATALOGUE, "Ada Lead").meanings())
                .isEqualTo(meanings);
        assertThat(IncomingFiles.read(file).kind()).isEqualTo(FileKind.CODE_MEANINGS);
    }

    @Test
    void namesNobodyInTheFile() {
        CodeMeaning meaning = new CodeMeaning(
                7, "KS2", "ENG", "TT", "REA", "NS", null, null, Assessment.KS2, "reading.scaled", "Ada Lead");
        assertThat(new String(CodeMeaningsFile.write(List.of(meaning)), StandardCharsets.UTF_8))
                .doesNotContain("Ada");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KS2,ENG,TT,REA,,2022,,ks2,reading.scaled",
                "KS2,ENG,TT,REA,NS,2022,2021,ks2,reading.scaled",
                "KS2,ENG,TT,REA,NS,soon,,ks2,reading.scaled",
                "KS2,ENG,TT,REA,NS,,,ks3,reading.scaled",
                "KS2,ENG,TT,REA,NS,,,ks2,reading.nothing",
                "KS2,ENG,TT,<b>,NS,,,ks2,reading.scaled"
            })
    void leavesOutLinesThatCannotBe(String line) {
        CodeMeaningsFile.Contents contents = read(HEADINGS + line + "\n");
        assertThat(contents.meanings()).isEmpty();
        assertThat(contents.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.line()).isEqualTo(2));
    }

    @Test
    void saysWhatIsNoSuchFile() {
        assertThat(read("UPN,Surname\n1,2\n").findings()).hasSize(1);
        assertThat(read("").findings()).hasSize(1);
        assertThat(read("\"").findings()).hasSize(1);
    }
}
