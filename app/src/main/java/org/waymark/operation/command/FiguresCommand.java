package org.waymark.operation.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.waymark.access.Scopes;
import org.waymark.analysis.FigureAnswers;
import org.waymark.analysis.FigureAnswers.FigureAnswer;
import org.waymark.analysis.FigureAnswers.FiguresAnswer;
import org.waymark.ui.Harmless;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints every measure of a year by group. */
@Command(
        name = "figures",
        description = "Prints every measure of a year by group, with what it is out of and who is left out.")
final class FiguresCommand extends RoomsCommand {

    private static final List<String> HEADING =
            List.of("Measure", "Group", "Value", "Numerator", "Denominator", "Left out", "Missing", "England");
    private static final int DECIMALS = 1;

    @Option(
            names = "--school",
            required = true,
            paramLabel = "LAESTAB",
            converter = Forms.Laestab.class,
            description = "The school's LAESTAB.")
    @SuppressWarnings("NullAway.Init")
    String school;

    @Option(
            names = "--year",
            required = true,
            paramLabel = "YYYY",
            description = "The academic year by the year in which it ends: 2026 is 2025/26.")
    int year;

    @Option(
            names = "--assessment",
            paramLabel = "CODE",
            converter = EditionOption.Code.class,
            description =
                    "Only this one: eyfsp, phonics, ks1, mtc or ks2; or a point: autumn1, autumn2, spring1 … summer2.")
    @Nullable
    String assessment;

    @Option(names = "--csv", description = "Print CSV, unrounded, instead of a table for people.")
    boolean csv;

    @Override
    protected void checkUsage() {
        if (csv && json) {
            throw wrongUsage("Choose one of --csv and --json.");
        }
    }

    @Override
    protected Outcome run(ApplicationContext rooms) {
        FiguresAnswer answer = rooms.getBean(FigureAnswers.class)
                .get(rooms.getBean(Scopes.class).getCommandLineScope(school), year, assessment);
        Outcome outcome = Outcome.done(answer).print(out -> out.print(csv ? csv(answer) : table(answer)));
        return answer.figures().isEmpty()
                ? outcome.say("Nothing was assessed in " + (year - 1) + "/" + (year % 100) + ".")
                : outcome.say(answer.figures().size() + " figures.");
    }

    private static String csv(FiguresAnswer answer) {
        // Standard output is not ours to close, and what is not closed may keep its last lines.
        StringWriter text = new StringWriter();
        CsvWriter rows = CsvWriter.builder().bufferSize(0).build(text);
        rows.writeRecord(HEADING);
        for (FigureAnswer figure : answer.figures()) {
            rows.writeRecord(row(figure, words(figure.value())).stream()
                    .map(Harmless::cell)
                    .toList());
        }
        return text.toString();
    }

    /** Columns side by side, words to the left and numbers to the right. */
    private static String table(FiguresAnswer answer) {
        List<List<String>> rows = answer.figures().stream()
                .map(figure -> row(figure, rounded(figure.value())))
                .toList();
        List<Integer> widths = IntStream.range(0, HEADING.size())
                .mapToObj(column -> Math.max(
                        HEADING.get(column).length(),
                        rows.stream()
                                .mapToInt(row -> row.get(column).length())
                                .max()
                                .orElse(0)))
                .toList();
        StringBuilder text = new StringBuilder(line(HEADING, widths));
        rows.forEach(row -> text.append(line(row, widths)));
        return text.toString();
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            boolean words = column < 2 || HEADING.get(column).equals("Left out");
            line.append(
                    String.format(Locale.ROOT, "%" + (words ? "-" : "") + widths.get(column) + "s  ", row.get(column)));
        }
        return line.toString().stripTrailing() + System.lineSeparator();
    }

    private static List<String> row(FigureAnswer figure, String value) {
        return List.of(
                figure.measure(),
                figure.group(),
                figure.hidden() ? "hidden" : value,
                words(figure.numerator()),
                words(figure.denominator()),
                figure.leftOut().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")),
                words(figure.missing()),
                words(figure.national()));
    }

    private static String words(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String rounded(@Nullable Double value) {
        return value == null
                ? ""
                : BigDecimal.valueOf(value)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
