package org.waymark.ui;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that a spreadsheet shows and never runs. What begins like a formula gets an apostrophe before it, which
 * spreadsheets take for "this is text" and {@link #back} takes away again.
 */
public final class Harmless {

    private static final Pattern DANGEROUS =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20].*", Pattern.DOTALL);

    private Harmless() {}

    /** The text for a cell of a CSV file; empty for null. */
    public static String cell(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    /** The text as it was before {@link #cell}. */
    public static String back(String cell) {
        return cell.startsWith("'") && DANGEROUS.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
