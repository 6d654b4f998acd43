package org.waymark.transfer.incoming;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a table with one pupil to a line, below a line of headings and with its columns in any order, with results or without. */
final class PupilLines {

    private final ReadingOptions options;
    private final Table table;
    private final HeadingLine.Place headingLine;
    private final List<ImportFinding> findings;
    private final HeadingMatcher matcher;
    private final List<TableColumn> columns;
    private final boolean results;

    PupilLines(ReadingOptions options, Table table, HeadingLine.Place headingLine, List<ImportFinding> findings) {
        this.options = options;
        this.table = table;
        this.headingLine = headingLine;
        this.findings = findings;
        this.matcher = new HeadingMatcher(options, table, headingLine.index());
        this.columns = matcher.match();
        this.results =
                columns.stream().anyMatch(column -> column.heading().meaning() instanceof ColumnMeaning.OfResult);
    }

    IncomingFile read() {
        List<Heading> headings = columns.stream().map(TableColumn::heading).toList();
        if (isNothingKnown()) {
            ImportFinding why = ImportFinding.ofFile(
                    ImportRule.UNKNOWN_FILE,
                    "The first line has none of the headings of a table of pupils, such as Surname, Forename"
                            + " and Date of birth. Add a line of headings, or start from the template.");
            return file(FileKind.UNKNOWN, List.of(), worthAsking() ? headings : List.of(), List.of(why), false);
        }
        FileKind kind = results ? FileKind.RESULTS_TABLE : FileKind.PUPILS_CSV;
        describeHeadings();
        ImportFinding missing = missing();
        if (missing != null) {
            findings.add(missing);
            return file(kind, List.of(), headings, findings, false);
        }
        if (!results
                && columns.stream().anyMatch(column -> column.heading().meaning() instanceof ColumnMeaning.OfYear)) {
            findings.add(ImportFinding.ofFile(
                    ImportRule.SEVERAL_YEARS,
                    "This table has a column for the academic year, but pupils are brought in for one year at a time. Keep"
                            + " the lines of one year, take the column out and choose the year."));
            return file(kind, List.of(), headings, findings, false);
        }
        List<IncomingPupil> pupils = pupils();
        if (pupils.isEmpty()) {
            findings.add(ImportFinding.ofFile(
                    ImportRule.NO_PUPILS, "There are headings but no pupils below them. Add one line for each pupil."));
        }
        return file(kind, results ? LineResults.together(pupils) : pupils, headings, findings, !pupils.isEmpty());
    }

    private static IncomingFile file(
            FileKind kind,
            List<IncomingPupil> pupils,
            List<Heading> headings,
            List<ImportFinding> findings,
            boolean usable) {
        return new IncomingFile(
                kind, "", Origin.UNKNOWN, Origin.UNKNOWN, null, null, pupils, headings, findings, usable);
    }

    private boolean isNothingKnown() {
        int known = (int) columns.stream()
                .filter(column -> column.heading().meaning() != null)
                .count();
        return !matcher.isRemembered() && (known == 0 || known == 1 && columns.size() > 2);
    }

    /** Whether it looks like a table whose headings a person could explain, and not like a letter. */
    private boolean worthAsking() {
        return columns.size() > 2 && table.rows().size() > headingLine.index() + 1;
    }

    private void describeHeadings() {
        int line = table.rows().get(headingLine.index()).line();
        Set<String> given = columns.stream()
                .filter(TableColumn::isDecided)
                .flatMap(column -> Stream.ofNullable(column.heading().meaning()))
                .map(ColumnMeaning::code)
                .collect(Collectors.toSet());
        Set<String> texts = new HashSet<>();
        for (TableColumn column : columns) {
            Heading heading = column.heading();
            String text = "The column \"" + heading.text() + "\" ";
            PupilColumn pupil = PupilColumn.find(heading.text()).orElse(null);
            if (!texts.add(Layouts.fold(heading.text()))) {
                add(
                        ImportRule.REPEATED_HEADING,
                        heading,
                        line,
                        text + "stands in the table before. The second one is left out.");
            } else if (heading.certainty() == Heading.Certainty.GUESSED) {
                add(
                        ImportRule.UNDECIDED_HEADING,
                        heading,
                        line,
                        text + "looks like a result, but somebody has to say" + " what it holds before it is taken.");
            } else if (heading.certainty() == Heading.Certainty.NONE
                    && pupil != null
                    && given.contains(new ColumnMeaning.OfPupil(pupil).code())) {
                add(
                        ImportRule.REPEATED_HEADING,
                        heading,
                        line,
                        text + "means " + pupil.heading()
                                + ", which another column before it already gives. It is left out.");
            } else if (heading.certainty() == Heading.Certainty.NONE && results) {
                add(
                        ImportRule.UNDECIDED_HEADING,
                        heading,
                        line,
                        text + "is not one that Waymark knows, or another"
                                + " column already gives the same. Say what it holds, or that it is not needed.");
            } else if (heading.certainty() == Heading.Certainty.NONE) {
                add(
                        ImportRule.IGNORED_HEADING,
                        heading,
                        line,
                        text + "is not one that Waymark knows, so it is left out.");
            }
        }
    }

    private void add(ImportRule rule, Heading heading, int line, String message) {
        findings.add(new ImportFinding(rule.severity(), rule.id(), null, heading.text(), line, message));
    }

    private @Nullable ImportFinding missing() {
        boolean upn = has(PupilColumn.UPN);
        boolean name = has(PupilColumn.SURNAME) && has(PupilColumn.FORENAME);
        if (upn || name && (results || has(PupilColumn.DATE_OF_BIRTH))) {
            return null;
        }
        return ImportFinding.ofFile(
                ImportRule.MISSING_HEADING,
                results
                        ? "A table of results needs a UPN for each pupil, or the columns Surname, Forename and Date of"
                                + " birth. Add what is missing."
                        : "A table of pupils needs the columns Surname, Forename and Date of birth, or a UPN for pupils"
                                + " whom the school has already. Add what is missing.");
    }

    private boolean has(PupilColumn wanted) {
        return columns.stream()
                .anyMatch(column -> column.heading().meaning() instanceof ColumnMeaning.OfPupil(PupilColumn found)
                        && found == wanted);
    }

    private List<IncomingPupil> pupils() {
        List<IncomingPupil> pupils = new ArrayList<>();
        List<Table.Row> rows = table.rows();
        for (Table.Row row : rows.subList(headingLine.index() + 1, rows.size())) {
            CellReader cells = new CellReader(options.codes(), row.line(), cells(row, columns));
            pupils.add(cells.read(LineResults.read(row, columns, options.year())));
            findings.addAll(cells.findings());
        }
        return pupils;
    }

    /** The cells of a line that are about the pupil. */
    static Map<PupilColumn, String> cells(Table.Row row, List<TableColumn> columns) {
        Map<PupilColumn, String> cells = new EnumMap<>(PupilColumn.class);
        for (TableColumn column : columns) {
            if (column.isDecided() && column.heading().meaning() instanceof ColumnMeaning.OfPupil(PupilColumn pupil)) {
                cells.putIfAbsent(pupil, row.cell(column.index()));
            }
        }
        return cells;
    }
}
