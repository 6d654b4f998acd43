package org.waymark.ctf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of a file, from its first bytes.
 *
 * @param charset how to decode it
 * @param skip bytes of the byte order mark
 * @param misnamed whether the file names an encoding that its bytes show to be wrong, as some .NET writers do
 */
record Encoding(Charset charset, int skip, boolean misnamed) {
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'>]*)[\"']", Pattern.CASE_INSENSITIVE);

    /** Up to the last digit of a version 1.1; all before it is plain ASCII. */
    private static final Pattern VERSION = Pattern.compile("^<\\?xml\\s+version\\s*=\\s*[\"']1\\.1(?=[\"'])");

    /**
     * The encoding of a file.
     *
     * @param start the first bytes, at most {@code length} of them
     * @throws StopReading if the file names an encoding that is not accepted
     */
    static Encoding of(byte[] start, int length) throws StopReading {
        if (starts(start, length, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3, false);
        }
        if (starts(start, length, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, false);
        }
        if (starts(start, length, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, false);
        }
        if (starts(start, length, '<', 0)) {
            return new Encoding(StandardCharsets.UTF_16LE, 0, false);
        }
        if (starts(start, length, 0, '<')) {
            return new Encoding(StandardCharsets.UTF_16BE, 0, false);
        }
        String text = new String(start, 0, Math.min(length, 400), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(text);
        if (!declared.find()) {
            return new Encoding(StandardCharsets.UTF_8, 0, false);
        }
        String name = declared.group(1).strip();
        boolean misnamed = name.toUpperCase(Locale.ROOT).startsWith("UTF-16");
        Charset charset = misnamed
                ? StandardCharsets.UTF_8
                : find(name)
                        .orElseThrow(() -> new StopReading(
                                CtfRule.UNKNOWN_ENCODING,
                                "The file says that it is written in the encoding \"" + Values.shown(name)
                                        + "\", which is not accepted.",
                                "Export the file again as UTF-8.",
                                1,
                                1));
        return new Encoding(charset, 0, misnamed);
    }

    /**
     * Makes version 1.0 of a file that calls itself XML 1.1, which is another form of the same for all that a transfer
     * file holds. Only 1.1 has control characters, which no one can write again, and line ends at which the parser
     * loses its place.
     *
     * @param start the first bytes, at most {@code length} of them, which are changed
     */
    void makeVersionOne(byte[] start, int length) {
        int width = charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE) ? 2 : 1;
        String text = new String(start, skip, Math.min(length - skip, 400 * width), charset);
        Matcher version = VERSION.matcher(text);
        if (version.find()) {
            int low = charset.equals(StandardCharsets.UTF_16BE) ? 1 : 0;
            start[skip + (version.end() - 1) * width + low] = '0';
        }
    }

    private static Optional<Charset> find(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8", "us-ascii", "ascii" -> Optional.of(StandardCharsets.UTF_8);
            case "iso-8859-1", "latin1" -> Optional.of(StandardCharsets.ISO_8859_1);
            case "iso-8859-15", "windows-1252" -> Optional.of(Charset.forName(name));
            default -> Optional.empty();
        };
    }

    private static boolean starts(byte[] bytes, int length, int... wanted) {
        if (length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
