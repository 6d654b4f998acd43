package org.waymark.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Broken and strange deliveries, one after the other: the same for the same number, on every machine. One file, several,
 * or a ZIP of them; each made from a sample by one fault, of each kind in turn, or up to four.
 */
final class BrokenFiles {

    private static final List<String> SAMPLES =
            List.of(Samples.EYFSP, Samples.PHONICS, Samples.KS1, Samples.MTC, Samples.KS2, Samples.FULL);

    /** Tables of the same pupils, and of others. */
    private static final List<String> TABLES = List.of("""
                    UPN,Surname,Forename,Date of birth,Sex,Year group,Class
                    E999100124001,PHONICSA,TEST,2019-11-01,M,1,1 Oak
                    U999100124002,PHONICSB,TEST,2019-11-02,F,1,1 Ash
                    ,Nobody,Known,2016-05-01,F,4,
                    H801200001001,Ali,Zara,2017-01-11,F,4,4 Oak
                    """, """
                    UPN,Surname,Forename,Date of birth,Year group,mtc.score
                    H801200001001,Ali,Zara,2017-01-11,4,21
                    ,Test,Other,2017-03-01,4,A
                    """, """
                    UPN;Nachname;Punkte
                    H801200001001;Ali;21
                    """);

    private BrokenFiles() {}

    /**
     * A delivery.
     *
     * @param files its files, ZIPs among them
     * @param choices what somebody decided about it
     * @param what what was done to make it
     */
    record Broken(List<ImportFile> files, ImportChoices choices, String what) {}

    static Broken get(long number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        List<ImportFile> files = new ArrayList<>();
        List<String> what = new ArrayList<>();
        int many = number % 5 == 0 ? 2 + random.nextInt(3) : 1;
        for (int i = 0; i < many; i++) {
            files.add(file(i == 0 ? number : random.nextInt(FileFault.values().length), random, what));
        }
        if (number % 7 == 0) {
            what.add("zipped");
            byte[] zip = zip(files);
            if (random.nextInt(3) == 0) {
                what.add("broken");
                zip[random.nextInt(zip.length)] ^= (byte) (1 + random.nextInt(255));
            }
            files = new ArrayList<>(List.of(new ImportFile("files.zip", zip)));
        }
        ImportChoices choices = new ImportChoices(
                random.nextInt(4) == 0 ? 2025 : 2026,
                random.nextInt(3) > 0,
                random.nextInt(4) == 0 ? Set.of("phonics", "mtc", "eyfsp") : Set.of(),
                random.nextInt(15) == 0 ? Set.of(0) : Set.of(),
                random.nextInt(3) == 0 ? Set.of(0, 1) : Set.of(),
                random.nextInt(6) == 0 ? Map.of(ImportChoices.key(0, 23), ImportChoices.CREATE) : Map.of());
        return new Broken(files, choices, "delivery " + number + ": " + what + ", " + choices);
    }

    private static ImportFile file(long number, Random random, List<String> what) {
        FileFault[] kinds = FileFault.values();
        boolean table = random.nextInt(8) == 0;
        String sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
        String text = table ? TABLES.get(random.nextInt(TABLES.size())) : Samples.text(sample);
        // A table has none of the parts of a Common Transfer File: it is only cut and scratched.
        int first = table ? FileFault.CUT.ordinal() : 0;
        EnumSet<FileFault> faults = EnumSet.of(kinds[first + Math.floorMod(number, kinds.length - first)]);
        for (int more = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0; more > 0; more--) {
            faults.add(kinds[first + random.nextInt(kinds.length - first)]);
        }
        for (FileFault fault : faults) {
            text = fault.apply(text, random);
        }
        Charset charset = random.nextInt(12) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        String name = table ? "table.csv" : sample;
        what.add(name + " " + faults);
        return new ImportFile(name, text.getBytes(charset));
    }

    private static byte[] zip(List<ImportFile> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            int n = 0;
            for (ImportFile file : files) {
                zip.putNextEntry(new ZipEntry(n++ + "/" + file.name()));
                zip.write(file.bytes());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
