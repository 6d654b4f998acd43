package org.waymark.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.school.Enrolment;
import org.waymark.school.FreeMeals;
import org.waymark.school.Pupil;
import org.waymark.school.PupilDetails;
import org.waymark.school.Pupils;
import org.waymark.transfer.incoming.PupilColumn;
import org.waymark.ui.Harmless;

/**
 * Writes pupils as a table that {@link Imports} reads again, and the template of one. Saved as UTF-8 with its mark, so
 * that spreadsheets show every name right; whatever a spreadsheet could take for a formula gets an apostrophe before it.
 */
@Service
public class PupilTable {

    private static final String MARK = "\ufeff";

    private final Pupils pupils;

    PupilTable(Pupils pupils) {
        this.pupils = pupils;
    }

    /** A table with every heading and no pupil. */
    public byte[] template() {
        return write(Stream.of());
    }

    /** The pupils enrolled in a year, by name. For those who keep the school. */
    public byte[] pupils(Scope scope, int year) {
        return write(pupils.listEverybody(scope, year).stream()
                .filter(pupil -> pupil.enrolment() != null)
                .sorted(Comparator.comparing(pupil -> pupil.details().listName()))
                .map(PupilTable::cells));
    }

    private static byte[] write(Stream<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(Arrays.stream(PupilColumn.values())
                    .map(PupilColumn::heading)
                    .toList());
            rows.forEach(row -> csv.writeRecord(row.stream().map(Harmless::cell).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return (MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(Pupil pupil) {
        return Arrays.stream(PupilColumn.values())
                .map(column -> cell(column, pupil.details(), pupil.enrolment()))
                .toList();
    }

    private static String cell(PupilColumn column, PupilDetails details, @Nullable Enrolment enrolment) {
        FreeMeals last =
                details.freeMeals().isEmpty() ? null : details.freeMeals().getLast();
        return switch (column) {
            case UPN -> text(details.upn());
            case FORMER_UPN -> String.join(" ", details.formerUpns());
            case SURNAME -> details.surname();
            case FORENAME -> details.forename();
            case MIDDLE_NAMES -> text(details.middleNames());
            case PREFERRED_SURNAME -> text(details.preferredSurname());
            case PREFERRED_FORENAME -> text(details.preferredForename());
            case DATE_OF_BIRTH -> text(details.dateOfBirth());
            case SEX -> text(details.sex());
            case YEAR_GROUP -> enrolment == null ? "" : enrolment.yearGroup();
            case CLASS -> enrolment == null ? "" : text(enrolment.className());
            case ETHNICITY -> text(details.ethnicity());
            case FIRST_LANGUAGE -> text(details.firstLanguage());
            case SEN -> text(details.senProvision());
            case FSM -> "";
            case FSM_START -> last == null ? "" : text(last.start());
            case FSM_END -> last == null ? "" : text(last.end());
            case EVER6 -> flag(details.ever6());
            case LOOKED_AFTER -> flag(details.lookedAfter());
            case SERVICE_CHILD -> flag(details.serviceChild());
            case ENTRY_DATE -> text(details.entryDate());
            case LEAVING_DATE -> text(details.leavingDate());
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value instanceof LocalDate date ? date.toString() : value.toString();
    }

    private static String flag(@Nullable Boolean value) {
        return value == null ? "" : value ? "Y" : "N";
    }
}
