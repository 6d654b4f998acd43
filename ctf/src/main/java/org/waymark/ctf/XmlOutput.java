package org.waymark.ctf;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Writes elements, two spaces deeper at each step; elements without content are never written. */
final class XmlOutput {
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
        String text = value == null ? "" : value.toString().strip();
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
        for (int i = 0; i < depth; i++) {
            out.write("  ");
        }
    }

    private void escape(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                // A parser turns a bare carriage return into a line feed.
                case '\r' -> out.write("&#13;");
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.write(c);
                        out.write(text.charAt(++i));
                    } else if (isAllowed(c)) {
                        out.write(c);
                    }
                }
            }
        }
    }

    /** XML has no way to write the other control characters, half pairs, or the last two of the plane. */
    private static boolean isAllowed(char c) {
        return c == '\t' || c == '\n' || (c >= ' ' && !Character.isSurrogate(c) && c < '\uFFFE');
    }
}
