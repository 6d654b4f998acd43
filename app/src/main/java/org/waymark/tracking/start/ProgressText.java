package org.waymark.tracking.start;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.transfer.Spreadsheets;
import org.waymark.transfer.Spreadsheets.Line;

/**
 * Reads the table of a progress measure, line by line.
 *
 * @param table what was read; null where there is a fault
 * @param faults what is wrong, each with its line
 */
public record ProgressText(@Nullable ProgressTable table, List<String> faults) {

    /** The subjects of the measure. */
    static final List<String> SUBJECTS = List.of("reading", "writing", "maths");

    /** The headings, in the order in which the page shows them. */
    public static final List<String> COLUMNS = List.of("line", "subject", "code", "from", "to", "value");

    private static final int MOST_LINES = 2000;

    public ProgressText {
        faults = List.copyOf(faults);
    }

    /** Reads a workbook or text. */
    static ProgressText read(byte[] bytes) {
        return switch (Spreadsheets.read(bytes)) {
            case Spreadsheets.Read.Broken(String message) -> new ProgressText(null, List.of(message));
            case Spreadsheets.Read.Lines(List<Line> lines) -> new Reading().read(lines);
        };
    }

    private static final class Reading {
        private final List<String> faults = new ArrayList<>();
        private final Map<String, BigDecimal> weights = new LinkedHashMap<>();
        private final Map<String, BigDecimal> points = new LinkedHashMap<>();
        private final Map<String, List<ProgressTable.PriorGroup>> groups = new LinkedHashMap<>();
        private final Map<String, BigDecimal> nominal = new LinkedHashMap<>();
        private final Map<String, BigDecimal> deviations = new LinkedHashMap<>();
        private final Map<String, BigDecimal> multiplier = new LinkedHashMap<>();
        private List<String> headings = List.of();

        ProgressText read(List<Line> lines) {
            if (lines.isEmpty()) {
                return new ProgressText(null, List.of("There is nothing in it. Paste the table, or choose a file."));
            }
            headings = lines.getFirst().cells().stream()
                    .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                    .toList();
            if (!headings.containsAll(COLUMNS)) {
                return new ProgressText(
                        null, List.of("The first line must have the headings " + String.join(", ", COLUMNS) + "."));
            }
            if (lines.size() > MOST_LINES) {
                return new ProgressText(null, List.of("There are more than " + MOST_LINES + " lines."));
            }
            lines.stream().skip(1).forEach(this::line);
            whole();
            return faults.isEmpty()
                    ? new ProgressText(
                            new ProgressTable(
                                    weights,
                                    points,
                                    groups,
                                    nominal,
                                    deviations,
                                    Optional.ofNullable(multiplier.get(""))),
                            List.of())
                    : new ProgressText(null, faults);
        }

        private void line(Line line) {
            String kind = cell(line, "line").toLowerCase(Locale.ROOT);
            String subject = cell(line, "subject").toLowerCase(Locale.ROOT);
            String code = cell(line, "code");
            Optional<BigDecimal> value = number(line, "value");
            boolean needsSubject = !kind.equals("points") && !kind.equals("multiplier");
            if (!List.of("weight", "points", "expected", "nominal", "deviation", "multiplier")
                    .contains(kind)) {
                faults.add(at(line) + "“" + kind + "” is no kind of line. Use weight, points, expected, nominal,"
                        + " deviation or multiplier.");
                return;
            }
            if (subject.isEmpty() ? needsSubject : !SUBJECTS.contains(subject)) {
                faults.add(at(line) + "the subject must be reading, writing or maths.");
                return;
            }
            if (value.isEmpty()) {
                return;
            }
            if (code.isEmpty() && !List.of("weight", "deviation", "multiplier").contains(kind)) {
                faults.add(at(line) + "the column code is empty.");
                return;
            }
            switch (kind) {
                case "weight" -> put(line, weights, subject, value.get(), true);
                case "points" ->
                    put(line, points, ProgressTable.key(subject, code.toUpperCase(Locale.ROOT)), value.get(), false);
                case "nominal" ->
                    put(line, nominal, ProgressTable.key(subject, code.toUpperCase(Locale.ROOT)), value.get(), false);
                case "deviation" -> put(line, deviations, subject, value.get(), true);
                case "multiplier" -> put(line, multiplier, "", value.get(), true);
                default -> group(line, subject, code, value.get());
            }
        }

        private void put(Line line, Map<String, BigDecimal> into, String key, BigDecimal value, boolean aboveNothing) {
            if (aboveNothing && value.signum() <= 0) {
                faults.add(at(line) + "the value must be above 0.");
            } else if (into.putIfAbsent(key, value) != null) {
                faults.add(at(line) + "this stands in the table twice.");
            }
        }

        private void group(Line line, String subject, String name, BigDecimal expected) {
            Optional<BigDecimal> from = number(line, "from");
            Optional<BigDecimal> to = number(line, "to");
            if (from.isEmpty() || to.isEmpty()) {
                return;
            }
            if (from.get().compareTo(to.get()) > 0) {
                faults.add(at(line) + "from is above to.");
                return;
            }
            groups.computeIfAbsent(subject, one -> new ArrayList<>())
                    .add(new ProgressTable.PriorGroup(name, from.get(), to.get(), expected));
        }

        private void whole() {
            if (!faults.isEmpty()) {
                return;
            }
            if (!weights.keySet().containsAll(SUBJECTS)) {
                faults.add("A line weight is missing: give one for each of reading, writing and maths.");
            }
            if (points.isEmpty()) {
                faults.add("There is no line points: say what each code of Key Stage 1 is worth.");
            }
            if (groups.isEmpty()) {
                faults.add("There is no line expected: give the groups of prior attainment.");
            }
            groups.forEach((subject, list) -> {
                list.sort(Comparator.comparing(ProgressTable.PriorGroup::from));
                IntStream.range(1, list.size())
                        .filter(at ->
                                list.get(at).from().compareTo(list.get(at - 1).to()) <= 0)
                        .forEach(at -> faults.add("In " + subject + " the groups “"
                                + list.get(at - 1).name() + "” and “"
                                + list.get(at).name() + "” overlap."));
            });
        }

        private Optional<BigDecimal> number(Line line, String column) {
            String text = cell(line, column);
            if (!text.matches("-?[0-9]{1,6}(\\.[0-9]{1,10})?")) {
                faults.add(
                        at(line) + "“" + text + "” in the column " + column + " is not a number such as 8 or 99.47.");
                return Optional.empty();
            }
            return Optional.of(new BigDecimal(text));
        }

        private String cell(Line line, String column) {
            return line.cell(headings.indexOf(column));
        }

        private static String at(Line line) {
            return "Line " + line.number() + ": ";
        }
    }
}
