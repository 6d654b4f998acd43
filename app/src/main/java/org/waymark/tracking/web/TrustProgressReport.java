package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.access.Scope;
import org.waymark.analysis.ShownFigure;
import org.waymark.analysis.SmallGroups;
import org.waymark.analysis.SmallSchools;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.Point;
import org.waymark.tracking.overview.HeldPoints;
import org.waymark.tracking.overview.Source;
import org.waymark.tracking.progress.ProgressRule;
import org.waymark.tracking.progress.SchoolProgress;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Part.Cell;
import org.waymark.ui.report.Part.Column;
import org.waymark.ui.report.Part.Row;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Tone;

/** Schools side by side between two points, each by its own scheme, told by band; all pupils pooled, never averaged. */
final class TrustProgressReport {

    private static final String TITLE = "Progress side by side";

    private final List<Scope> scopes;
    private final Point from;
    private final Point to;
    private final Optional<YearGroup> yearGroup;
    private final List<SchoolProgress> schools;

    TrustProgressReport(
            List<Scope> scopes, Point from, Point to, Optional<YearGroup> yearGroup, List<SchoolProgress> schools) {
        this.scopes = scopes;
        this.from = from;
        this.to = to;
        this.yearGroup = yearGroup;
        this.schools = schools;
    }

    static Report empty() {
        return new Report(
                TITLE,
                List.of(),
                List.of(new Part.Words(
                        "Progress needs judgements at two points in the schools whose figures you may see. There are none"
                                + " yet.",
                        Tone.QUIET)),
                List.of());
    }

    Report report() {
        List<Part> parts = new ArrayList<>();
        if (from.compareTo(to) >= 0) {
            parts.add(new Part.Words(
                    "Choose a first point that lies before the second: this shows the way back.", Tone.WARN));
        }
        said().forEach(words -> parts.add(new Part.Words(words, Tone.WARN)));
        Map<String, Measure> subjects = subjects();
        if (subjects.isEmpty()) {
            parts.add(new Part.Words("Nothing was judged by these schools at both points.", Tone.QUIET));
        } else {
            parts.add(table("Expected progress or more", subjects, false));
            if (scopes.stream().allMatch(Scope::seesNames)) {
                // Beside the other table it would tell a reader without names of a few.
                parts.add(table("Above expected", subjects, true));
            }
        }
        return new Report(
                TITLE,
                List.of(
                        "Your schools from " + from.label() + " to " + to.label(),
                        yearGroup.map(YearGroup::label).orElse("All year groups") + " · live"),
                parts,
                notes());
    }

    private List<String> said() {
        List<String> said = new ArrayList<>();
        for (SchoolProgress school : schools) {
            instead(school.from(), from)
                    .ifPresent(words -> said.add(school.scope().schoolName() + words));
            instead(school.to(), to).ifPresent(words -> said.add(school.scope().schoolName() + words));
        }
        String out = schools.stream()
                .filter(school -> !school.isThere())
                .map(school -> school.scope().schoolName())
                .collect(Collectors.joining(", "));
        if (!out.isEmpty()) {
            said.add("Left out, with no judgements at or before one of the points in its year: " + out + ".");
        }
        return said;
    }

    private static Optional<String> instead(Optional<Edition> used, Point asked) {
        return used.filter(edition -> edition.assessment() != asked.assessment())
                .map(edition -> " does not judge at " + asked.label() + ": its judgements of "
                        + HeldPoints.point(edition).label() + " stand here instead.");
    }

    /** The subjects that any of them judges at both points, with a measure that lends its words. */
    private Map<String, Measure> subjects() {
        Map<String, Measure> subjects = new LinkedHashMap<>();
        for (SchoolProgress school : schools) {
            school.to()
                    .ifPresent(edition -> school.subjects().stream()
                            .filter(subject -> subject.both() > 0)
                            .forEach(subject -> Source.JUDGEMENT.expected(edition).stream()
                                    .filter(measure -> measure.parts().equals(List.of(subject.to())))
                                    .findFirst()
                                    .ifPresent(measure ->
                                            subjects.putIfAbsent(subject.to().id(), measure))));
        }
        return subjects;
    }

    private Part table(String title, Map<String, Measure> subjects, boolean aboveOnly) {
        List<Column> columns = new ArrayList<>(List.of(Column.words("School")));
        List<SmallSchools> shown = new ArrayList<>();
        subjects.forEach((item, measure) -> {
            columns.add(Column.number(measure.label()));
            shown.add(SmallSchools.of(
                    scopes,
                    scopes.stream().map(scope -> "").toList(),
                    schools.stream()
                            .map(school -> school.figure(measure, item, aboveOnly))
                            .toList()));
        });
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < schools.size(); i++) {
            int at = i;
            List<Cell> cells = new ArrayList<>(List.of(name(schools.get(i))));
            shown.forEach(column -> cells.add(cell(column.schools().get(at))));
            rows.add(new Row(cells, false));
        }
        List<Cell> pooled = new ArrayList<>(List.of(Cell.of("All pupils of these schools")));
        shown.forEach(column -> pooled.add(cell(column.all())));
        rows.add(new Row(pooled, true));
        return new Part.Table(
                title, "Per cent of the pupils who stand at both points, and of how many.", columns, rows);
    }

    private Cell name(SchoolProgress school) {
        Cell name = Cell.of(school.scope().schoolName());
        if (!school.isThere()) {
            return name;
        }
        return name.linked(Address.of("/schools/" + school.scope().laestab() + "/judgements/progress")
                .with(
                        "from",
                        school.from()
                                .map(edition -> HeldPoints.point(edition).code())
                                .orElse(""))
                .with(
                        "to",
                        school.to()
                                .map(edition -> HeldPoints.point(edition).code())
                                .orElse(""))
                .with("year_group", yearGroup.map(YearGroup::code).orElse(""))
                .toString());
    }

    private static Cell cell(ShownFigure shown) {
        return OverviewWords.cell(shown, null);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(ProgressWords.rule(ProgressRule.usual())
                + " All schools are told by this one rule here, whatever rule a school has of its own.");
        notes.add("Each school judges by its own scheme; they compare by band, and a subject by its code. Who does not"
                + " stand at both points does not count. The last row is of all their pupils together, not an average of"
                + " schools.");
        notes.add(OverviewWords.OWN);
        if (scopes.stream().anyMatch(scope -> !scope.seesNames())) {
            notes.add(SmallGroups.NOTE + " You see one year group at a time.");
        }
        return notes;
    }
}
