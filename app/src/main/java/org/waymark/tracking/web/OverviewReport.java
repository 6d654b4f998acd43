package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.access.Scope;
import org.waymark.analysis.SchoolGroups;
import org.waymark.analysis.ShownFigure;
import org.waymark.analysis.SmallGroups;
import org.waymark.catalogue.Band;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.measure.Figure;
import org.waymark.tracking.overview.HeldPoints;
import org.waymark.tracking.overview.PointFigure;
import org.waymark.tracking.overview.PointOverview;
import org.waymark.tracking.overview.Source;
import org.waymark.tracking.overview.SubjectLine;
import org.waymark.ui.charts.BandTone;
import org.waymark.ui.charts.StackedBars;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Tone;

/** The report of a point. */
final class OverviewReport {

    static final String TITLE = "Where pupils stand";

    private final Scope scope;
    private final PointOverview overview;
    private final Address address;
    private final OverviewTables tables;
    private final List<Part> parts = new ArrayList<>();

    private OverviewReport(Scope scope, PointOverview overview, Address address) {
        this.scope = scope;
        this.overview = overview;
        this.address = address.with("behind", null);
        this.tables = new OverviewTables(overview, this.address);
    }

    static Report of(Scope scope, PointOverview overview, Address address) {
        return new OverviewReport(scope, overview, address)
                .report(address.query().getOrDefault("behind", ""));
    }

    /** Where nothing stands yet, or not at the point that was asked for. */
    static Report empty(Scope scope, boolean anyPoint) {
        String words = anyPoint
                ? "Nothing was judged at this point. Choose another point above."
                : "No judgements yet. As soon as the first is entered under Enter, it is counted here.";
        return new Report(TITLE, List.of(scope.schoolName()), List.of(new Part.Words(words, Tone.QUIET)), List.of());
    }

    private Report report(String behind) {
        if (overview.cohort().members().isEmpty()) {
            parts.add(new Part.Words(
                    "Nobody to show: no pupil that you can see was on roll then in this year group, class and group."
                            + " Choose others.",
                    Tone.QUIET));
        } else if (!overview.hasResults()) {
            parts.add(new Part.Words(
                    "Nothing stands of these pupils at this point yet. Choose another point, or enter it under Enter.",
                    Tone.QUIET));
        } else {
            unfinished();
            OverviewNames.find(scope, overview, behind).ifPresent(parts::add);
            parts.add(new Part.Cards(overview.lines().stream().map(this::card).toList()));
            parts.add(new Part.Heading("By subject"));
            parts.add(bars());
            if (overview.source() == Source.TEST) {
                parts.add(tables.averages());
            }
            if (overview.byYear().size() > 1
                    && overview.pupils().chosen().ofClass().isEmpty()) {
                parts.add(new Part.Heading("By year group"));
                parts.add(tables.years());
            }
            parts.add(new Part.Heading("By group and class"));
            parts.add(tables.groups());
            new OverviewTrend(overview).parts().forEach(parts::add);
        }
        return new Report(TITLE, lines(), parts, notes());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(scope.schoolName());
        lines.add(HeldPoints.point(overview.edition()).label() + " · the school's own "
                + (overview.source() == Source.TEST ? "tests" : "judgements"));
        String only = scope.ownClassesOnly() ? ", your classes only" : "";
        int count = overview.cohort().members().size();
        String pupils = !scope.seesNames() && count < SmallGroups.LEAST ? "" : " · " + OverviewWords.pupils(count);
        lines.add(overview.pupils().chosen().words() + only + pupils + " · live");
        return lines;
    }

    /** Says plainly that not everything is entered. */
    private void unfinished() {
        List<SubjectLine> open = overview.lines().stream()
                .filter(line -> line.measure().parts().size() == 1
                        && (line.expected().reasonsHidden()
                                || line.expected().figure().missing() > 0))
                .toList();
        if (open.isEmpty() || overview.source() == Source.TEST) {
            return;
        }
        String where = scope.seesNames()
                ? " No judgement yet: "
                        + open.stream()
                                .map(line -> line.measure().label() + " "
                                        + line.expected().figure().missing() + " of "
                                        + line.expected().figure().pupils())
                                .collect(Collectors.joining(", "))
                        + "."
                : "";
        parts.add(new Part.Words(
                "Not everybody is judged." + where + " Who has no judgement does not count, so these figures can still"
                        + " change.",
                Tone.WARN));
    }

