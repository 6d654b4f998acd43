package org.waymark.transfer.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Certainty;
import org.waymark.national.NationalTable;
import org.waymark.national.TableKind;

/** Reads national figures: the columns of the catalogue's own, of which certainty, source and note may be missing. */
final class FiguresReading {

    private static final List<String> COLUMNS =
            List.of("year", "measure", "group", "value", "certainty", "source", "note");
    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern MEASURE = Pattern.compile("([a-z0-9]+)\\.[a-z0-9_.]+");

    private final TableRequest request;
    private final Catalogue catalogue;
    private final List<TableFault> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    FiguresReading(TableRequest request, Catalogue catalogue) {
        this.request = request;
        this.catalogue = catalogue;
    }

    static boolean knows(Lines.Row heading) {
        return heading.find("measure").isPresent() && heading.find("value").isPresent();
    }

    TableReading read(Lines.Row heading, List<Lines.Row> rows) {
        for (String column : List.of("year", "group")) {
            if (heading.find(column).isEmpty()) {
                return TableReading.Faulty.of(
                        heading.number(),
                        "National figures need the columns year, measure, group and value; " + column
                                + " is missing. Add it.");
            }
        }
        StringWriter content = new StringWriter();
        List<Long> lines = new ArrayList<>();
        try (CsvWriter csv = CsvWriter.builder().build(content)) {
            csv.writeRecord(COLUMNS);
            for (Lines.Row row : rows) {
                List<String> figure = COLUMNS.stream()
                        .map(column -> cell(heading, row, column))
                        .toList();
                check(row, figure);
                csv.writeRecord(figure);
                lines.add(row.number());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (rows.isEmpty()) {
            faults.add(new TableFault(0, "There are headings but no figures below them."));
        }
        if (!faults.isEmpty()) {
            return new TableReading.Faulty(faults);
        }
        return new TableReading.Read(
                new NationalTable(
                        TableKind.NATIONAL_FIGURES,
                        null,
                        null,
                        null,
                        content.toString(),
                        rows.size(),
                        request.certainty(),
                        request.sourceWords(),
                        request.file()),
                lines);
    }

    private String cell(Lines.Row heading, Lines.Row row, String column) {
        OptionalInt place = heading.find(column);
        String text = place.isEmpty() ? "" : row.cell(place.getAsInt());
        return switch (column) {
            case "year" -> text.replaceFirst("\\.0+$", "");
            case "certainty" -> text.isEmpty() ? request.certainty().name() : text.toUpperCase(Locale.ROOT);
            case "source" -> text.isEmpty() ? request.sourceWords() : text;
            default -> text;
        };
    }

    private void check(Lines.Row row, List<String> figure) {
        String year = figure.get(0);
        String measure = figure.get(1);
        String group = figure.get(2);
        String value = figure.get(3);
        Assessment of = MEASURE.matcher(measure).matches()
                ? Assessment.find(measure.substring(0, measure.indexOf('.'))).orElse(null)
                : null;
        if (of == null) {
            fault(row, "\"" + measure + "\" is no measure. It starts with the assessment, such as ks2.rwm.expected.");
        } else if (!year.matches("20[0-9]{2}")) {
            fault(row, "\"" + year + "\" is no academic year. Write the year in which it ends: 2027.");
        } else if (catalogue
                .findEdition(of, new AcademicYear(Integer.parseInt(year)))
                .isEmpty()) {
            fault(row, "There was no " + of.title() + " in " + new AcademicYear(Integer.parseInt(year)).label() + ".");
        }
        if (!GROUP.matcher(group).matches()) {
            fault(row, "\"" + group + "\" is no group. Write one such as all, girls or not_disadvantaged.");
        }
        if (!isNumber(value)) {
            fault(row, "\"" + value + "\" is no number. Write the figure as published, without a sign for per cent.");
        }
        if (Arrays.stream(Certainty.values()).noneMatch(known -> known.name().equals(figure.get(4)))) {
            fault(row, "\"" + figure.get(4) + "\" is no certainty. Write CONFIRMED or SECONDARY.");
        }
        if (!seen.add(year + " " + measure + " " + group)) {
            fault(row, "The figure of " + measure + " for " + group + " in " + year + " stands in the file twice.");
        }
    }

    private static boolean isNumber(String value) {
        try {
            return new BigDecimal(value).abs().compareTo(new BigDecimal(100_000_000)) < 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void fault(Lines.Row row, String message) {
        faults.add(new TableFault(row.number(), message));
    }
}
