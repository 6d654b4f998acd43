package org.waymark.transfer.kept;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Severity;
import org.waymark.transfer.incoming.ImportFinding;
import org.waymark.transfer.incoming.ImportRule;
import org.waymark.transfer.incoming.Layouts;
import org.waymark.transfer.incoming.PlainTable;

/** What a school says of codes as a file, so that another school need not find it out again. It names no pupil and no person. */
public final class CodeMeaningsFile {

    private static final List<String> HEADINGS = List.of(
            "Stage", "Subject", "Method", "Component", "Qualifier", "From year", "To year", "Assessment", "Item");
    private static final int MOST = 2_000;
    private static final String CODE = "[A-Z0-9_.-]{1,20}";
    private static final String YEAR = "20\\d\\d";

    private CodeMeaningsFile() {}

    /**
     * What a file says.
     *
     * @param meanings the meanings that can be taken
     * @param findings what cannot be, line by line
     */
    public record Contents(List<CodeMeaning> meanings, List<ImportFinding> findings) {
        public Contents {
            meanings = List.copyOf(meanings);
            findings = List.copyOf(findings);
        }
    }

    /** The file, as UTF-8 with its mark. */
    public static byte[] write(List<CodeMeaning> meanings) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEADINGS);
            for (CodeMeaning meaning : meanings) {
                csv.writeRecord(
                        meaning.stage(),
                        meaning.subject(),
                        meaning.method(),
                        meaning.component(),
                        meaning.qualifier(),
                        Objects.toString(meaning.fromYear(), ""),
                        Objects.toString(meaning.toYear(), ""),
                        meaning.assessment().code(),
                        meaning.item());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads such a file, from CSV or from a workbook.
     *
     * @param saidBy who is to have said it: the person who loads the file
     */
    public static Contents read(byte[] bytes, Catalogue catalogue, String saidBy) {
        PlainTable table = PlainTable.read(bytes);
        if (table.fault() != null) {
            return new Contents(List.of(), List.of(ImportFinding.ofFile(ImportRule.BROKEN_FILE, table.fault())));
        }
        int headings = 0;
        while (headings < table.lines().size() && columns(table.lines().get(headings)) == null) {
            headings++;
        }
        Map<String, Integer> columns =
                headings < table.lines().size() ? columns(table.lines().get(headings)) : null;
        if (columns == null || table.lines().size() - headings > MOST) {
            return new Contents(
                    List.of(),
                    List.of(ImportFinding.ofFile(
                            ImportRule.UNKNOWN_FILE,
                            "This is no file of meanings of codes, or a longer one than can be. It needs the columns "
                                    + String.join(", ", HEADINGS) + ".")));
        }
        List<CodeMeaning> meanings = new ArrayList<>();
        List<ImportFinding> findings = new ArrayList<>();
        for (PlainTable.Line line :
                table.lines().subList(headings + 1, table.lines().size())) {
            find(line, columns, catalogue, saidBy)
                    .ifPresentOrElse(
                            meanings::add,
                            () -> findings.add(new ImportFinding(
                                    Severity.REFUSED,
                                    ImportRule.UNREADABLE_VALUE.id(),
                                    null,
                                    null,
                                    line.number(),
                                    "The line is left out: it needs five parts of a code, years such as 2026 or none,"
                                            + " and an assessment and item that Waymark knows.")));
        }
        return new Contents(meanings, findings);
    }

    private static @Nullable Map<String, Integer> columns(PlainTable.Line line) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            columns.putIfAbsent(Layouts.fold(line.cell(i)), i);
        }
        columns.putIfAbsent("fromyear", columns.getOrDefault("from", -1));
        columns.putIfAbsent("toyear", columns.getOrDefault("to", -1));
        boolean all = HEADINGS.stream().allMatch(heading -> columns.containsKey(Layouts.fold(heading)));
        return all ? columns : null;
    }

    private static Optional<CodeMeaning> find(
            PlainTable.Line line, Map<String, Integer> columns, Catalogue catalogue, String saidBy) {
        List<String> cells = HEADINGS.stream()
                .map(heading -> line.cell(Objects.requireNonNull(columns.get(Layouts.fold(heading)))))
                .toList();
        List<String> code = cells.subList(0, KeptCode.PARTS).stream()
                .map(part -> part.toUpperCase(Locale.ROOT))
                .toList();
        String from = cells.get(5);
        String to = cells.get(6);
        Optional<Assessment> assessment = Assessment.find(cells.get(7));
        String item = cells.get(8);
        boolean years = (from.isEmpty() || from.matches(YEAR))
                && (to.isEmpty() || to.matches(YEAR))
                && (from.isEmpty() || to.isEmpty() || from.compareTo(to) <= 0);
        if (!code.stream().allMatch(part -> part.matches(CODE))
                || !years
                || assessment.isEmpty()
                || !isItem(catalogue, assessment.get(), item)) {
            return Optional.empty();
        }
        return Optional.of(new CodeMeaning(
                0,
                code.get(0),
                code.get(1),
                code.get(2),
                code.get(3),
                code.get(4),
                from.isEmpty() ? null : Integer.valueOf(from),
                to.isEmpty() ? null : Integer.valueOf(to),
                assessment.get(),
                item,
                saidBy));
    }

    /** Whether there is such an item in any year; a phonics mark or outcome may be of either check. */
    public static boolean isItem(Catalogue catalogue, Assessment assessment, String item) {
        boolean either = assessment == Assessment.PHONICS && (item.equals("mark") || item.equals("outcome"));
        return either
                || catalogue.listEditions(assessment).stream()
                        .anyMatch(edition -> edition.findItem(item).isPresent());
    }
}
