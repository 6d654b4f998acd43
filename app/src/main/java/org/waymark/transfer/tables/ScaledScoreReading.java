package org.waymark.transfer.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.national.NationalTable;
import org.waymark.national.TableKind;

/** Reads a scaled-score table: a raw mark and its scaled score in each line, rising or falling. */
final class ScaledScoreReading {

    private static final String[] RAW = {"raw", "rawscore", "rawmark", "rawmarks", "mark", "marks", "rawscores"};
    private static final String[] SCALED = {"scaled", "scaledscore", "scaledscores"};
    private static final Set<String> NONE =
            Set.of("", "n", "-", "–", "—", "no", "none", "n/a", "no scaled score", "no score");

    private final TableRequest request;
    private final List<TableFault> faults = new ArrayList<>();

    ScaledScoreReading(TableRequest request) {
        this.request = request;
    }

    static boolean knows(Lines.Row heading) {
        return heading.find(RAW).isPresent() && heading.find(SCALED).isPresent();
    }

    private record Score(int raw, String scaled, long line) {}

    TableReading read(Lines.Row heading, List<Lines.Row> rows) {
        int raw = heading.find(RAW).orElseThrow();
        int scaled = heading.find(SCALED).orElseThrow();
        String subject = said(request.subject(), "subject", heading.find("subject", "test"), rows);
        String year = said(
                request.year() == null ? null : String.valueOf(request.year()),
                "year",
                heading.find("year", "academicyear"),
                rows);
        String assessment = said(
                request.assessment() == null ? null : request.assessment().code(),
                "assessment",
                heading.find("assessment", "keystage", "stage"),
                rows);
        List<Score> scores = new ArrayList<>();
        for (Lines.Row row : rows) {
            score(row, raw, scaled, scores);
        }
        if (rows.isEmpty()) {
            faults.add(new TableFault(0, "There are headings but no marks below them."));
        }
        Integer wholeYear = year(year);
        Assessment of = assessment(assessment);
        if (!faults.isEmpty() || wholeYear == null || of == null || subject == null) {
            return new TableReading.Faulty(faults);
        }
        if (scores.size() > 1 && scores.getFirst().raw() > scores.getLast().raw()) {
            scores = scores.reversed();
        }
        StringBuilder content = new StringBuilder("raw,scaled\n");
        scores.forEach(score ->
                content.append(score.raw()).append(',').append(score.scaled()).append('\n'));
        return new TableReading.Read(
                new NationalTable(
                        TableKind.SCALED_SCORES,
                        of,
                        wholeYear,
                        subject,
                        content.toString(),
                        scores.size(),
                        request.certainty(),
                        request.sourceWords(),
                        request.file()),
                scores.stream().map(Score::line).toList());
    }

    private void score(Lines.Row row, int raw, int scaled, List<Score> scores) {
        OptionalInt mark = number(row.cell(raw));
        String text = row.cell(scaled);
        boolean none = NONE.contains(text.toLowerCase(Locale.ROOT));
        OptionalInt score = number(text);
        if (mark.isEmpty()) {
            faults.add(new TableFault(
                    row.number(), "\"" + row.cell(raw) + "\" is no raw mark. Write a whole number, such as 25."));
        } else if (!none && score.isEmpty()) {
            faults.add(new TableFault(
                    row.number(),
                    "\"" + text
                            + "\" is no scaled score. Write a whole number such as 100, or N where there is none."));
        } else {
            scores.add(new Score(mark.getAsInt(), none ? "N" : String.valueOf(score.orElseThrow()), row.number()));
        }
    }

    /** Spreadsheets save whole numbers as 25 or as 25.0. */
    private static OptionalInt number(String text) {
        String whole = text.replaceFirst("\\.0+$", "");
        return whole.matches("[0-9]{1,4}") ? OptionalInt.of(Integer.parseInt(whole)) : OptionalInt.empty();
    }

    /** What the form or command says, or else the file in every line; the two must not contradict each other. */
    private @Nullable String said(@Nullable String asked, String what, OptionalInt column, List<Lines.Row> rows) {
        String known = asked == null ? null : fold(asked);
        for (Lines.Row row : rows) {
            String inFile = column.isEmpty() ? "" : fold(row.cell(column.getAsInt()));
            if (inFile.isEmpty()) {
                continue;
            }
            if (known == null) {
                known = inFile;
            } else if (!known.equals(inFile)) {
                faults.add(new TableFault(
                        row.number(),
                        "This line is of another " + what + ", \"" + row.cell(column.getAsInt())
                                + "\". One file holds the" + " table of one test in one year."));
                return known;
            }
        }
        if (known == null) {
            faults.add(new TableFault(0, "The file does not say its " + what + ". Choose it beside the file."));
        }
        return known;
    }

    private static String fold(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceFirst("\\.0+$", "");
        return switch (plain) {
            case "mathematics", "mat", "math" -> "maths";
            case "grammar, punctuation and spelling", "spag", "gaps" -> "gps";
            case "key stage 2" -> "ks2";
            case "key stage 1" -> "ks1";
            default -> plain;
        };
    }

    private @Nullable Integer year(@Nullable String text) {
        if (text == null) {
            return null;
        }
        // 2026/27 and 2026/2027 end in 2027.
        String end =
                text.matches("[0-9]{4}/[0-9]{2,4}") ? text.substring(0, 2) + text.substring(text.length() - 2) : text;
        if (!end.matches("20[0-9]{2}")) {
            faults.add(
                    new TableFault(0, "\"" + text + "\" is no academic year. Write the year in which it ends: 2027."));
            return null;
        }
        return new AcademicYear(Integer.parseInt(end)).endYear();
    }

    private @Nullable Assessment assessment(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Assessment found = Assessment.find(text).orElse(null);
        if (found == null) {
            faults.add(new TableFault(0, "\"" + text + "\" is no assessment with scaled scores. Write ks2 or ks1."));
        }
        return found;
    }
}
