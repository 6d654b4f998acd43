package org.waymark.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.access.Scope;
import org.waymark.analysis.Suppression.Entry;
import org.waymark.analysis.Suppression.Kind;

/**
 * Which counts of a table of pupils may not be shown to a reader without names: those of 1 to 5 pupils, and so many more
 * that none of them follows from the totals. A count of 0 is always shown. What is hidden is hidden as a percentage too,
 * and in every file; {@link SmallGroups#WORDS} stands in its place and {@link SmallGroups#NOTE} below the table.
 *
 * <p>A table is protected in itself. Two tables of the same pupils that differ by a few of them would tell of these: a
 * page lets a reader without names narrow its pupils down by one group or class at a time.
 */
public final class SmallCells {

    private final boolean[][] cells;
    private final boolean[] rows;
    private final boolean[] columns;
    private boolean all;

    private SmallCells(int rows, int columns) {
        this.cells = new boolean[rows][columns];
        this.rows = new boolean[rows];
        this.columns = new boolean[columns];
    }

    /**
     * The cells of one table in which every pupil stands in exactly one cell, shown with the totals of its rows and
     * columns: a conversion matrix, the distribution of a score.
     *
     * @param scope who reads: nothing is hidden from those who see names
     * @param counts by row and column, all rows of one length
     */
    public static SmallCells of(Scope scope, int[][] counts) {
        int width = counts.length == 0 ? 0 : counts[0].length;
        SmallCells found = new SmallCells(counts.length, width);
        if (scope.seesNames()) {
            return found;
        }
        int everybody = Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
        if (everybody < Suppression.LEAST) {
            found.hideFilled(counts);
            return found;
        }
        Net net = new Net(counts.length, width);
        for (int row = 0; row < counts.length; row++) {
            net.addRow(row, Arrays.stream(counts[row]).sum(), Kind.TOTAL);
            for (int column = 0; column < width; column++) {
                net.addCell(row, column, counts[row][column], Kind.FREE);
            }
        }
        for (int column = 0; column < width; column++) {
            net.addColumn(column, sum(counts, column), Kind.TOTAL);
        }
        net.addAll(everybody);
        net.solve(found);
        return found;
    }

    /**
     * The cells of a table whose columns are groups: how many of each group have each code.
     *
     * @param groups everybody first, then whole families
     * @param counts by row (a code) and group; each pupil of a group in exactly one row
     */
    public static SmallCells ofGroups(Scope scope, List<Group> groups, int[][] counts) {
        SmallCells found = new SmallCells(counts.length, groups.size());
        if (scope.seesNames()) {
            return found;
        }
        if (sum(counts, 0) < Suppression.LEAST) {
            found.hideFilled(counts);
            return found;
        }
        int[][] everybody = new int[counts.length][1];
        for (int row = 0; row < counts.length; row++) {
            everybody[row][0] = counts[row][0];
        }
        SmallCells whole = of(scope, everybody);
        for (int row = 0; row < counts.length; row++) {
            found.rows[row] = whole.cells[row][0];
            found.cells[row][0] = whole.cells[row][0];
        }
        Map<String, List<Integer>> families = new LinkedHashMap<>();
        for (int column = 1; column < groups.size(); column++) {
            families.computeIfAbsent(groups.get(column).family(), family -> new ArrayList<>())
                    .add(column);
        }
        families.values().forEach(family -> found.family(counts, family));
        return found;
    }

    /** A family beside everybody, whose counts are shown or hidden already; who is in none of it stands in a last column. */
    private void family(int[][] counts, List<Integer> family) {
        int width = family.size();
        Net net = new Net(counts.length, width + 1);
        int unknown = sum(counts, 0);
        for (int row = 0; row < counts.length; row++) {
            int rest = counts[row][0];
            net.addRow(row, counts[row][0], rows[row] ? Kind.HIDDEN : Kind.KNOWN);
            for (int i = 0; i < width; i++) {
                int count = counts[row][family.get(i)];
                net.addCell(row, i, count, Kind.FREE);
                rest -= count;
                unknown -= count;
            }
            net.addCell(row, width, rest, Kind.ABSENT);
        }
        for (int i = 0; i < width; i++) {
            net.addColumn(i, sum(counts, family.get(i)), Kind.TOTAL);
        }
        // How many are in no group follows from the groups, unless one of them is hidden.
        net.addColumn(width, unknown, Kind.ABSENT);
        net.addAll(sum(counts, 0));
        SmallCells found = new SmallCells(counts.length, width + 1);
        net.solve(found);
        for (int i = 0; i < width; i++) {
            columns[family.get(i)] = found.columns[i];
            for (int row = 0; row < counts.length; row++) {
                cells[row][family.get(i)] = found.cells[row][i];
            }
        }
    }

    private void hideFilled(int[][] counts) {
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                cells[row][column] = counts[row][column] > 0;
                rows[row] |= cells[row][column];
                columns[column] |= cells[row][column];
                all |= cells[row][column];
            }
        }
    }

    private static int sum(int[][] counts, int column) {
        return Arrays.stream(counts).mapToInt(row -> row[column]).sum();
    }

    /** Whether a cell is hidden. */
    public boolean isHidden(int row, int column) {
        return cells[row][column];
    }

    /** Whether the total of a row is hidden. */
    public boolean isRowHidden(int row) {
        return rows[row];
    }

    /** Whether the total of a column is hidden; of a table of groups, how many pupils a group has. */
    public boolean isColumnHidden(int column) {
        return columns[column];
    }

    /** Whether the number of all pupils is hidden. */
    public boolean isAllHidden() {
        return all;
    }

    /** The table as a network: cells from their row to their column, totals back round. */
    private static final class Net {
        private final int height;
        private final int width;
        private final List<Entry> entries = new ArrayList<>();

        Net(int height, int width) {
            this.height = height;
            this.width = width;
        }

        void addCell(int row, int column, int count, Kind kind) {
            entries.add(Entry.count(row, height + column, count, kind));
        }

        void addRow(int row, int count, Kind kind) {
            entries.add(Entry.count(height + width + 1, row, count, kind));
        }

        void addColumn(int column, int count, Kind kind) {
            entries.add(Entry.count(height + column, height + width, count, kind));
        }

        void addAll(int count) {
            entries.add(Entry.count(height + width, height + width + 1, count, Kind.KNOWN));
        }

        void solve(SmallCells found) {
            BitSet hidden = Suppression.hidden(height + width + 2, entries);
            hidden.stream()
                    .mapToObj(entries::get)
                    .filter(entry -> entry.pupils() > 0)
                    .forEach(entry -> {
                        if (entry.from() < height) {
                            found.cells[entry.from()][entry.to() - height] = true;
                        } else if (entry.from() == height + width + 1) {
                            found.rows[entry.to()] = true;
                        } else if (entry.to() == height + width) {
                            found.columns[entry.from() - height] = true;
                        }
                    });
        }
    }
}
