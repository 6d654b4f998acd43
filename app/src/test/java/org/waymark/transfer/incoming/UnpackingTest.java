package org.waymark.transfer.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.transfer.incoming.Unpacking.Contents;
import org.waymark.transfer.incoming.Unpacking.Unpacked;

class UnpackingTest {

    private static List<String> names(Contents contents) {
        return contents.files().stream().map(Unpacked::name).toList();
    }

    @Test
    void leavesAFileThatIsNotPackedAsItIs() {
        Contents contents = Unpacking.open("C:\\returns\\pupils.csv", new byte[] {'U', 'P', 'N'});
        assertThat(names(contents)).containsExactly("pupils.csv");
        assertThat(contents.findings()).isEmpty();
    }

    @Test
    void leavesAWorkbookWhole() {
        byte[] workbook = Workbooks.ofSheet("Sheet1", List.of(List.of("UPN")));
        assertThat(names(Unpacking.open("results.xlsx", workbook))).containsExactly("results.xlsx");
        assertThat(names(Unpacking.open("all.zip", ZipFiles.of("2026/results.xlsx", workbook))))
                .containsExactly("results.xlsx");
    }

    @Test
    void takesFilesFromFoldersAndOneZipWithin() {
        byte[] inner = ZipFiles.ofTexts(Map.of("deep/c.csv", "c"));
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("2025/a.csv", "a");
        texts.put("2026\\b.csv", "b");
        texts.put("__MACOSX/2025/._a.csv", "noise");
        texts.put(".DS_Store", "noise");
        texts.put("folder/", "");
        Contents outer = Unpacking.open("years.zip", ZipFiles.ofTexts(texts));
        assertThat(outer.files()).extracting(Unpacked::name).containsExactly("a.csv", "b.csv");
        assertThat(outer.files()).extracting(Unpacked::folder).containsExactly("years.zip / 2025", "years.zip / 2026");
        Contents nested = Unpacking.open("all.zip", ZipFiles.of("inner.zip", inner));
        assertThat(nested.files()).extracting(Unpacked::folder).containsExactly("all.zip / inner.zip / deep");
        Contents tooDeep = Unpacking.open("all.zip", ZipFiles.of("a.zip", ZipFiles.of("b.zip", inner)));
        assertThat(tooDeep.files()).isEmpty();
        assertThat(tooDeep.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("PUP-FILE-05");
            assertThat(finding.message()).contains("b.zip").contains("Unpack it first");
        });
    }

    @Test
    void reducesNamesThatWouldLeadElsewhere() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("../../etc/passwd", "x");
        texts.put("/absolute.csv", "x");
        texts.put("C:\\Windows\\system.ini", "x");
        texts.put("a/..", "x");
        texts.put("line\nbreak\u202e.csv", "x");
        assertThat(names(Unpacking.open("evil.zip", ZipFiles.ofTexts(texts))))
                .containsExactly("passwd", "absolute.csv", "system.ini", "file", "line break .csv");
    }

    @Test
    void stopsAtTooManyFiles() {
        Map<String, String> texts = new LinkedHashMap<>();
        IntStream.range(0, 12).forEach(number -> texts.put(number + ".csv", "x"));
        byte[] zip = ZipFiles.ofTexts(texts);
        Contents some = Unpacking.open("many.zip", zip, new Unpacking.Limits(10, 1_000));
        assertThat(some.files()).hasSize(10);
        assertThat(some.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("more than 10 files"));
        Contents none = Unpacking.open("many.zip", zip, new Unpacking.Limits(6, 1_000));
        assertThat(none.files()).as("so many that the list is not even read").isEmpty();
        assertThat(none.findings()).hasSize(1);
    }

    @Test
    void stopsAtTooManyBytesWhateverTheZipSaysOfThem() {
        byte[] zip = ZipFiles.of("big.csv", new byte[3_000_000]);
        Contents contents = Unpacking.open("big.zip", zip, new Unpacking.Limits(10, 2_000_000));
        assertThat(contents.files()).isEmpty();
        assertThat(contents.findings().getFirst().message()).contains("in smaller parts");
    }

    @Test
    void doesNotOpenABomb() {
        byte[] zip = ZipFiles.of("bomb.xml", new byte[40_000_000]);
        assertThat(zip.length).isLessThan(60_000);
        Contents contents = Unpacking.open("bomb.zip", zip);
        assertThat(contents.files()).isEmpty();
        assertThat(contents.findings().getFirst().message()).contains("packed far more tightly");
    }

    @Test
    void saysWhatIsLockedOrBroken() {
        byte[] locked = ZipFiles.of("a.csv", "a,b,c".getBytes(StandardCharsets.UTF_8));
        // The bit that says "encrypted", in the local header and in the list of contents.
        locked[6] |= 1;
        int list = indexOf(locked, new byte[] {'P', 'K', 1, 2});
        locked[list + 8] |= 1;
        assertThat(Unpacking.open("locked.zip", locked).findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("a.csv").contains("password"));
        byte[] whole = ZipFiles.of("a.csv", "a,b,c".repeat(500).getBytes(StandardCharsets.UTF_8));
        for (int length = 4; length < whole.length; length++) {
            Contents cut = Unpacking.open("cut.zip", Arrays.copyOf(whole, length));
            assertThat(cut.findings().isEmpty() && cut.files().isEmpty()).isFalse();
        }
        assertThat(Unpacking.open("empty.zip", ZipFiles.ofTexts(Map.of())).findings())
                .hasSize(1);
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(Arrays.copyOfRange(bytes, i, i + wanted.length), wanted)) {
                return i;
            }
        }
        return -1;
    }
}
