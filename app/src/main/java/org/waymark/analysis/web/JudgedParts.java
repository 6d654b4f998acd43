package org.waymark.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.access.Scope;
import org.waymark.analysis.GroupFigures;
import org.waymark.analysis.ShownFigure;
import org.waymark.analysis.dashboard.JudgedBlock;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.YearGroup;
import org.waymark.catalogue.measure.Figure;
import org.waymark.scheme.Point;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Tone;

/** The school's own judgements on the dashboard, told apart from what is statutory. */
final class JudgedParts {

    private final Scope scope;
    private final JudgedBlock block;

    JudgedParts(Scope scope, JudgedBlock block) {
        this.scope = scope;
        this.block = block;
    }

    List<Part> list() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Heading(
                "The school's own judgements: " + block.edition().assessment().title()));
        parts.add(new Part.Words(
                "These are teachers' judgements by the school's own scale, not statutory results. They stand here for"
                        + " year groups without a statutory result in these subjects in "
                        + block.edition().year().label() + "." + leftOut(),
                Tone.QUIET));
        notCounted().ifPresent(words -> parts.add(new Part.Words(words, Tone.WARN)));
        parts.add(table());
        return parts;
    }

    private String leftOut() {
        return block.leftOut().isEmpty()
                ? ""
                : " Not shown, because their results are above: "
                        + block.leftOut().stream().map(YearGroup::label).collect(Collectors.joining(", ")) + ".";
    }

    /** Who does not count in the first headline, and why. */
    private Optional<String> notCounted() {
        List<ShownFigure> first = block.byYearGroup().stream()
                .map(row -> row.figures().getFirst())
                .toList();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            String why = why(first.get(i));
            if (!why.isEmpty()) {
                words.add(block.byYearGroup().get(i).group().label() + ", " + why);
            }
        }
        if (first.stream().anyMatch(shown -> !shown.hidden() && shown.reasonsHidden())) {
            words.add(ShownFigure.SOME_NOT_COUNTED);
        }
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(block.measures().getFirst().label() + ", not counted: " + String.join("; ", words) + ".");
    }

    private static String why(ShownFigure shown) {
        if (shown.hidden() || shown.reasonsHidden()) {
            return "";
        }
        Figure figure = shown.figure();
        List<String> words = new ArrayList<>();
        if (figure.missing() > 0) {
            words.add(figure.missing() + " of " + figure.pupils() + " not judged yet");
        }
        if (figure.leftOutCount() > 0) {
            words.add(figure.leftOutCount() + " left out ("
                    + String.join(", ", figure.leftOut().keySet()) + ")");
        }
        return String.join(", ", words);
    }

    private Part.Table table() {
        List<Part.Column> columns = Stream.concat(
                        Stream.of(Part.Column.words("Year group")),
                        block.measures().stream().map(measure -> Part.Column.number(measure.label())))
                .toList();
        return new Part.Table(
                "At or above age-related expectations in " + block.edition().title() + ", all pupils",
                "Just at, securely at or above, of those judged; in brackets how many of how many pupils.",
                columns,
                block.byYearGroup().stream().map(this::row).toList());
    }

    private Part.Row row(GroupFigures of) {
        List<Part.Cell> cells = new ArrayList<>();
        cells.add(Part.Cell.of(of.group().label()).linked(overview(of).toString()));
        for (int i = 0; i < block.measures().size(); i++) {
            cells.add(cell(block.measures().get(i), of.figures().get(i), overview(of)));
        }
        return new Part.Row(cells, false);
    }

    private static Part.Cell cell(Measure measure, ShownFigure shown, Address overview) {
        return shown.figure().pupils() == 0 && !shown.hidden()
                ? Part.Cell.of("not judged").toned(Tone.QUIET)
                : FigureWords.cell(shown, Optional.empty(), measure.isShare(), overview.toString());
    }

    private Address overview(GroupFigures of) {
        String code = Stream.of(YearGroup.values())
                .filter(group -> group.label().equals(of.group().label()))
                .map(YearGroup::code)
                .findFirst()
                .orElse("");
        return Address.of("/schools/" + scope.laestab() + "/judgements/overview")
                .with(
                        "point",
                        new Point(block.edition().assessment(), block.edition().year()).code())
                .with("year_group", code);
    }
}
