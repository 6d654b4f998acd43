package org.waymark.ctf;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Writes elements, two spaces deeper at each step; elements without content are never written. */
final class XmlOutput {
    /** Deeper than any part of the format. */
    private static final String SPACES = "  ".repeat(16);

    private final Writer out;
    private int depth;

    XmlOutput(Writer out) {
        this.out = out;
    }

    void declaration() throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    }

    void open(String element) throws IOException {
        indent();
        out.write('<');
        out.write(element);
        out.write(">\n");
        depth++;
    }

    void close(String element) throws IOException {
        depth--;
        indent();
        out.write("</");
        out.write(element);
        out.write(">\n");
    }

    /** Writes an element with a text; nothing where there is none. */
    void text(Tag tag, @Nullable Object value) throws IOException {
        String text = value == null ? "" : writable(value.toString());
        if (text.isEmpty()) {
            return;
        }
        indent();
        out.write('<');
        out.write(tag.element());
        out.write('>');
        escape(text);
        out.write("</");
        out.write(tag.element());
        out.write(">\n");
    }

    private void indent() throws IOException {
        out.write(SPACES, 0, depth * 2);
    }

    /** What a reader will get of a text: without what XML cannot hold, and without white space around it. */
    static String writable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text, i)) {
                StringBuilder allowed = new StringBuilder(text.length());
                for (int j = 0; j < text.length(); j++) {
                    if (isAllowed(text, j)) {
                        allowed.append(text.charAt(j));
                    }
                }
                return allowed.toString().strip();
            }
        }
        return text.strip();
    }

    /** XML has no way to write most control characters, half pairs, or the last two of the plane. */
    private static boolean isAllowed(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
    }

    /** Writes whole runs of plain characters: one at a time they would take several times as long. */
    private void escape(String text) throws IOException {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = escaped(text.charAt(i));
            if (escaped != null) {
                out.write(text, written, i - written);
                out.write(escaped);
                written = i + 1;
            }
        }
        out.write(text, written, text.length() - written);
    }

    private static @Nullable String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            // A parser turns a bare carriage return into a line feed.
            case '\r' -> "&#13;";
            default -> null;
        };
    }
}
