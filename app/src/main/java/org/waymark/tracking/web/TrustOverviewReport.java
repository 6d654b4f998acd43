package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waymark.access.Scope;
import org.waymark.analysis.ShownFigure;
import org.waymark.analysis.SmallGroups;
import org.waymark.analysis.SmallSchools;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.YearGroup;
import org.waymark.catalogue.measure.Figure;
import org.waymark.scheme.Point;
import org.waymark.tracking.overview.SchoolAtPoint;
import org.waymark.tracking.overview.Source;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Part.Cell;
import org.waymark.ui.report.Part.Column;
import org.waymark.ui.report.Part.Row;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Tone;

/** Schools side by side at a point, each by its own scheme, compared by band; all pupils pooled, never averaged. */
final class TrustOverviewReport {

    private static final String TITLE = "Judgements side by side";

    private final List<Scope> scopes;
    private final Point point;
    private final Optional<YearGroup> yearGroup;
    private final List<SchoolAtPoint> schools;

    TrustOverviewReport(List<Scope> scopes, Point point, Optional<YearGroup> yearGroup, List<SchoolAtPoint> schools) {
        this.scopes = scopes;
        this.point = point;
        this.yearGroup = yearGroup;
        this.schools = schools;
    }

    static Report empty() {
        return new Report(
                TITLE,
                List.of(),
                List.of(new Part.Words(
                        "No judgements yet in the schools whose figures you may see. As soon as a school enters the first,"
                                + " it is counted here.",
                        Tone.QUIET)),
                List.of());
    }

    Report report() {
        List<Part> parts = new ArrayList<>();
        said().forEach(words -> parts.add(new Part.Words(words, Tone.WARN)));
        Map<String, String> series = series();
        if (series.isEmpty()) {
            parts.add(new Part.Words("Nothing was judged by these schools at this point.", Tone.QUIET));
        } else {
            parts.add(table(series));
        }
        String who = yearGroup.map(YearGroup::label).orElse("All year groups");
        return new Report(TITLE, List.of("Your schools at " + point.label(), who + " · live"), parts, notes());
    }

    /** Which schools stand with an earlier point, and which are left out. */
    private List<String> said() {
        List<String> said = new ArrayList<>();
        schools.stream()
                .filter(SchoolAtPoint::instead)
                .forEach(school -> school.cohort()
                        .ifPresent(cohort -> said.add(school.scope().schoolName() + " does not judge at "
                                + point.assessment().title() + ": its judgements of "
                                + cohort.edition().assessment().title() + " stand here instead.")));
        String out = schools.stream()
                .filter(school -> school.cohort().isEmpty())
                .map(school -> school.scope().schoolName())
                .collect(Collectors.joining(", "));
        if (!out.isEmpty()) {
            said.add("Left out, with no judgements at " + point.assessment().title() + " or before it in this year: "
                    + out + ".");
        }
        return said;
    }

    /** What any of them judges, by what compares; combinations first. */
    private Map<String, String> series() {
        Map<String, String> series = new LinkedHashMap<>();
        schools.forEach(school -> school.cohort().ifPresent(cohort -> {
            if (cohort.hasResults()) {
                Source.JUDGEMENT
                        .expected(cohort.edition())
                        .forEach(measure -> series.putIfAbsent(measure.series(), measure.label()));
            }
        }));
        return series;
    }

    private Part table(Map<String, String> series) {
        List<Column> columns = new ArrayList<>(List.of(Column.words("School")));
        List<SmallSchools> shown = new ArrayList<>();
        series.forEach((id, label) -> {
            columns.add(Column.number(label));
            shown.add(SmallSchools.of(
                    scopes,
                    scopes.stream().map(scope -> "").toList(),
                    schools.stream().map(school -> figure(school, id)).toList()));
        });
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < schools.size(); i++) {
            int at = i;
            SchoolAtPoint school = schools.get(i);
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(school.scope().schoolName() + (school.instead() ? " ◔" : ""))
                    .linked(school.cohort()
                            .map(cohort -> Address.of(
                                            "/schools/" + school.scope().laestab() + "/judgements/overview")
                                    .with("point", new Point(cohort.edition().assessment(), point.year()).code())
                                    .with(
                                            "year_group",
                                            yearGroup.map(YearGroup::code).orElse(""))
                                    .toString())
                            .orElse(null)));
            shown.forEach(column -> cells.add(cell(column.schools().get(at))));
            rows.add(new Row(cells, false));
        }
        List<Cell> pooled = new ArrayList<>(List.of(Cell.of("All pupils of these schools")));
        shown.forEach(column -> pooled.add(cell(column.all())));
        rows.add(new Row(pooled, true));
        return new Part.Table(
                "Schools",
                "Per cent at or above age-related expectations, and of how many pupils judged; who is not counted stands"
                        + " behind it.",
                columns,
                rows);
    }

    private Figure figure(SchoolAtPoint school, String series) {
        return school.cohort()
                .flatMap(cohort -> Source.JUDGEMENT.expected(cohort.edition()).stream()
                        .filter(measure -> measure.series().equals(series))
                        .findFirst()
                        .map(cohort::figure))
                .orElseGet(() -> new Figure(any(series), 0, 0, new TreeMap<>(), 0));
    }

    private Measure any(String series) {
        return schools.stream()
                .flatMap(school -> school.cohort().stream())
                .flatMap(cohort -> Source.JUDGEMENT.expected(cohort.edition()).stream())
                .filter(measure -> measure.series().equals(series))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(ShownFigure shown) {
        Cell cell = OverviewWords.cell(shown, null);
        String out = OverviewWords.notCounted(shown, Source.JUDGEMENT);
        return shown.hidden() || shown.reasonsHidden() || out.isEmpty()
                ? cell
                : new Cell(cell.text() + ", " + out, cell.number(), null, cell.tone());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Each school judges by its own scheme: its own points, subjects, scales and words. They compare by band,"
                        + " and a subject by its code. The last row is of all their pupils together, not an average of schools.");
        notes.add("◔ A school that does not judge at this point stands with its last earlier point of the year.");
        notes.add(OverviewWords.OWN);
        if (scopes.stream().anyMatch(scope -> !scope.seesNames())) {
            notes.add(SmallGroups.NOTE + " You see one year group at a time.");
        }
        return notes;
    }
}
