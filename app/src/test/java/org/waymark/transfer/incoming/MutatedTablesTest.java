package org.waymark.transfer.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Thousands of broken files, made from good ones by rules that repeat: none may end in an exception. */
class MutatedTablesTest {

    private static final String RESULTS = """
            sep=,
            UPN,Surname,Forename,DOB,Academic year,KS2 Reading scaled score,Maths raw,"GPS, paper 1",Writing TA,e07
            H801200001001,"Ali",Zara,09/03/2015,2024/25,104,88,34,GDS,2
            B801200005001,"O'Brien, jr","Seán ""S"" T",2015-03-09,2025,N,A,,EXS,1
            """;
    private static final String NPD = """
            FSP_ACADYR,FSP_UPN,FSP_SURNAME,FSP_FORENAME,FSP_DOB,FSP_LAESTAB,FSP_COM_G01,FSP_COM_E01,FSP_GLD
            2018/2019,H801200001001,ALI,ZARA,2014-03-09,9991001,3,,1
            """;
    private static final List<String> INSERTED = List.of(
            "\"",
            "\0",
            "\n",
            "\r",
            ",",
            ";",
            "\t",
            "\ufeff",
            "\ud800",
            "=HYPERLINK(1)",
            "99999999999999999999",
            "2099/00",
            "20",
            "KS2",
            "ks2:",
            "ks2:nothing",
            "pupil:UPN",
            "<",
            "&",
            "reading.scaled",
            "\u202e",
            "İı",
            "sep=",
            "🙂");

    private final Random random = new Random(20260711);

    private String mutate(String text) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int at = random.nextInt(mutated.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> mutated.insert(at, INSERTED.get(random.nextInt(INSERTED.size())));
                case 1 -> mutated.delete(at, Math.min(mutated.length(), at + random.nextInt(20)));
                case 2 -> mutated.insert(at, mutated.substring(Math.max(0, at - random.nextInt(60)), at));
                default -> mutated.setLength(Math.max(1, at));
            }
        }
        return mutated.toString();
    }

    private static void read(byte[] bytes) {
        IncomingFile file = IncomingFiles.read(bytes);
        assertThat(file.usable() && file.pupils().isEmpty() && !isOther(file.kind()))
                .isFalse();
        assertThat(file.usable() || !file.findings().isEmpty()).isTrue();
        file.pupils()
                .forEach(pupil -> pupil.results()
                        .forEach(result -> assertThat(result.text()).isNotBlank()));
    }

    private static boolean isOther(FileKind kind) {
        return kind == FileKind.SCALED_SCORES || kind == FileKind.NATIONAL_FIGURES || kind == FileKind.CODE_MEANINGS;
    }

    @Test
    void readsMutatedTextsWithoutAnException() {
        List<Charset> charsets =
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 3_000; i++) {
            String text = mutate(i % 3 == 0 ? NPD : RESULTS);
            read(text.getBytes(charsets.get(i % charsets.size())));
        }
    }

    @Test
    void readsMutatedWorkbooksWithoutAnException() {
        List<List<String>> rows = new ArrayList<>();
        RESULTS.lines().skip(1).forEach(line -> rows.add(List.of(line.split(",", -1))));
        byte[] good = Workbooks.ofSheet("Results", rows);
        for (int i = 0; i < 600; i++) {
            byte[] bad = Arrays.copyOf(good, i % 5 == 0 ? 1 + random.nextInt(good.length) : good.length);
            for (int j = 0; j < 1 + random.nextInt(6); j++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            read(bad);
            Unpacking.open("x.zip", bad).files().forEach(file -> read(file.bytes()));
        }
        String sheet = "<row r='1'><c r='A1' t='inlineStr'><is><t>UPN</t></is></c><c r='B1'><v>2.50</v></c></row>";
        for (int i = 0; i < 600; i++) {
            read(Workbooks.byHand(mutate(sheet), java.util.Map.of()));
        }
    }

    @Test
    void refusesATableOfManyColumnsInPlainWords() {
        IncomingFile file = IncomingFiles.read("UPN" + ",KS2 Writing".repeat(100_000) + "\n");
        assertThat(file.usable()).isFalse();
        assertThat(file.findings()).hasSize(1);
        IncomingFile wide = IncomingFiles.read("UPN" + ",KS2 Writing".repeat(5_000) + "\n");
        assertThat(wide.findings().getFirst().message()).contains("more than 1000 columns");
    }

    @Test
    void refusesATableOfTheWholeCountryInPlainWords() {
        IncomingFile file = IncomingFiles.read("UPN,KS2 Writing\n" + "H801200001001,GDS\n".repeat(60_000));
        assertThat(file.usable()).isFalse();
        assertThat(file.findings().getFirst().message()).contains("Split it by school");
    }
}
