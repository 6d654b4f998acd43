package org.waymark.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.waymark.transfer.incoming.ImportFinding;
import org.waymark.ui.Harmless;

/** The report of an import as a table: pupils, results and findings, a line each. */
public final class ReportTable {

    private static final String MARK = "\ufeff";

    private ReportTable() {}

    /** The table as UTF-8 with its mark, so that spreadsheets show every name right. */
    public static byte[] of(ImportReport report) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            row(csv, "File", "Line", "Pupil", "Assessment", "Year", "Item", "Before", "Value", "What happens", "Why");
            for (FileReport file : report.files()) {
                file.pupils()
                        .forEach(pupil -> row(
                                csv,
                                file.file(),
                                pupil.line(),
                                pupil.name(),
                                "",
                                "",
                                "the pupil",
                                "",
                                "",
                                pupil.verdict().label(),
                                pupil.how() + changes(pupil)));
                file.results()
                        .forEach(result -> row(
                                csv,
                                file.file(),
                                result.line(),
                                result.pupil(),
                                result.assessment(),
                                result.year(),
                                result.label(),
                                result.before(),
                                result.value(),
                                result.verdict().label(),
                                result.why()));
                file.findings().forEach(finding -> finding(csv, file, finding));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return (MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    private static void finding(CsvWriter csv, FileReport file, ImportFinding finding) {
        row(
                csv,
                file.file(),
                finding.line(),
                finding.pupil(),
                "",
                "",
                finding.item(),
                "",
                "",
                finding.severity(),
                finding.rule() + ": " + finding.message());
    }

    private static String changes(PlannedPupil pupil) {
        StringBuilder words = new StringBuilder();
        for (PlannedPupil.FieldChange change : pupil.changes()) {
            words.append("; ")
                    .append(change.field())
                    .append(": ")
                    .append(change.before())
                    .append(" → ")
                    .append(change.after());
        }
        return words.toString();
    }

    private static void row(CsvWriter csv, @Nullable Object... cells) {
        csv.writeRecord(Arrays.stream(cells)
                .map(cell -> Harmless.cell(cell == null ? "" : cell.toString()))
                .toList());
    }
}
