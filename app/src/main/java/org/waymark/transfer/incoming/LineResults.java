package org.waymark.transfer.incoming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The results that stand in the lines of a table, word for word. */
final class LineResults {

    private LineResults() {}

    /**
     * A year as a line or a heading has it.
     *
     * @param year the academic year, null where the text is none
     * @param text the text, null where the year comes from somewhere else
     */
    record SaidYear(@Nullable Integer year, @Nullable String text) {

        static SaidYear of(Table.Row row, List<TableColumn> columns, int otherwise) {
            for (TableColumn column : columns) {
                String text = CellReader.text(row.cell(column.index()));
                if (column.isDecided() && column.heading().meaning() instanceof ColumnMeaning.OfYear && text != null) {
                    return new SaidYear(WrittenYears.find(text).orElse(null), text);
                }
            }
            return new SaidYear(otherwise, null);
        }
    }

    /** The results of a line in the columns that are decided. */
    static List<IncomingResult> read(Table.Row row, List<TableColumn> columns, int otherwise) {
        SaidYear said = SaidYear.of(row, columns, otherwise);
        List<IncomingResult> results = new ArrayList<>();
        for (TableColumn column : columns) {
            String text = CellReader.text(row.cell(column.index()));
            if (text != null
                    && column.isDecided()
                    && column.heading().meaning() instanceof ColumnMeaning.OfResult(var assessment, var item)) {
                Integer named = column.year();
                results.add(new IncomingResult(
                        row.line(),
                        new ResultPlace.Named(assessment, item),
                        named == null ? said.year() : named,
                        named == null ? said.text() : String.valueOf(named),
                        text,
                        null));
            }
        }
        return results;
    }

    /**
     * Puts the lines of one pupil together, where each line tells of another year or another check. Lines that contradict
     * each other stay as they are, so that a person sees it.
     */
    static List<IncomingPupil> together(List<IncomingPupil> lines) {
        Map<Object, IncomingPupil> pupils = new LinkedHashMap<>();
        Map<Object, Set<Object>> places = new HashMap<>();
        for (IncomingPupil line : lines) {
            String upn = line.upn();
            Object key = upn == null
                    ? line.line()
                    : Stream.of(upn, line.surname(), line.forename(), line.dateOfBirth())
                            .map(Objects::toString)
                            .map(Layouts::fold)
                            .toList();
            Set<Object> taken = places.computeIfAbsent(key, none -> new HashSet<>());
            List<Object> mine = line.results().stream()
                    .<Object>map(result -> List.of(result.place(), Objects.toString(result.year())))
                    .toList();
            IncomingPupil known = pupils.get(key);
            if (known == null) {
                pupils.put(key, line);
                taken.addAll(mine);
            } else if (!mine.isEmpty() && mine.stream().noneMatch(taken::contains)) {
                pupils.put(
                        key,
                        known.withResults(Stream.concat(known.results().stream(), line.results().stream())
                                .toList()));
                taken.addAll(mine);
            } else {
                pupils.put(line.line(), line);
            }
        }
        return List.copyOf(pupils.values());
    }
}
