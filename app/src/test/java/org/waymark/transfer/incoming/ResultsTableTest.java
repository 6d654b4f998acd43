package org.waymark.transfer.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.transfer.incoming.Heading.Certainty.GUESSED;
import static org.waymark.transfer.incoming.Heading.Certainty.KNOWN;
import static org.waymark.transfer.incoming.Heading.Certainty.NONE;
import static org.waymark.transfer.incoming.Heading.Certainty.REMEMBERED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;

class ResultsTableTest {

    private static Heading heading(String text, String... values) {
        StringBuilder table = new StringBuilder("UPN,\"" + text + "\"\n");
        for (String value : values) {
            table.append("H801200001001,").append(value).append('\n');
        }
        return IncomingFiles.read(table.toString()).headings().getLast();
    }

    private static @Nullable String code(Heading heading) {
        ColumnMeaning meaning = heading.meaning();
        return meaning == null ? null : meaning.code();
    }

    private static List<String> results(IncomingFile file) {
        List<String> all = new ArrayList<>();
        file.pupils()
                .forEach(pupil -> pupil.results()
                        .forEach(result ->
                                all.add(result.year() + " " + result.place().label() + " = " + result.text())));
        return all;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ks2:reading.scaled                     | ks2:reading.scaled
                    ks1:reading.scaled                     | ks1:reading.scaled
                    maths.p3                               | ks2:maths.p3
                    mtc.score                              | mtc:mtc.score
                    y1.mark                                | phonics:y1.mark
                    e07                                    | eyfsp:e07
                    E07                                    | eyfsp:e07
                    phonics mark                           | phonics:mark
                    Phonics outcome                        | phonics:outcome
                    Year 1 phonics mark                    | phonics:y1.mark
                    Year 2 check: outcome                  | phonics:y2.outcome
                    KS2 Reading scaled score               | ks2:reading.scaled
                    Key Stage 2 Maths - raw score          | ks2:maths.raw
                    KS2 GPS Paper 1                        | ks2:gps.p1
                    KS2 SPaG raw mark                      | ks2:gps.raw
                    KS2 Writing                            | ks2:writing.ta
                    KS1 Reading teacher assessment         | ks1:reading.ta
                    Multiplication tables check score      | mtc:mtc.score
                    MTC                                    | mtc:mtc.score
                    2025 KS2 Reading scaled                | ks2:reading.scaled
                    Mathematics paper 3 (reasoning): mark  | ks2:maths.p3
                    """)
    void knowsHeadingsThatSayAll(String text, String code) {
        Heading heading = heading(text, "12");
        assertThat(heading.certainty()).as(text).isEqualTo(KNOWN);
        assertThat(code(heading)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Reading scaled score   | 104 | ks2:reading.scaled
                    reading.scaled         | 104 | ks2:reading.scaled
                    ReadingScaledScore     | 104 | ks2:reading.scaled
                    GPS Paper 1            | 34  | ks2:gps.p1
                    Spelling               | 14  | ks2:gps.p2
                    Arithmetic             | 38  | ks2:maths.p1
                    Maths raw              | 88  | ks2:maths.raw
                    Maths score            | 104 | ks2:maths.scaled
                    Maths score            | 64  | ks2:maths.raw
                    Reading outcome        | AS  | ks2:reading.outcome
                    Writing TA             | GDS | ks2:writing.ta
                    Writing                | EXS | ks2:writing.ta
                    Reading                | 112 | ks2:reading.scaled
                    Reading                | AS  | ks2:reading.outcome
                    Reading P1             | 12  | ks1:reading.p1
                    Year 2 maths TA        | EXS | ks1:maths.ta
                    Y6 maths raw           | 88  | ks2:maths.raw
                    Phonics                | 34  | phonics:mark
                    Phonics                | Wa  | phonics:outcome
                    Maths raw (Ms Jones)   | 88  | ks2:maths.raw
                    """)
    void guessesWhatHeadingsOnlyHint(String text, String value, String code) {
        Heading heading = heading(text, value);
        assertThat(heading.certainty()).as(text).isEqualTo(GUESSED);
        assertThat(code(heading)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Reading target",
        "Predicted KS2 maths scaled score",
        "KS2 mock reading scaled score",
        "Autumn reading raw",
        "Reading standardised score",
        "Reading progress score",
        "Maths set",
        "Shoe size",
        "RWM combined"
    })
    void neverTakesOtherThingsForResults(String text) {
        assertThat(heading(text, "104").meaning()).as(text).isNull();
    }

    @Test
    void takesNoGuessUntilAPersonHasLooked() {
        IncomingFile file = IncomingFiles.read("""
                UPN,KS2 Writing,Reading scaled score,Favourite colour
                H801200001001,GDS,104,blue
                """);
        assertThat(file.kind()).isEqualTo(FileKind.RESULTS_TABLE);
        assertThat(file.needsHeadings()).isTrue();
        assertThat(results(file)).containsExactly("2026 ks2 writing.ta = GDS");
        assertThat(file.headings()).extracting(Heading::certainty).containsExactly(KNOWN, KNOWN, GUESSED, NONE);
        assertThat(file.headings().get(2).samples()).containsExactly("104");
        assertThat(file.findings()).extracting(ImportFinding::rule).containsExactly("PUP-COL-04", "PUP-COL-04");
    }

