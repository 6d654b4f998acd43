package org.waymark.transfer.incoming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;

/** Reads a table of the National Pupil Database: its columns are fixed, its years may be many. */
final class NpdTable {

    private final ReadingOptions options;
    private final Table table;
    private final int headingRow;
    private final List<ImportFinding> findings;
    private final NpdColumns set;
    private final List<TableColumn> columns = new ArrayList<>();

    NpdTable(ReadingOptions options, Table table, int headingRow, List<ImportFinding> noticed) {
        this.options = options;
        this.table = table;
        this.headingRow = headingRow;
        this.findings = new ArrayList<>(noticed);
        this.set = NpdColumns.find(table.rows().get(headingRow).cells()).orElseThrow();
    }

    IncomingFile read() {
        List<Table.Row> below =
                table.rows().subList(headingRow + 1, table.rows().size());
        List<String> headings = table.rows().get(headingRow).cells();
        for (int i = 0; i < headings.size(); i++) {
            if (!headings.get(i).isBlank()) {
                columns.add(column(i, headings.get(i).strip(), below));
            }
        }
        List<IncomingPupil> pupils = new ArrayList<>();
        Set<String> schools = new LinkedHashSet<>();
        for (Table.Row row : below) {
            CellReader cells = new CellReader(options.codes(), row.line(), PupilLines.cells(row, columns));
            IncomingPupil pupil = cells.read(List.of());
            pupils.add(pupil.withResults(results(row, pupil.yearGroup())));
            findings.addAll(cells.findings());
            schools.add(school(row, headings));
        }
        if (pupils.isEmpty()) {
            findings.add(ImportFinding.ofFile(
                    ImportRule.NO_PUPILS, "There are headings but no pupils below them. Ask for the file again."));
        }
        return new IncomingFile(
                FileKind.NPD_TABLE,
                "results of the " + Assessment.find(set.table()).orElseThrow().title(),
                new Origin(schools.size() == 1 ? schools.iterator().next() : null, null),
                Origin.UNKNOWN,
                null,
                null,
                LineResults.together(pupils),
                columns.stream().map(TableColumn::heading).toList(),
                findings,
                !pupils.isEmpty());
    }

    private TableColumn column(int index, String text, List<Table.Row> below) {
        // The sets are wider than what is known of them; what is not known there is nothing that Waymark keeps.
        ColumnMeaning meaning = set.find(text).map(NpdColumns.Column::meaning).orElseGet(ColumnMeaning.LeftOut::new);
        List<String> samples = ColumnSamples.of(below, index).shown();
        return new TableColumn(index, new Heading(text, meaning, Heading.Certainty.KNOWN, samples), null);
    }

    private List<IncomingResult> results(Table.Row row, @Nullable YearGroup yearGroup) {
        LineResults.SaidYear said = LineResults.SaidYear.of(row, columns, options.year());
        List<IncomingResult> results = new ArrayList<>();
        Set<ResultPlace> seen = new HashSet<>();
        for (TableColumn column : columns) {
            String text = CellReader.text(row.cell(column.index()));
            NpdColumns.Column known = set.find(column.heading().text()).orElse(null);
            if (text == null || known == null || !known.isResult()) {
                continue;
            }
            ResultPlace place = place(known, said.year(), yearGroup);
            // A score and the reason for having none share their item: the score, which stands first, counts.
            if (seen.add(place)) {
                results.add(new IncomingResult(row.line(), place, said.year(), said.text(), text, null));
            }
        }
        return results;
    }

    private static ResultPlace place(NpdColumns.Column column, @Nullable Integer year, @Nullable YearGroup yearGroup) {
        ResultPlace.Coded code = column.code();
        if (code != null && (year == null || !column.holdsItemIn(year))) {
            return code;
        }
        if (!(column.meaning() instanceof ColumnMeaning.OfResult(Assessment assessment, String item))) {
            throw new IllegalStateException("not a result: " + column.meaning());
        }
        if (assessment == Assessment.PHONICS && yearGroup == YearGroup.YEAR_1) {
            return new ResultPlace.Named(assessment, "y1." + item);
        }
        if (assessment == Assessment.PHONICS && yearGroup == YearGroup.YEAR_2) {
            return new ResultPlace.Named(assessment, "y2." + item);
        }
        return new ResultPlace.Named(assessment, item);
    }

    /** The school of a line as seven digits; empty where the line names none. */
    private static String school(Table.Row row, List<String> headings) {
        for (int i = 0; i < headings.size(); i++) {
            String digits = row.cell(i).replaceAll("[^0-9]", "");
            if (headings.get(i).strip().toUpperCase(Locale.ROOT).endsWith("LAESTAB") && digits.length() == 7) {
                return digits;
            }
        }
        return "";
    }
}
