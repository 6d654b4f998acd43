package org.waymark.transfer.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads a table, whatever program saved it: finds its headings, says what it is, and reads it as that. */
final class TableReading {

    private static final int FIRST_LINES = 30;
    private static final int ENOUGH_TO_BE_WANTED = 2;

    private TableReading() {}

    static IncomingFile read(byte[] bytes, ReadingOptions options) {
        ItemNames names = ItemNames.of(options.catalogue(), options.year());
        Predicate<String> known = text -> HeadingMatcher.isKnown(text, names);
        Table.Result result = FileSignature.isWorkbook(bytes)
                ? Workbook.read(bytes, table -> isWanted(table, known))
                : CsvTable.read(bytes);
        return switch (result) {
            case Table.Result.Broken broken -> IncomingFile.unusable(FileKind.UNKNOWN, broken.why());
            case Table.Result.Read read -> read(read.table(), read.findings(), options, known);
        };
    }

    private static boolean isWanted(Table table, Predicate<String> known) {
        return findOther(table).isPresent()
                || findNpd(table).isPresent()
                || HeadingLine.find(table, known).known() >= ENOUGH_TO_BE_WANTED;
    }

    private static IncomingFile read(
            Table table, List<ImportFinding> noticed, ReadingOptions options, Predicate<String> known) {
        if (table.rows().isEmpty()) {
            return IncomingFile.unusable(
                    FileKind.UNKNOWN,
                    ImportFinding.ofFile(
                            ImportRule.NO_PUPILS, "The file is empty. Choose another, or start from the template."));
        }
        Optional<FileKind> other = findOther(table);
        if (other.isPresent()) {
            return new IncomingFile(
                    other.get(), "", Origin.UNKNOWN, Origin.UNKNOWN, null, null, List.of(), List.of(), noticed, true);
        }
        Optional<Integer> npd = findNpd(table);
        if (npd.isPresent()) {
            return new NpdTable(options, table, npd.get(), noticed).read();
        }
        return new PupilLines(options, table, HeadingLine.find(table, known), new ArrayList<>(noticed)).read();
    }

    /** A table that is not about pupils, if one of the first lines has its headings. */
    private static Optional<FileKind> findOther(Table table) {
        return table.rows().stream()
                .limit(FIRST_LINES)
                .flatMap(row -> KnownTables.find(row.cells()).stream())
                .findFirst();
    }

    /** Which row has the headings of the National Pupil Database. */
    private static Optional<Integer> findNpd(Table table) {
        for (int i = 0; i < Math.min(FIRST_LINES, table.rows().size()); i++) {
            if (NpdColumns.find(table.rows().get(i).cells()).isPresent()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
