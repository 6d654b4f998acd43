package org.waymark.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Scope;
import org.waymark.analysis.Group;
import org.waymark.analysis.SmallCells;
import org.waymark.analysis.matrix.Band;
import org.waymark.analysis.matrix.Matrix;
import org.waymark.analysis.matrix.MatrixChoices.Chosen;
import org.waymark.analysis.matrix.MatrixPupil;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Part;

/**
 * A matrix as one reader sees it: the page and the files draw the same.
 *
 * @param small which counts a reader without names may not see
 * @param groups the groups and classes whose pupils alone are shown; empty for everybody
 * @param cell what was opened, or null
 */
public record MatrixPage(
        Scope scope,
        Chosen chosen,
        Matrix matrix,
        SmallCells small,
        Address address,
        List<Group> groups,
        @Nullable Open cell) {

    /** How many shades there are above none. */
    private static final int SHADES = 5;

    private static final int HUNDRED = 100;

    /**
     * A cell whose pupils are listed.
     *
     * @param row null for all rows
     * @param column null for all columns
     */
    public record Open(@Nullable Band row, @Nullable Band column, List<MatrixPupil> pupils) {
        public Open {
            pupils = List.copyOf(pupils);
        }
    }

    /** A count as it is shown, and the rest of a cell. */
    public record Shown(
            String count, String share, int shade, @Nullable String href, boolean open) {}

    /** The place of the totals in a row. */
    public int lastColumn() {
        return matrix.columns().size();
    }

    /** The place of the totals in a column. */
    public int lastRow() {
        return matrix.rows().size();
    }

    /** Whether a count may not be shown; the row and the column after the last are the totals. */
    public boolean hidden(int row, int column) {
        if (row == lastRow()) {
            return column == lastColumn() ? small.isAllHidden() : small.isColumnHidden(column);
        }
        return column == lastColumn() ? small.isRowHidden(row) : small.isHidden(row, column);
    }

    /** A count, totals included. */
    public int count(int row, int column) {
        int[][] counts = matrix.counts();
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                sum += (row == i || row == lastRow()) && (column == j || column == lastColumn()) ? counts[i][j] : 0;
            }
        }
        return sum;
    }

    /** What stands in a place, totals included. */
    public Shown at(int row, int column) {
        if (hidden(row, column)) {
            return new Shown("–", "", 0, null, false);
        }
        int count = count(row, column);
        Optional<Integer> share = share(row, column);
        boolean links = scope.seesNames() && count > 0;
        String key = key(row, column);
        return new Shown(
                Integer.toString(count),
                count == 0 ? "" : share.map(found -> found + "%").orElse(""),
                known(row, column) ? share.map(MatrixPage::shade).orElse(0) : 0,
                links ? address.with("cell", key) + "#pupils" : null,
                key.equals(address.query().get("cell")));
    }

    /** The share of a row, in whole per cent; nothing where it would tell what is hidden. */
    private Optional<Integer> share(int row, int column) {
        int total = count(row, lastColumn());
        return total == 0 || hidden(row, column) || hidden(row, lastColumn())
                ? Optional.empty()
                : Optional.of(Math.round((float) HUNDRED * count(row, column) / total));
    }

    /** Whether it is a cell of pupils with something on both sides: only these are shaded. */
    private boolean known(int row, int column) {
        return row < lastRow()
                && column < lastColumn()
                && !matrix.rows().get(row).equals(Band.NO_RESULT)
                && !matrix.columns().get(column).equals(Band.NO_RESULT);
    }

    private static int shade(int share) {
        return share == 0 ? 0 : Math.min(SHADES, 1 + share * SHADES / (HUNDRED + 1));
    }

    private String key(int row, int column) {
        String rowKey = row == lastRow() ? "" : matrix.rows().get(row).key();
        String columnKey =
                column == lastColumn() ? "" : matrix.columns().get(column).key();
        return rowKey + "~" + columnKey;
    }

    /** The pupils of the open cell. */
    public Part.Table names() {
        return MatrixReport.names(this, java.util.Objects.requireNonNull(cell));
    }

    /** The address of everything but the one cell. */
    public String closed() {
        return address.with("cell", null).toString();
    }

    /** What is not known yet, in words; nothing where all is, and for a reader without names. */
    public Optional<String> awaited() {
        if (!scope.seesNames() || empty()) {
            return Optional.empty();
        }
        int all = matrix.pupils().size();
        long outcomes = matrix.pupils().stream()
                .filter(pupil -> pupil.column().equals(Band.NO_RESULT))
                .count();
        long starts = matrix.pupils().stream()
                .filter(pupil -> pupil.row().equals(Band.NO_RESULT))
                .count();
        if (outcomes == 0 && starts == 0) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        if (outcomes > 0) {
            parts.add(outcomes + " in " + matrix.to().title());
        }
        if (starts > 0) {
            parts.add(starts + " in " + matrix.from().title());
        }
        return Optional.of("Of " + all + (all == 1 ? " pupil" : " pupils") + " there is no result yet for "
                + String.join(", and for ", parts) + ". They stand under “No result”.");
    }

    /** Whether anybody stands anywhere. */
    public boolean empty() {
        return matrix.pupils().isEmpty();
    }

    /** The marks that the headings carry, for the legend. */
    public List<Band.Mark> marks() {
        return java.util.stream.Stream.concat(matrix.rows().stream(), matrix.columns().stream())
                .map(Band::mark)
                .filter(mark -> !mark.letter().isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
