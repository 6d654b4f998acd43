package org.waymark.transfer.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Severity;
import org.waymark.transfer.FileReport;
import org.waymark.transfer.ImportChoices;
import org.waymark.transfer.ImportReport;
import org.waymark.transfer.PlannedPupil;
import org.waymark.transfer.PlannedResult;
import org.waymark.transfer.incoming.ImportFinding;
import org.waymark.transfer.incoming.ImportRule;

/**
 * A report as a page shows it: counts, and the rows that a person asks for, a page at a time.
 *
 * @param show which rows are asked for
 * @param number which page of them, from 1
 */
public record ReportView(ImportReport report, Show show, int number) {

    /** Rows on a page. */
    static final int ROWS = 200;

    private static final int LISTED = 40;

    /** Which rows of a report a person wants to see. */
    public enum Show {
        NEEDS("Needs you"),
        CHANGED("Changed"),
        NEW("New"),
        REFUSED("Refused"),
        UNKNOWN("Code not known"),
        SAME("The same"),
        ALL("All");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        /** The words of the choice. */
        public String label() {
            return label;
        }

        /** The word in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Show of(String code, ImportReport report) {
            for (Show show : values()) {
                if (show.code().equals(code)) {
                    return show;
                }
            }
            for (Show show : List.of(NEEDS, REFUSED, CHANGED, NEW, UNKNOWN)) {
                if (new ReportView(report, show, 1).count(show) > 0) {
                    return show;
                }
            }
            return ALL;
        }
    }

    /** A row: what happens to a pupil, or to a result. */
    public sealed interface Row {
        FileReport file();

        String name();

        /** A pupil. */
        record OfPupil(FileReport file, PlannedPupil pupil) implements Row {
            @Override
            public String name() {
                return pupil.name();
            }
        }

        /** A result. */
        record OfResult(FileReport file, PlannedResult result) implements Row {
            @Override
            public String name() {
                return result.pupil();
            }

            /** The assessment and year, short. */
            public String edition() {
                Integer year = result.year();
                String of = Assessment.find(result.assessment())
                        .map(Assessment::title)
                        .orElse("");
                String in = year == null ? "" : new AcademicYear(year).label();
                return of.isEmpty() ? in : of + ", " + in;
            }
        }
    }

    /**
     * A code that is not known, with all results under it.
     *
     * @param results how many
     * @param pupils of how many pupils
     * @param values the first few values
     */
    public record UnknownCode(String code, String why, int results, int pupils, List<String> values) {}

    /**
     * The findings of one kind.
     *
     * @param title what they have in common
     */
    public record Kind(String title, Severity severity, int count, List<ImportFinding> first) {}

    /** Pupils about whom a person should or may decide, by file. */
    public List<Row.OfPupil> toDecide() {
        return toDecide(Set.of());
    }

    /**
     * Pupils about whom a person should or may decide, by file.
     *
     * @param decided about whom a person has decided, {@link ImportChoices#key}: they stay, for people change their minds
     */
    public List<Row.OfPupil> toDecide(Set<String> decided) {
        List<Row.OfPupil> rows = new ArrayList<>();
        for (FileReport file : report.files()) {
            if (file.state() == FileReport.State.TAKEN) {
                file.pupils().stream()
                        .filter(pupil -> pupil.asks()
                                || !pupil.candidates().isEmpty()
                                || pupil.verdict() == PlannedPupil.Verdict.LEFT_OUT
                                || decided.contains(ImportChoices.key(file.position(), pupil.line())))
                        .forEach(pupil -> rows.add(new Row.OfPupil(file, pupil)));
            }
        }
        return rows;
    }

    /** The codes that are not known, those with the most results first. */
    public List<UnknownCode> unknownCodes() {
        Map<String, List<PlannedResult>> byCode = new LinkedHashMap<>();
        results(result -> isUnknown(result.result().verdict()))
                .forEach(row -> byCode.computeIfAbsent(
                                row.result().label() + "\n" + row.result().why(), code -> new ArrayList<>())
                        .add(row.result()));
        return byCode.values().stream()
                .map(results -> new UnknownCode(
                        results.getFirst().label(),
                        results.getFirst().why(),
                        results.size(),
                        (int) results.stream()
                                .map(PlannedResult::pupilId)
                                .distinct()
                                .count(),
                        results.stream()
                                .map(PlannedResult::value)
                                .distinct()
                                .limit(6)
                                .toList()))
                .sorted(Comparator.comparingInt(UnknownCode::results).reversed())
                .toList();
    }

    private static boolean isUnknown(PlannedResult.Verdict verdict) {
        return verdict == PlannedResult.Verdict.UNKNOWN || verdict == PlannedResult.Verdict.UNKNOWN_SAME;
    }

    /** How many results are kept under codes or with values that are not known. */
    public int kept() {
        return report.count(PlannedResult.Verdict.UNKNOWN) + report.count(PlannedResult.Verdict.UNKNOWN_SAME);
    }

    /** Whether the school knows already what the files bring: that it knows the pupils says nothing of their results. */
    public boolean isKnown() {
        boolean results =
                report.files().stream().anyMatch(file -> !file.results().isEmpty());
        return results
                ? report.count(PlannedResult.Verdict.SAME)
                                + report.count(PlannedResult.Verdict.OURS)
                                + report.count(PlannedResult.Verdict.UNKNOWN_SAME)
                        > 0
                : report.count(PlannedPupil.Verdict.SAME) > 0;
    }

