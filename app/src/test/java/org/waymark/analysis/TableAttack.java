package org.waymark.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tries everything that can be worked out of a small table: the sums that follow from any choice of its lines, and every
 * other table that would show the same.
 */
final class TableAttack {

    private final int[][] counts;
    private final int height;
    private final int width;
    private final List<Place> hidden = new ArrayList<>();
    private final int[] rowTotals;
    private final int[] columnTotals;
    private final boolean[] rowHidden;
    private final boolean[] columnHidden;
    private final boolean allHidden;

    /** @param shown whether the place is on the page; the pupils of no known group are not */
    private record Place(int row, int column, int count, boolean shown) {}

    TableAttack(int[][] counts, SmallCells cells) {
        this(counts, cells, false);
    }

    /** @param ofGroups everybody stands in the first column of the cells, and the last column of the counts in none */
    TableAttack(int[][] counts, SmallCells cells, boolean ofGroups) {
        this.counts = counts;
        this.height = counts.length;
        this.width = counts[0].length;
        this.rowTotals =
                Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        this.columnTotals = new int[width];
        this.rowHidden = new boolean[height];
        this.columnHidden = new boolean[width];
        int total = Arrays.stream(rowTotals).sum();
        this.allHidden = ofGroups ? total < 6 : cells.isAllHidden();
        for (int column = 0; column < width; column++) {
            boolean absent = ofGroups && column == width - 1;
            int at = ofGroups ? column + 1 : column;
            columnHidden[column] = absent || cells.isColumnHidden(at);
            for (int row = 0; row < height; row++) {
                columnTotals[column] += counts[row][column];
                rowHidden[row] = ofGroups ? cells.isHidden(row, 0) : cells.isRowHidden(row);
                if (absent || cells.isHidden(row, at)) {
                    hidden.add(new Place(row, column, counts[row][column], !absent));
                }
            }
        }
    }

    void run() {
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int count = counts[row][column];
                int at = row;
                int there = column;
                assertThat(count == 0
                                || count >= 6
                                || hidden.stream().anyMatch(place -> place.row() == at && place.column() == there))
                        .isTrue();
            }
        }
        if (!allHidden) {
            noSumOfFew();
            boolean[] moves = new boolean[hidden.size()];
            move(0, new int[hidden.size()], moves);
            for (int i = 0; i < moves.length; i++) {
                Place place = hidden.get(i);
                // What is hidden only beside others and is the whole of its line may be known: it is about enough
                // pupils.
                assertThat(moves[i] || place.count() == 0 || place.count() >= 6 || !place.shown())
                        .as("%s in %s, hidden %s", place, Arrays.deepToString(counts), hidden)
                        .isTrue();
            }
        }
    }

    /** Adds some lines and takes others away: what remains may be no sum of few pupils. */
    private void noSumOfFew() {
        int nodes = height + width + 2;
        for (int chosen = 1; chosen < 1 << nodes; chosen++) {
            int out = 0;
            int in = 0;
            for (Place place : hidden) {
                int way = way(chosen, place.row(), height + place.column());
                out += way > 0 ? place.count() : 0;
                in += way < 0 ? place.count() : 0;
            }
            for (int row = 0; row < height; row++) {
                int way = rowHidden[row] ? way(chosen, nodes - 1, row) : 0;
                out += way > 0 ? rowTotals[row] : 0;
                in += way < 0 ? rowTotals[row] : 0;
            }
            for (int column = 0; column < width; column++) {
                int way = columnHidden[column] ? way(chosen, height + column, nodes - 2) : 0;
                out += way > 0 ? columnTotals[column] : 0;
                in += way < 0 ? columnTotals[column] : 0;
            }
            assertThat(out > 0 && in == 0 && out < 6 || in > 0 && out == 0 && in < 6)
                    .as("%s, hidden %s", Arrays.deepToString(counts), hidden)
                    .isFalse();
        }
    }

    private static int way(int chosen, int from, int to) {
        return (chosen >> from & 1) - (chosen >> to & 1);
    }

    /** One pupil more, one fewer, or the same at each hidden place: notes which places can differ. */
    private void move(int place, int[] change, boolean[] moves) {
        if (place == hidden.size()) {
            if (fits(change)) {
                for (int i = 0; i < change.length; i++) {
                    moves[i] |= change[i] != 0;
                }
            }
            return;
        }
        Place here = hidden.get(place);
        for (int by = -1; by <= 1; by++) {
            boolean possible = by == 0 || here.count() + by >= (here.shown() ? 1 : 0) && here.count() > 0;
            if (possible) {
                change[place] = by;
                move(place + 1, change, moves);
            }
        }
        change[place] = 0;
    }

    private boolean fits(int[] change) {
        int[] rows = new int[height];
        int[] columns = new int[width];
        int all = 0;
        for (int i = 0; i < change.length; i++) {
            rows[hidden.get(i).row()] += change[i];
            columns[hidden.get(i).column()] += change[i];
            all += change[i];
        }
        boolean fits = all == 0;
        for (int row = 0; row < height; row++) {
            fits &= rows[row] == 0 || rowHidden[row] && rowTotals[row] + rows[row] >= 1;
        }
        for (int column = 0; column < width; column++) {
            fits &= columns[column] == 0 || columnHidden[column] && columnTotals[column] + columns[column] >= 1;
        }
        return fits;
    }
}
