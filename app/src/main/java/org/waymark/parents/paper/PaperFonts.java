package org.waymark.parents.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that every PDF carries, and which letters they have: Latin, Greek and Cyrillic, Arabic, Persian and Urdu, Hebrew
 * and signs.
 */
final class PaperFonts {

    private static final int LAST = 0x1FFFF;

    /** Where the directory of a font's tables begins, and how long an entry is, in bytes. */
    private static final int DIRECTORY = 12;

    private static final int DIRECTORY_ENTRY = 16;

    private final List<Family> families = List.of(
            new Family(
                    "Source Sans Pro",
                    read("/fonts/ttf/SourceSansPro/SourceSansPro-Regular.ttf"),
                    read("/fonts/ttf/SourceSansPro/SourceSansPro-SemiBold.ttf")),
            new Family(
                    "Markazi Text",
                    read("/fonts/ttf/Markazi/MarkaziText-Regular.ttf"),
                    read("/fonts/ttf/Markazi/MarkaziText-SemiBold.ttf")),
            new Family(
                    "DejaVu Sans Condensed",
                    read("/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed.ttf"),
                    read("/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed-Bold.ttf")));
    private final BitSet letters = new BitSet(LAST);

    PaperFonts() {
        for (Family family : families) {
            BitSet both = lettersOf(family.plain());
            both.and(lettersOf(family.bold()));
            letters.or(both);
        }
    }

    /** The files of one family. */
    private record Family(String name, byte[] plain, byte[] bold) {}

    /** The numerals that stand in charts. */
    PlaceChart charts() {
        Family first = families.getFirst();
        return new PlaceChart(new Numerals(first.plain()), new Numerals(first.bold()));
    }

    /** Gives all of them to the maker of a PDF. */
    void addTo(PdfRendererBuilder builder) {
        for (Family family : families) {
            builder.useFont(stream(family.plain()), family.name(), 400, FontStyle.NORMAL, true);
            builder.useFont(stream(family.bold()), family.name(), 700, FontStyle.NORMAL, true);
        }
    }

    private static FSSupplier<InputStream> stream(byte[] font) {
        return () -> new ByteArrayInputStream(font);
    }

    /** Whether there is a shape for a letter. */
    boolean has(int letter) {
        return isUnseen(letter) || letters.get(letter);
    }

    /** Spaces and marks that only steer the writing. */
    private static boolean isUnseen(int letter) {
        return letter < 0x20
                || Character.isWhitespace(letter)
                || Character.getType(letter) == Character.FORMAT
                || letter == 0xFE0E;
    }

    private static BitSet lettersOf(byte[] font) {
        try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            CmapLookup map = read.getUnicodeCmapLookup();
            BitSet found = new BitSet(LAST);
            for (int letter = 0x20; letter <= LAST; letter++) {
                if (map.getGlyphId(letter) != 0) {
                    found.set(letter);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String file) {
        try (InputStream stream =
                Objects.requireNonNull(PaperFonts.class.getResourceAsStream(file), "no font " + file)) {
            return withoutLigatures(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A font whose table of substitutions goes by a name that nobody looks for: a drawn ligature such as "ft" would have no
     * letters of its own in the PDF, and whoever has it read aloud, or searches it, would miss them.
     */
    private static byte[] withoutLigatures(byte[] font) {
        int tables = (font[4] & 0xFF) << 8 | font[5] & 0xFF;
        for (int table = 0; table < tables; table++) {
            int place = DIRECTORY + table * DIRECTORY_ENTRY;
            if (new String(font, place, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                font[place] = 'x';
            }
        }
        return font;
    }
}