    @Test
    void remembersWhatAPersonSaid() throws IOException {
        String text = "UPN,Reading scaled score,Favourite colour,Wr\nH801200001001,104,blue,GDS\n";
        String layout = Layouts.fingerprint(List.of("UPN", "Reading scaled score", "Favourite colour", "Wr"));
        Map<String, String> said = Map.of(
                "readingscaledscore", "ks1:reading.scaled", "favouritecolour", "leave-out", "wr", "ks2:writing.ta");
        ReadingOptions plain = IncomingFiles.options();
        ReadingOptions options = new ReadingOptions(
                plain.catalogue(),
                plain.codes(),
                plain.laestab(),
                plain.year(),
                asked -> asked.equals(layout) ? said : Map.of());
        IncomingFile file = FileReading.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), options);
        assertThat(file.headings())
                .extracting(Heading::certainty)
                .containsExactly(KNOWN, REMEMBERED, REMEMBERED, REMEMBERED);
        assertThat(file.needsHeadings()).isFalse();
        assertThat(results(file)).containsExactly("2026 ks1 reading.scaled = 104", "2026 ks2 writing.ta = GDS");
    }

    @Test
    void findsTheYearInAColumnInTheHeadingOrInTheOptions() {
        assertThat(results(IncomingFiles.read("""
                UPN,Academic year,KS2 Writing
                H801200001001,2023/24,EXS
                H801200001001,2025,GDS
                B801200005001,soon,GDS
                R674123101121,,WTS
                """)))
                .containsExactly(
                        "2024 ks2 writing.ta = EXS",
                        "2025 ks2 writing.ta = GDS",
                        "null ks2 writing.ta = GDS",
                        "2026 ks2 writing.ta = WTS");
        assertThat(results(IncomingFiles.read("UPN,2024 KS2 Writing,KS2 Writing 2024/25\nH801200001001,EXS,GDS\n")))
                .containsExactly("2024 ks2 writing.ta = EXS", "2025 ks2 writing.ta = GDS");
        assertThat(results(IncomingFiles.read("UPN,Year,KS2 Writing\nH801200001001,2019,EXS\n")))
                .containsExactly("2019 ks2 writing.ta = EXS");
        IncomingFile group = IncomingFiles.read("UPN,Year,KS2 Writing\nH801200001001,6,EXS\n");
        assertThat(group.pupils().getFirst().yearGroup()).isNotNull();
    }

    @Test
    void putsTheYearsOfOnePupilTogetherAndLeavesContradictionsApart() {
        IncomingFile file = IncomingFiles.read("""
                UPN,Academic year,MTC score
                H801200001001,2024,20
                H801200001001,2025,22
                H801200001001,2025,23
                """);
        assertThat(file.pupils()).extracting(pupil -> pupil.results().size()).containsExactly(2, 1);
    }

    @Test
    void readsBackTheTablesThatWaymarkWrites() {
        for (Edition edition : IncomingFiles.options().catalogue().listEditions()) {
            if (edition.year().endYear() != 2026) {
                continue;
            }
            List<String> ids = edition.items().stream().map(Item::id).toList();
            String text = "UPN,Surname,Forename,Class," + String.join(",", ids) + "\n" + "H801200001001,Ali,Zara,6 Oak"
                    + ",1".repeat(ids.size()) + "\n";
            IncomingFile file = IncomingFiles.read(text);
            assertThat(file.headings())
                    .as(edition.title())
                    .extracting(Heading::certainty)
                    .containsOnly(KNOWN);
            assertThat(file.pupils().getFirst().results())
                    .extracting(result -> result.place().label())
                    .containsExactlyElementsOf(ids.stream()
                            .map(id -> edition.assessment().code() + " " + id)
                            .toList());
        }
    }

    @Test
    void knowsGoalsByNameOnlyAmongTheirNeighbours() {
        assertThat(code(heading("Writing", "2"))).isEqualTo("ks2:writing.ta");
        IncomingFile file = IncomingFiles.read("""
                UPN,Comprehension,Word reading,Writing,Number,Numerical patterns,Speaking,GLD
                H801200001001,2,2,1,2,A,2,N
                """);
        assertThat(results(file))
                .containsExactly(
                        "2026 eyfsp e08 = 2",
                        "2026 eyfsp e09 = 2",
                        "2026 eyfsp e10 = 1",
                        "2026 eyfsp e11 = 2",
                        "2026 eyfsp e12 = A",
                        "2026 eyfsp e02 = 2");
        assertThat(file.needsHeadings()).isFalse();
    }

    @Test
    void passesValuesOnWordForWord() {
        assertThat(results(IncomingFiles.read("""
                UPN,KS2 maths raw,MTC,KS2 Writing
                H801200001001, 0 ,NAA,
                B801200005001,88.5,'=1+1,?
                """)))
                .containsExactly(
                        "2026 ks2 maths.raw = 0",
                        "2026 mtc mtc.score = NAA",
                        "2026 ks2 maths.raw = 88.5",
                        "2026 mtc mtc.score = =1+1",
                        "2026 ks2 writing.ta = ?");
    }

    @Test
    void asksForWhatMakesAPupilKnown() {
        IncomingFile file = IncomingFiles.read("Class,KS2 Writing\n6 Oak,GDS\n");
        assertThat(file.usable()).isFalse();
        assertThat(file.findings()).extracting(ImportFinding::rule).contains("PUP-COL-03");
    }
}
