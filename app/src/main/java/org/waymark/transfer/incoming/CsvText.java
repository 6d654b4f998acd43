package org.waymark.transfer.incoming;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text of a table saved by whatever program: UTF-8 or UTF-16 with their marks, UTF-8 without one, or else the
 * Windows code page in which Excel saves by default in the United Kingdom.
 */
final class CsvText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int FIRST_LINES = 30;
    private static final long LONGEST_LINE = 1_000_000;

    private CsvText() {}

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    /**
     * The delimiter that stands in most of the first lines outside quotes, and most often in them: a comma, a semicolon or
     * a tab. The very first line may be a title.
     */
    static char delimiter(String text) {
        List<String> lines =
                text.lines().filter(any -> !any.isBlank()).limit(FIRST_LINES).toList();
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long inLines =
                    lines.stream().filter(line -> count(line, candidate) > 0).count();
            long widest = lines.stream()
                    .mapToLong(line -> count(line, candidate))
                    .max()
                    .orElse(0);
            long score = inLines * LONGEST_LINE + Math.min(widest, LONGEST_LINE - 1);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private static int count(String line, char wanted) {
        boolean quoted = false;
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                count++;
            }
        }
        return count;
    }

    static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
