package org.waymark.analysis.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who of a cohort began where and came to what. Every pupil is in exactly one cell: those of whom one side is not known
 * stand in the row or column {@link Band#NO_RESULT}.
 *
 * @param from where the pupils began: the rows
 * @param to what became of them: the columns; its edition is the cohort's
 * @param rows highest first, the pupils without a result last
 * @param columns likewise
 * @param pupils in the order of the cohort
 */
public record Matrix(Side from, Side to, List<Band> rows, List<Band> columns, List<MatrixPupil> pupils) {
    public Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        pupils = List.copyOf(pupils);
    }

    static Matrix of(Side from, Side to, List<MatrixPupil> pupils) {
        return new Matrix(
                from,
                to,
                shown(Bands.of(from).list(), pupils, MatrixPupil::row),
                shown(Bands.of(to).list(), pupils, MatrixPupil::column),
                pupils);
    }

    /** The bands in which somebody is, and those without which the table could not be read. */
    private static List<Band> shown(List<Band> all, List<MatrixPupil> pupils, Function<MatrixPupil, Band> side) {
        Map<String, Band> present = new LinkedHashMap<>();
        pupils.forEach(pupil -> present.putIfAbsent(side.apply(pupil).key(), side.apply(pupil)));
        List<Band> shown = new ArrayList<>();
        for (Band band : all) {
            if (band.core() || present.containsKey(band.key())) {
                shown.add(band);
            }
            present.remove(band.key());
        }
        present.remove(Band.NO_RESULT.key());
        Band other = present.remove(Band.OTHER_VERSION.key());
        // Codes of an earlier year that the scale no longer has.
        shown.addAll(present.values());
        Optional.ofNullable(other).ifPresent(shown::add);
        shown.add(Band.NO_RESULT);
        return shown;
    }

    /** The pupils of a cell, in the order of the cohort. */
    public List<MatrixPupil> list(Band row, Band column) {
        return pupils.stream()
                .filter(pupil -> pupil.row().key().equals(row.key())
                        && pupil.column().key().equals(column.key()))
                .toList();
    }

    /** How many pupils are in each cell, by row and column. */
    public int[][] counts() {
        Map<String, Integer> rowPlaces = places(rows);
        Map<String, Integer> columnPlaces = places(columns);
        int[][] counts = new int[rows.size()][columns.size()];
        for (MatrixPupil pupil : pupils) {
            int row = Objects.requireNonNull(rowPlaces.get(pupil.row().key()));
            int column = Objects.requireNonNull(columnPlaces.get(pupil.column().key()));
            counts[row][column]++;
        }
        return counts;
    }

    private static Map<String, Integer> places(List<Band> bands) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < bands.size(); i++) {
            places.put(bands.get(i).key(), i);
        }
        return places;
    }

    /** How many pupils have a result on both sides. */
    public long complete() {
        return pupils.stream().filter(MatrixPupil::complete).count();
    }

    /** The row of a key. */
    public Optional<Band> findRow(String key) {
        return rows.stream().filter(band -> band.key().equals(key)).findFirst();
    }

    /** The column of a key. */
    public Optional<Band> findColumn(String key) {
        return columns.stream().filter(band -> band.key().equals(key)).findFirst();
    }

    /** Whether both sides give scores, so that pupils can stand as dots. */
    public boolean scored() {
        return Bands.of(from).numeric() && Bands.of(to).numeric();
    }
}
