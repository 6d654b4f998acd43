package org.waymark.analysis.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which cells of a table of counts a reader without names may not see. A count of 1 to 5 pupils is hidden, totals
 * included; and because the counts of a row or column add up to its total, so many more are hidden, smallest first, that
 * in no line one hidden count, or fewer than six hidden pupils, could be worked out from the rest.
 */
public final class HiddenCells {

    /** The fewest pupils whose number is shown. Waymark's own choice, as for groups. */
    public static final int LEAST = 6;

    private final int[][] table;
    private final boolean[][] hidden;
    private final int rows;
    private final int columns;

    private HiddenCells(int[][] counts) {
        this.rows = counts.length + 1;
        this.columns = counts.length == 0 ? 1 : counts[0].length + 1;
        this.table = new int[rows][columns];
        this.hidden = new boolean[rows][columns];
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                int count = counts[row][column];
                table[row][column] = count;
                table[row][columns - 1] += count;
                table[rows - 1][column] += count;
                table[rows - 1][columns - 1] += count;
            }
        }
    }

    /** For readers who see names: nothing is hidden. */
    public static HiddenCells none(int[][] counts) {
        return new HiddenCells(counts);
    }

    /** For readers without names. */
    public static HiddenCells of(int[][] counts) {
        HiddenCells cells = new HiddenCells(counts);
        cells.hideSmall();
        return cells;
    }

    /** A count; the row and the column after the last are the totals. */
    public int count(int row, int column) {
        return table[row][column];
    }

    /** Whether a count may not be shown. */
    public boolean hidden(int row, int column) {
        return hidden[row][column];
    }

    /** Whether any count may not be shown. */
    public boolean any() {
        return IntStream.range(0, rows)
                .anyMatch(row -> IntStream.range(0, columns).anyMatch(column -> hidden[row][column]));
    }

    private record Place(int row, int column) {}

    private void hideSmall() {
        if (table[rows - 1][columns - 1] < LEAST) {
            all().forEach(place -> hidden[place.row()][place.column()] = true);
            return;
        }
        all().stream()
                .filter(place -> count(place) > 0 && count(place) < LEAST)
                .forEach(place -> hidden[place.row()][place.column()] = true);
        boolean more = true;
        while (more) {
            more = false;
            for (List<Place> line : lines()) {
                more |= protect(line);
            }
        }
    }

    /** Hides one more count of a line in which what is hidden could be worked out; says whether it did. */
    private boolean protect(List<Place> line) {
        List<Place> closed = line.stream().filter(this::isHidden).toList();
        if (closed.isEmpty()) {
            return false;
        }
        // The total is the last of a line: hidden with its parts it tells nothing of them.
        Place total = line.getLast();
        int pupils = closed.stream()
                .filter(place -> !place.equals(total))
                .mapToInt(this::count)
                .sum();
        boolean told = closed.size() == 1 || !isHidden(total) && pupils < LEAST;
        if (!told) {
            return false;
        }
        return line.subList(0, line.size() - 1).stream()
                .filter(place -> !isHidden(place) && count(place) > 0)
                .min(Comparator.comparingInt(this::count))
                .or(() -> isHidden(total) ? java.util.Optional.empty() : java.util.Optional.of(total))
                .map(place -> {
                    hidden[place.row()][place.column()] = true;
                    return true;
                })
                .orElse(false);
    }

    private List<List<Place>> lines() {
        List<List<Place>> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int at = row;
            lines.add(IntStream.range(0, columns)
                    .mapToObj(column -> new Place(at, column))
                    .toList());
        }
        for (int column = 0; column < columns; column++) {
            int at = column;
            lines.add(
                    IntStream.range(0, rows).mapToObj(row -> new Place(row, at)).toList());
        }
        return lines;
    }

    private List<Place> all() {
        return lines().subList(0, rows).stream().flatMap(List::stream).toList();
    }

    private int count(Place place) {
        return table[place.row()][place.column()];
    }

    private boolean isHidden(Place place) {
        return hidden[place.row()][place.column()];
    }
}
