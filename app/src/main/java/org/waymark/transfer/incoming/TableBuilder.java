package org.waymark.transfer.incoming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the lines of a table within the limits of {@link Table}, and says in plain words which of them is passed. */
final class TableBuilder {

    private static final int MOST_SHARED = 20_000;
    private static final int LONGEST_SHARED = 24;

    private final List<Table.Row> rows = new ArrayList<>();
    private final Map<String, String> shared = new HashMap<>();
    private int cells;
    private @Nullable String fault;

    /**
     * Adds a line, unless it is blank.
     *
     * @return whether there is room for more
     */
    boolean add(int line, List<String> texts) {
        int width = texts.size();
        while (width > 0 && texts.get(width - 1).isBlank()) {
            width--;
        }
        if (width == 0) {
            return true;
        }
        cells += width;
        if (width > Table.MOST_COLUMNS) {
            fault = "Line " + line + " has more than " + Table.MOST_COLUMNS
                    + " columns, which no table of results has. Look whether it was saved in the right form.";
        } else if (rows.size() > Table.MOST_ROWS) {
            fault = "The table has more than " + Table.MOST_ROWS + " lines. Split it by school and send yours.";
        } else if (cells > Table.MOST_CELLS) {
            fault = "The table is too large to be read at once. Split it by school and send yours.";
        } else {
            rows.add(new Table.Row(
                    line, texts.subList(0, width).stream().map(this::share).toList()));
        }
        return fault == null;
    }

    /** Marks and codes stand in a table a thousand times, and need to be in memory once. */
    private String share(String text) {
        if (text.length() > LONGEST_SHARED || shared.size() > MOST_SHARED) {
            return text;
        }
        String known = shared.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Table.Result result(List<ImportFinding> findings) {
        return fault == null
                ? new Table.Result.Read(new Table(rows), List.copyOf(findings))
                : Table.Result.Broken.of(fault);
    }
}