    private Part.Card card(SubjectLine line) {
        ShownFigure shown = line.expected();
        Figure figure = shown.figure();
        boolean links = scope.seesNames();
        String id = line.measure().id();
        return new Part.Card(
                line.measure().label(),
                links && figure.denominator() > 0 ? names(id, OverviewNames.NOT) : null,
                shown.hidden()
                        ? SmallGroups.WORDS
                        : figure.rounded().map(Object::toString).orElse("–"),
                shown.hidden() || figure.denominator() == 0 ? "" : "% ARE",
                shown.hidden() ? null : figure.rounded().orElse(null),
                shown.hidden() ? "" : OverviewWords.counted(figure),
                OverviewWords.notCounted(shown, overview.source()),
                links && figure.missing() + figure.leftOutCount() > 0 ? names(id, OverviewNames.OUT) : null,
                OverviewTrend.small(overview.edition(), line),
                above(line) + since(line),
                Tone.PLAIN);
    }

    private static String above(SubjectLine line) {
        ShownFigure higher = line.higher();
        return higher.hidden() || higher.figure().denominator() == 0
                ? ""
                : OverviewWords.value(higher.figure()) + " above ("
                        + higher.figure().numerator() + ")";
    }

    /** Against the point before this one. */
    private static String since(SubjectLine line) {
        List<PointFigure> trend = line.trend();
        if (trend.size() < 2) {
            return "";
        }
        PointFigure before = trend.get(trend.size() - 2);
        return before.shown().hidden() || before.shown().figure().rounded().isEmpty()
                ? ""
                : "; " + OverviewWords.value(before.shown().figure()) + " ARE at "
                        + before.point().label();
    }

    private String names(String measure, String part) {
        return address.with("behind", measure + OverviewNames.BETWEEN + part) + "#main";
    }

    /** Four bands where they may be told, else what the shown figures say: below, at, above. */
    private Part bars() {
        boolean four = scope.seesNames();
        List<StackedBars.Band> bands = four
                ? List.of(
                        new StackedBars.Band(Band.BELOW.label(), BandTone.WORKING),
                        new StackedBars.Band(Band.JUST_AT.label(), BandTone.OUT),
                        new StackedBars.Band(Band.SECURELY_AT.label(), BandTone.MET),
                        new StackedBars.Band(Band.ABOVE.label(), BandTone.HIGHER))
                : List.of(
                        new StackedBars.Band("Below", BandTone.WORKING),
                        new StackedBars.Band("At", BandTone.MET),
                        new StackedBars.Band("Above", BandTone.HIGHER));
        List<StackedBars.Bar> bars = overview.lines().stream()
                .filter(line -> !four || !line.bands().isEmpty())
                .map(line -> bar(line, four))
                .toList();
        return new Part.Picture(
                "Bands by subject",
                "Per cent of the pupils judged; the number beside each subject is how many that is.",
                new StackedBars("Bands by subject", bands, bars).draw(),
                tables.subjects(four, scope.seesNames()));
    }

    private static StackedBars.Bar bar(SubjectLine line, boolean four) {
        String label = line.measure().label();
        if (four) {
            return new StackedBars.Bar(label, List.copyOf(line.bands().values()));
        }
        if (line.expected().hidden() || line.higher().hidden()) {
            return StackedBars.Bar.hidden(label, SmallGroups.WORDS);
        }
        Figure expected = line.expected().figure();
        int met = (int) expected.numerator();
        int above = (int) line.higher().figure().numerator();
        return new StackedBars.Bar(label, List.of(expected.denominator() - met, met - above, above));
    }

    private List<String> notes() {
        Edition edition = overview.edition();
        List<String> notes = new ArrayList<>();
        notes.add("ARE, age-related expectations: just at, securely at or above. " + OverviewWords.OWN);
        notes.add("A percentage is of the pupils judged. Who was left out as not judged, or has no judgement yet, is"
                + " said beside it and is not in it.");
        if (overview.source() == Source.TEST) {
            notes.add("The bands of a test begin at the scores that the school has set under What we judge.");
        }
        overview.lines().stream()
                .filter(line -> line.measure().parts().size() > 1)
                .forEach(line -> notes.add(line.measure().label() + ": reached by who reached every one of them; who"
                        + " lacks a judgement in one is not counted."));
        notes.addAll(SchoolGroups.notes(
                overview.byGroup().stream().map(row -> row.group()).toList()));
        if (!scope.seesNames()) {
            notes.add(SmallGroups.NOTE + " You see one year group at a time.");
        }
        return edition.yearGroups().isEmpty() ? List.of() : notes;
    }
}
