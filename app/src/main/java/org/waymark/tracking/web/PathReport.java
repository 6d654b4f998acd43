package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Band;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;
import org.waymark.tracking.path.FlightPath;
import org.waymark.tracking.path.Sight;
import org.waymark.tracking.path.Stop;
import org.waymark.ui.charts.BandPath;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Part.Cell;
import org.waymark.ui.report.Part.Column;
import org.waymark.ui.report.Part.Row;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Tone;

/** A pupil's flight path as a report: the picture, and everything in order as a table. */
final class PathReport {

    private final Scope scope;
    private final FlightPath path;
    private final List<Stop> stops;

    private PathReport(Scope scope, FlightPath path) {
        this.scope = scope;
        this.path = path;
        this.stops = List.copyOf(path.stops());
    }

    /** @param moment when it was read, in words */
    static Report of(Scope scope, FlightPath path, String moment) {
        return new PathReport(scope, path).make(moment);
    }

    private Report make(String moment) {
        OnRoll pupil = path.pupil();
        List<String> lines = List.of(
                YearGroup.find(pupil.yearGroup()).map(YearGroup::label).orElse("")
                        + (pupil.className() == null ? "" : " · " + pupil.className()) + " · "
                        + new AcademicYear(pupil.year()).label(),
                scope.schoolName() + " · as recorded on " + moment);
        String title = pupil.listName() + ": flight path";
        if (path.isEmpty()) {
            return new Report(
                    title,
                    lines,
                    List.of(new Part.Words(
                            "Nothing stands of this pupil yet: no judgement, no statutory result and no target. What is"
                                    + " entered, comes in with a file or is set as a target stands here at once.",
                            Tone.QUIET)),
                    List.of());
        }
        List<Part> parts = new ArrayList<>();
        if (!path.lanes().isEmpty()) {
            parts.add(new Part.Picture(
                    "Subject by subject",
                    "The dashed line is what is expected of the age.",
                    chart().draw(),
                    new Part.Table(
                            "", "", List.of(Column.words("Subject"), Column.words("From first to last")), inWords())));
        }
        parts.add(table());
        return new Report(
                title,
                lines,
                parts,
                List.of(
                        "A judgement and a test stand in their band. A statutory result says below, at or above what is"
                                + " expected and no more: at is drawn over both “just at” and “securely at”.",
                        "The goals of the profile are the nearest there are to a subject, not the same. A code that counts"
                                + " as not met, such as absent from a test, is drawn as below; a code that is not counted is"
                                + " not drawn.",
                        "Targets stand where they are to be reached. No line leads to them: nobody's way is straight."));
    }

    private BandPath chart() {
        return new BandPath(
                "Flight path of " + path.pupil().listName(),
                Arrays.stream(Band.values()).map(Band::label).toList(),
                stops.stream()
                        .map(stop -> new BandPath.Stop(
                                stop.label(),
                                path.yearGroup(stop)
                                        .map(YearGroup::label)
                                        .orElse(stop.year().label()),
                                path.yearGroup(stop).map(PathReport::shortly).orElse("")))
                        .toList(),
                path.lanes().stream()
                        .map(lane -> new BandPath.Lane(lane.label(), marks(lane)))
                        .toList());
    }

    private static String shortly(YearGroup group) {
        return group.compareTo(YearGroup.YEAR_1) < 0 ? group.code() : "Y" + group.code();
    }

    private List<BandPath.Mark> marks(FlightPath.Lane lane) {
        List<BandPath.Mark> marks = new ArrayList<>();
        for (int at = 0; at < stops.size(); at++) {
            int place = at;
            for (Sight sight : lane.at(stops.get(at))) {
                sight.bands()
                        .ifPresent(bands -> marks.add(new BandPath.Mark(
                                place,
                                bands.low().ordinal(),
                                bands.high().ordinal(),
                                kind(sight.kind()),
                                sight.value())));
            }
        }
        return marks;
    }

    private static BandPath.Kind kind(Sight.Kind kind) {
        return switch (kind) {
            case JUDGEMENT -> BandPath.Kind.JUDGED;
            case TEST -> BandPath.Kind.TEST;
            case STATUTORY -> BandPath.Kind.FIXED;
            case TARGET -> BandPath.Kind.AIM;
        };
    }

    private List<Row> inWords() {
        return path.lanes().stream()
                .map(lane -> Row.of(
                        Cell.of(lane.label()),
                        Cell.of(stops.stream()
                                .filter(stop -> !lane.at(stop).isEmpty())
                                .map(stop -> stop.label() + ": " + words(lane.at(stop)))
                                .collect(Collectors.joining("; ")))))
                .toList();
    }

    private static String words(List<Sight> sights) {
        return sights.stream()
                .map(sight -> switch (sight.kind()) {
                    case JUDGEMENT, STATUTORY -> said(sight);
                    case TEST -> "test " + sight.value();
                    case TARGET -> "target " + said(sight);
                })
                .collect(Collectors.joining(", "));
    }

    private static String said(Sight sight) {
        return sight.label().equals(sight.value()) ? sight.value() : sight.value() + " " + sight.label();
    }

    private Part table() {
        List<Column> columns = new ArrayList<>(List.of(Column.words("When"), Column.words("Year group")));
        path.lanes().forEach(lane -> columns.add(Column.words(lane.label())));
        if (!path.others().isEmpty()) {
            columns.add(Column.words("Checks and headlines"));
        }
        List<Row> rows = new ArrayList<>();
        for (Stop stop : stops) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(stop.label()).linked(address(stop)),
                    Cell.of(path.yearGroup(stop).map(YearGroup::label).orElse("–"))));
            path.lanes().forEach(lane -> cells.add(cell(lane.at(stop))));
            if (!path.others().isEmpty()) {
                List<String> words = path.others().getOrDefault(stop, List.of());
                cells.add(words.isEmpty() ? Cell.none() : Cell.of(String.join("; ", words)));
            }
            rows.add(new Row(cells, false));
        }
        return new Part.Table("Everything in order", "", columns, rows);
    }

    private static Cell cell(List<Sight> sights) {
        return sights.isEmpty() ? Cell.none() : Cell.of(words(sights));
    }

    /** Where the results of a moment of this year are entered; null where the person may not, or it was another year. */
    private @Nullable String address(Stop stop) {
        Optional<YearGroup> group = path.yearGroup(stop);
        boolean mine = stop.year().endYear() == path.pupil().year() && group.isPresent() && scope.entersResults();
        return mine
                ? "/schools/" + scope.laestab() + "/assessments/"
                        + stop.assessment().code() + "/" + stop.year() + "/pupils/"
                        + path.pupil().pupilId()
                : null;
    }
}
