package org.waymark.transfer.incoming;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.school.KnownCodes;

/** Reads a table of pupils, one to a line below a line of headings, in any order of columns. */
final class PupilCsv {

    private static final int MOST_PUPILS = 50_000;

    private PupilCsv() {}

    static IncomingFile read(byte[] bytes, KnownCodes codes) {
        String text = CsvText.decode(bytes);
        String separator = "sep=";
        char delimiter = CsvText.delimiter(text);
        int skipped = 0;
        if (text.startsWith(separator) && text.length() > separator.length()) {
            // Excel writes the delimiter into a first line of its own.
            delimiter = text.charAt(separator.length());
            int end = text.indexOf('\n');
            text = end < 0 ? "" : text.substring(end + 1);
            skipped = 1;
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            return read(reader, codes, skipped);
        } catch (CsvParseException broken) {
            return IncomingFile.unusable(
                    FileKind.PUPILS_CSV,
                    ImportFinding.ofFile(
                            ImportRule.BROKEN_FILE,
                            "The table cannot be read to its end: " + broken.getMessage()
                                    + ". Look for a quotation mark that is opened and not closed, and save it again."));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static IncomingFile read(CsvReader<CsvRecord> reader, KnownCodes codes, int skipped) {
        Map<Integer, PupilColumn> columns = new LinkedHashMap<>();
        List<IncomingPupil> pupils = new ArrayList<>();
        List<ImportFinding> findings = new ArrayList<>();
        boolean headed = false;
        for (CsvRecord line : reader) {
            if (line.getFields().stream().allMatch(String::isBlank)) {
                continue;
            }
            if (!headed) {
                headed = true;
                columns.putAll(columns(line, findings));
                IncomingFile fault = fault(columns, findings);
                if (fault != null) {
                    return fault;
                }
                continue;
            }
            if (pupils.size() == MOST_PUPILS) {
                return IncomingFile.unusable(
                        FileKind.PUPILS_CSV,
                        ImportFinding.ofFile(
                                ImportRule.BROKEN_FILE,
                                "The file has more than " + MOST_PUPILS + " pupils. Import one school at a time."));
            }
            CellReader cells =
                    new CellReader(codes, (int) line.getStartingLineNumber() + skipped, cells(line, columns));
            pupils.add(cells.read());
            findings.addAll(cells.findings());
        }
        if (pupils.isEmpty()) {
            findings.add(ImportFinding.ofFile(
                    ImportRule.NO_PUPILS,
                    headed
                            ? "There are headings but no pupils below them. Add one line for each pupil."
                            : "The file is empty. Choose another, or start from the template."));
        }
        return IncomingFile.ofTable(
                headed ? FileKind.PUPILS_CSV : FileKind.UNKNOWN, pupils, findings, !pupils.isEmpty());
    }

    private static Map<Integer, PupilColumn> columns(CsvRecord headings, List<ImportFinding> findings) {
        Map<Integer, PupilColumn> columns = new LinkedHashMap<>();
        Set<PupilColumn> seen = EnumSet.noneOf(PupilColumn.class);
        for (int i = 0; i < headings.getFieldCount(); i++) {
            String heading = headings.getField(i).strip();
            if (heading.isEmpty()) {
                continue;
            }
            PupilColumn column = PupilColumn.find(heading).orElse(null);
            if (column == null) {
                findings.add(heading(
                        ImportRule.IGNORED_HEADING,
                        heading,
                        "The column \"" + heading + "\" is not one that Waymark knows, so it is left out."));
            } else if (seen.add(column)) {
                columns.put(i, column);
            } else {
                findings.add(heading(
                        ImportRule.REPEATED_HEADING,
                        heading,
                        "The column \"" + heading + "\" means " + column.heading()
                                + ", which another column before it already gives. It is left out."));
            }
        }
        return columns;
    }

    private static ImportFinding heading(ImportRule rule, String heading, String message) {
        return new ImportFinding(rule.severity(), rule.id(), null, heading, 1, message);
    }

    private static @Nullable IncomingFile fault(Map<Integer, PupilColumn> columns, List<ImportFinding> findings) {
        if (columns.isEmpty() || columns.size() == 1 && findings.size() > columns.size()) {
            return IncomingFile.unusable(
                    FileKind.UNKNOWN,
                    ImportFinding.ofFile(
                            ImportRule.UNKNOWN_FILE,
                            "The first line has none of the headings of a table of pupils, such as Surname, Forename"
                                    + " and Date of birth. Add a line of headings, or start from the template."));
        }
        boolean upn = columns.containsValue(PupilColumn.UPN);
        boolean name = columns.containsValue(PupilColumn.SURNAME)
                && columns.containsValue(PupilColumn.FORENAME)
                && columns.containsValue(PupilColumn.DATE_OF_BIRTH);
        if (!upn && !name) {
            List<ImportFinding> all = new ArrayList<>(findings);
            all.add(ImportFinding.ofFile(
                    ImportRule.MISSING_HEADING,
                    "A table of pupils needs the columns Surname, Forename and Date of birth, or a UPN for pupils whom"
                            + " the school has already. Add what is missing."));
            return IncomingFile.ofTable(FileKind.PUPILS_CSV, List.of(), all, false);
        }
        return null;
    }

    private static Map<PupilColumn, String> cells(CsvRecord line, Map<Integer, PupilColumn> columns) {
        Map<PupilColumn, String> cells = new EnumMap<>(PupilColumn.class);
        columns.forEach((index, column) -> {
            if (index < line.getFieldCount()) {
                cells.put(column, line.getField(index));
            }
        });
        return cells;
    }
}