    /** How many things a person has to look at before it is done. */
    public int needs() {
        return report.importId() != null
                ? 0
                : (int) toDecide().stream().filter(row -> row.pupil().asks()).count()
                        + unknownCodes().size()
                        + (int) report.files().stream()
                                .filter(file -> file.state() == FileReport.State.NEEDS_HEADINGS
                                        || file.state() == FileReport.State.FOR_ANOTHER_SCHOOL)
                                .count();
    }

    /** How many rows a choice has. */
    public int count(Show wanted) {
        return wanted == Show.NEEDS ? needs() : rowsOf(wanted).size();
    }

    /** The rows of this page. */
    public List<Row> rows() {
        List<Row> all = rowsOf(show);
        int from = Math.min(all.size(), (number - 1) * ROWS);
        return all.subList(from, Math.min(all.size(), from + ROWS));
    }

    /** How many pages there are. */
    public int pages() {
        return Math.max(1, (rowsOf(show).size() + ROWS - 1) / ROWS);
    }

    private List<Row> rowsOf(Show wanted) {
        List<Row> rows = new ArrayList<>();
        for (FileReport file : report.files()) {
            for (PlannedPupil pupil : file.pupils()) {
                if (shows(wanted, pupil)) {
                    rows.add(new Row.OfPupil(file, pupil));
                }
            }
            for (PlannedResult result : file.results()) {
                if (shows(wanted, result)) {
                    rows.add(new Row.OfResult(file, result));
                }
            }
        }
        // Pupil by pupil, the pupil before the results, each as the file has them.
        rows.sort(Comparator.comparingInt((Row row) -> row.file().position())
                .thenComparing(row -> row.name().toLowerCase(Locale.UK)));
        return rows;
    }

    private static boolean shows(Show wanted, PlannedPupil pupil) {
        return switch (wanted) {
            case NEEDS -> false;
            case CHANGED -> pupil.verdict() == PlannedPupil.Verdict.CHANGED;
            case NEW -> pupil.verdict() == PlannedPupil.Verdict.NEW;
            case REFUSED -> pupil.verdict() == PlannedPupil.Verdict.REFUSED;
            case UNKNOWN, SAME -> false;
            case ALL -> true;
        };
    }

    private static boolean shows(Show wanted, PlannedResult result) {
        return switch (wanted) {
            case NEEDS -> false;
            case CHANGED -> result.verdict() == PlannedResult.Verdict.CHANGED;
            case NEW -> result.verdict() == PlannedResult.Verdict.NEW;
            case REFUSED -> result.verdict() == PlannedResult.Verdict.REFUSED;
            case UNKNOWN -> isUnknown(result.verdict());
            case SAME ->
                result.verdict() == PlannedResult.Verdict.SAME
                        || result.verdict() == PlannedResult.Verdict.OURS
                        || result.verdict() == PlannedResult.Verdict.OLDER;
            case ALL -> true;
        };
    }

    private List<Row.OfResult> results(Predicate<Row.OfResult> wanted) {
        List<Row.OfResult> rows = new ArrayList<>();
        for (FileReport file : report.files()) {
            file.results().stream()
                    .map(result -> new Row.OfResult(file, result))
                    .filter(wanted)
                    .forEach(rows::add);
        }
        return rows;
    }

    /** The findings of a file, the gravest first, one kind after the other. */
    public static List<Kind> findings(FileReport file) {
        Map<String, List<ImportFinding>> byRule = new LinkedHashMap<>();
        file.findings().stream()
                .sorted(Comparator.comparing((ImportFinding finding) -> finding.severity()))
                .forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                        .add(finding));
        return byRule.entrySet().stream()
                .map(entry -> new Kind(
                        title(entry.getKey(), entry.getValue().getFirst()),
                        entry.getValue().getFirst().severity(),
                        entry.getValue().size(),
                        entry.getValue().stream().limit(LISTED).toList()))
                .toList();
    }

    private static String title(String rule, ImportFinding first) {
        return Arrays.stream(ImportRule.values())
                .filter(known -> known.id().equals(rule))
                .map(ImportRule::title)
                .findFirst()
                .orElse(first.message());
    }

    /** What applying does, for the button: "Apply 412 results", "Add 30 pupils, apply 412 results". */
    public String act() {
        List<String> parts = new ArrayList<>();
        int added = report.count(PlannedPupil.Verdict.NEW);
        int changed = report.count(PlannedPupil.Verdict.CHANGED);
        int results = report.count(PlannedResult.Verdict.NEW) + report.count(PlannedResult.Verdict.CHANGED);
        int kept = report.count(PlannedResult.Verdict.UNKNOWN);
        if (added > 0) {
            parts.add("add " + count(added, "pupil"));
        }
        if (changed > 0) {
            parts.add("change " + count(changed, "pupil"));
        }
        if (results > 0) {
            parts.add("apply " + count(results, "result"));
        }
        if (kept > 0) {
            parts.add("keep " + kept + " as written");
        }
        String all = String.join(", ", parts);
        return all.isEmpty() ? "" : all.substring(0, 1).toUpperCase(Locale.UK) + all.substring(1);
    }

    /** "1 pupil", "2 pupils". */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
