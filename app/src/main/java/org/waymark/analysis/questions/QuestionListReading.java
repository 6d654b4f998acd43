package org.waymark.analysis.questions;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Harmless;

/** Reads a list of questions: cells pasted from a spreadsheet, or a CSV file. Pure. */
final class QuestionListReading {

    private static final int MOST_QUESTIONS = 200;
    private static final int MOST_MARKS = 100;
    private static final int LONGEST = 200;
    private static final int MOST_FAULTS = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private QuestionListReading() {}

    /** The columns of a list, by the headings under which they are known. */
    private enum Field {
        QUESTION("question", "question number", "number", "q", "item"),
        MARKS("marks", "max marks", "maximum marks", "max mark", "max", "marks available"),
        DOMAIN("domain", "content domain", "domain code", "content domain code", "reference"),
        DOMAIN_LABEL("domain label", "domain name", "content domain label", "domain description", "strand"),
        DESCRIPTION("description", "what is asked", "question text", "topic"),
        NATIONAL("national", "national percent", "national %", "england", "england %");

        private final Set<String> headings;

        Field(String... headings) {
            this.headings = Set.of(headings);
        }
    }

    /**
     * What came of reading.
     *
     * @param questions empty where there are faults
     * @param faults what is wrong and what to do, one sentence or two each
     */
    record Read(List<Question> questions, List<String> faults) {
        Read {
            questions = List.copyOf(questions);
            faults = List.copyOf(faults);
        }
    }

    static Read read(String text) {
        List<List<String>> rows = rows(text);
        if (rows.isEmpty()) {
            return fault("There is nothing here. Paste the list with its headings, or choose a file.");
        }
        Map<Field, Integer> columns = columns(rows.getFirst());
        if (!columns.containsKey(Field.QUESTION) || !columns.containsKey(Field.MARKS)) {
            return fault("The first line must name the columns. It needs at least Question and Marks; Domain, Domain"
                    + " label, Description and National are welcome.");
        }
        List<Question> questions = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (int line = 1; line < rows.size() && faults.size() < MOST_FAULTS; line++) {
            question(line + 1, columns, rows.get(line), questions.size() + 1, faults)
                    .ifPresent(question -> {
                        if (!labels.add(question.label().toLowerCase(Locale.ROOT))) {
                            faults.add("Question " + question.label() + " stands in the list twice. Give each part a"
                                    + " name of its own, such as 12a and 12b.");
                        }
                        questions.add(question);
                    });
        }
        if (faults.isEmpty() && questions.isEmpty()) {
            return fault("There are headings but no questions under them.");
        }
        if (questions.size() > MOST_QUESTIONS) {
            return fault("A paper has at most " + MOST_QUESTIONS + " questions here; this list has " + questions.size()
                    + ".");
        }
        return faults.isEmpty() ? new Read(questions, List.of()) : new Read(List.of(), faults);
    }

    private static Read fault(String words) {
        return new Read(List.of(), List.of(words));
    }

    private static Optional<Question> question(
            int line, Map<Field, Integer> columns, List<String> row, int number, List<String> faults) {
        String label = cell(columns, row, Field.QUESTION);
        String marks = cell(columns, row, Field.MARKS);
        if (label.isEmpty()) {
            faults.add("Line " + line + " has no question number.");
            return Optional.empty();
        }
        if (!marks.matches("[0-9]{1,3}") || Integer.parseInt(marks) < 1 || Integer.parseInt(marks) > MOST_MARKS) {
            faults.add("Line " + line + ", question " + label + ": the marks must be a whole number from 1 to "
                    + MOST_MARKS + ", not “" + marks + "”.");
            return Optional.empty();
        }
        BigDecimal national = null;
        String nationalText =
                cell(columns, row, Field.NATIONAL).replace("%", "").strip();
        if (!nationalText.isEmpty()) {
            national = percent(nationalText);
            if (national == null) {
                faults.add("Line " + line + ", question " + label + ": the national figure must be a percentage from 0"
                        + " to 100, not “" + nationalText + "”.");
                return Optional.empty();
            }
        }
        return Optional.of(new Question(
                number,
                label,
                Integer.parseInt(marks),
                cell(columns, row, Field.DOMAIN),
                cell(columns, row, Field.DOMAIN_LABEL),
                cell(columns, row, Field.DESCRIPTION),
                Optional.ofNullable(national)));
    }

    private static @Nullable BigDecimal percent(String text) {
        if (!text.matches("[0-9]{1,3}([.][0-9]{1,6})?")) {
            return null;
        }
        BigDecimal percent = new BigDecimal(text);
        return percent.compareTo(HUNDRED) > 0 ? null : percent;
    }

    private static String cell(Map<Field, Integer> columns, List<String> row, Field field) {
        Integer column = columns.get(field);
        if (column == null || column >= row.size()) {
            return "";
        }
        String text = Harmless.back(row.get(column)).strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static Map<Field, Integer> columns(List<String> headings) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (int column = 0; column < headings.size(); column++) {
            String heading =
                    headings.get(column).strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
            int at = column;
            for (Field field : Field.values()) {
                if (field.headings.contains(heading)) {
                    columns.putIfAbsent(field, at);
                }
            }
        }
        return columns;
    }

    private static List<List<String>> rows(String text) {
        String clean = text.startsWith("\ufeff") ? text.substring(1) : text;
        String first = clean.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(clean)) {
            for (CsvRecord line : reader) {
                if (line.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    rows.add(line.getFields());
                }
                if (rows.size() > MOST_QUESTIONS + 1) {
                    break;
                }
            }
        } catch (java.io.IOException | de.siegmar.fastcsv.reader.CsvParseException broken) {
            return List.of();
        }
        return rows;
    }
}
