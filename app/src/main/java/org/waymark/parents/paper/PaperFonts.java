package org.waymark.parents.paper;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.openhtmltopdf.extend.FSSupplier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts that every PDF carries, and which letters they have: Latin, Greek, Cyrillic, Hebrew, Arabic and more. */
final class PaperFonts {

    static final String FAMILY = "DejaVu Sans Condensed";

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int LAST = 0x1FFFF;

    /** Letters change their form with their neighbours from here to there; beyond, joined scripts are not covered. */
    private static final int ARABIC = 0x0600;

    private static final int ARABIC_END = 0x06FF;

    private final byte[] plain = read("DejaVuSansCondensed.ttf");
    private final byte[] bold = read("DejaVuSansCondensed-Bold.ttf");
    private final BitSet letters = lettersOf(plain);

    PaperFonts() {
        letters.and(lettersOf(bold));
    }

    FSSupplier<InputStream> plain() {
        return () -> new ByteArrayInputStream(plain);
    }

    FSSupplier<InputStream> bold() {
        return () -> new ByteArrayInputStream(bold);
    }

    /** Whether a letter comes out on paper as it should. */
    boolean prints(int letter) {
        if (isUnseen(letter)) {
            return true;
        }
        if (!letters.get(letter)) {
            return false;
        }
        return letter < ARABIC || letter > ARABIC_END || isJoined(letter);
    }

    /** Spaces and marks that only steer the writing. */
    private static boolean isUnseen(int letter) {
        return letter < 0x20
                || Character.isWhitespace(letter)
                || Character.getType(letter) == Character.FORMAT
                || letter == 0xFE0E;
    }

    /** Whether a letter that joins its neighbours has the forms to do so: letters of Arabic, Persian and Urdu have. */
    private boolean isJoined(int letter) {
        int joins = UCharacter.getIntPropertyValue(letter, UProperty.JOINING_TYPE);
        if (joins != UCharacter.JoiningType.DUAL_JOINING && joins != UCharacter.JoiningType.RIGHT_JOINING) {
            return true;
        }
        try {
            // Between two letters that join on both sides.
            char[] shaped = new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL)
                    .shape("\u0628" + Character.toString(letter) + "\u0628")
                    .toCharArray();
            return shaped.length == 3 && shaped[1] != letter && letters.get(shaped[1]);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException(e);
        }
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
                Objects.requireNonNull(PaperFonts.class.getResourceAsStream(FOLDER + file), "no font " + file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
