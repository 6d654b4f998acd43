package org.waymark.analysis.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.analysis.Group;
import org.waymark.analysis.questions.QuestionAnalysis;
import org.waymark.analysis.questions.QuestionAnalysis.Asked;
import org.waymark.analysis.questions.QuestionAnalysis.Domain;
import org.waymark.analysis.questions.QuestionFigure;
import org.waymark.analysis.questions.QuestionMark;
import org.waymark.school.OnRoll;
import org.waymark.ui.charts.BandTone;
import org.waymark.ui.charts.StackedBars;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Tone;

/** The report of questions: domains, questions, classes and groups, weakest first. */
final class QuestionsReport {

    private final QuestionsPage page;
    private final QuestionAnalysis analysis;

    private QuestionsReport(QuestionsPage page) {
        this.page = page;
        this.analysis = page.analysis();
    }

    static Report of(QuestionsPage page) {
        return new QuestionsReport(page).report();
    }

    private Report report() {
        List<String> lines = new ArrayList<>();
        lines.add(page.scope().schoolName());
        lines.add(page.edition().title() + ", " + page.title());
        if (!page.groups().isEmpty()) {
            lines.add(page.groups().stream().map(Group::label).collect(Collectors.joining(", ")));
        }
        List<Part> parts = new ArrayList<>();
        if (page.empty()) {
            return new Report("Question level analysis", lines, parts, List.of());
        }
        String own = page.scope().ownClassesOnly() ? ", your classes only" : "";
        if (page.hidden()) {
            parts.add(new Part.Words(
                    "Fewer than " + QuestionsPage.LEAST + " pupils have all their marks: nothing is shown of so few.",
                    Tone.QUIET));
            return new Report("Question level analysis", lines, parts, notes());
        }
        if (page.scope().seesNames()) {
            lines.add(page.marked().size() + " of " + page.pupils().size() + " pupils have marks by question" + own);
        }
        if (page.marked().isEmpty()) {
            parts.add(new Part.Words(
                    "Nobody has a mark in these questions yet. Enter marks class by class: the analysis is here at once.",
                    Tone.PLAIN));
            return new Report("Question level analysis", lines, parts, notes());
        }
        if (page.scope().seesNames() && page.marked().size() < page.pupils().size()) {
            parts.add(new Part.Words(
                    page.pupils().size() - page.marked().size() + " of "
                            + page.pupils().size()
                            + " pupils have no mark in any of these questions yet and are not counted.",
                    Tone.WARN));
        }
        Asked question = page.question();
        if (question != null) {
            parts.add(pupils(question));
        }
        parts.add(domains());
        parts.add(questions());
        comparison(true, "Classes").ifPresent(parts::add);
        comparison(false, "Groups").ifPresent(parts::add);
        return new Report("Question level analysis", lines, parts, notes());
    }

    private List<Domain> weakestDomains() {
        return QuestionAnalysis.weakestFirst(analysis.domains(), this::figure);
    }

    private QuestionFigure figure(Domain domain) {
        return analysis.figure(page.keys(), domain.asked());
    }

    private Part.Picture domains() {
        List<Domain> domains = weakestDomains();
        List<StackedBars.Bar> bars = new ArrayList<>();
        for (Domain domain : domains) {
            QuestionFigure figure = figure(domain);
            bars.add(new StackedBars.Bar(
                    domain.title(), List.of(figure.gained(), figure.possible() - figure.gained()), "no marks yet"));
        }
        StackedBars chart = new StackedBars(
                "Marks gained by content domain",
                List.of(
                        new StackedBars.Band("gained", BandTone.MET),
                        new StackedBars.Band("not gained", BandTone.BELOW)),
                bars);
        return new Part.Picture(
                "Strengths and gaps by content domain",
                "Weakest first. The number beside a name is the marks there were to gain for all pupils together.",
                chart.draw(),
                domainTable(domains));
    }

    private Part.Table domainTable(List<Domain> domains) {
        boolean england = domains.stream().anyMatch(domain -> domain.national().isPresent());
        List<Part.Column> columns = new ArrayList<>(List.of(
                Part.Column.words("Content domain"),
                Part.Column.number("Questions"),
                Part.Column.number("Marks"),
                Part.Column.number("Marks gained")));
        add(columns, england);
        List<Part.Row> rows = new ArrayList<>();
        for (Domain domain : domains) {
            QuestionFigure figure = figure(domain);
            List<Part.Cell> cells = new ArrayList<>(List.of(
                    Part.Cell.of(domain.title()),
                    Part.Cell.of(domain.asked().size()),
                    Part.Cell.of(domain.asked().stream()
                            .mapToInt(one -> one.question().maxMarks())
                            .sum()),
                    percent(figure)));
            add(cells, figure, domain.national(), england);
            rows.add(new Part.Row(cells, false));
        }
        return new Part.Table("Content domains", "Weakest first.", columns, rows);
    }

    private Part.Table questions() {
        boolean england = analysis.asked().stream()
                .anyMatch(one -> one.question().national().isPresent());
        boolean several = page.papers().size() > 1;
        List<Part.Column> columns = new ArrayList<>();
        columns.add(Part.Column.words("Question"));
        columns.add(Part.Column.words("Content domain"));
        columns.add(Part.Column.words("What is asked"));
        columns.add(Part.Column.number("Marks"));
        columns.add(Part.Column.number("Marks gained"));
        add(columns, england);
        if (page.scope().seesNames()) {
            columns.add(Part.Column.number("Full marks"));
            columns.add(Part.Column.number("Not attempted"));
            columns.add(Part.Column.number("Pupils with a mark"));
        }
        List<Part.Row> rows = new ArrayList<>();
        for (Asked one : QuestionAnalysis.weakestFirst(analysis.asked(), this::figure)) {
            QuestionFigure figure = figure(one);
            String label = (several ? one.paper().item().label() + " " : "")
                    + one.question().label();
            List<Part.Cell> cells = new ArrayList<>();
            cells.add(Part.Cell.of(label)
                    .linked(
                            page.scope().seesNames()
                                    ? page.address().with("question", one.key()).toString()
                                    : null));
            cells.add(Part.Cell.of(one.question().domainTitle()));
            cells.add(Part.Cell.of(one.question().description()));
            cells.add(Part.Cell.of(one.question().maxMarks()));
            cells.add(percent(figure));
            add(cells, figure, one.question().national(), england);
            if (page.scope().seesNames()) {
                cells.add(Part.Cell.of(figure.full()));
                cells.add(Part.Cell.of(figure.notAttempted()));
                cells.add(Part.Cell.of(figure.pupils()));
            }
            rows.add(new Part.Row(cells, false));
        }
        return new Part.Table(
                "Questions",
                page.scope().seesNames() ? "Weakest first. Choose a question to see its pupils." : "Weakest first.",
                columns,
                rows);
    }

    private QuestionFigure figure(Asked one) {
        return analysis.figure(page.keys(), List.of(one));
    }

    private static void add(List<Part.Column> columns, boolean england) {
        if (england) {
            columns.add(Part.Column.number("England"));
            columns.add(Part.Column.number("Points apart"));
        }
    }

    private static void add(
            List<Part.Cell> cells, QuestionFigure figure, Optional<BigDecimal> national, boolean england) {
        if (!england) {
            return;
        }
        cells.add(national.map(value -> Part.Cell.of(value, "%")).orElseGet(Part.Cell::none));
        cells.add(national.flatMap(value -> figure.percent().map(ours -> apart(ours, value)))
                .orElseGet(Part.Cell::none));
    }

    private static Part.Cell apart(BigDecimal ours, BigDecimal theirs) {
        BigDecimal apart = ours.subtract(theirs);
        String sign = apart.signum() > 0 ? "▲ +" : apart.signum() < 0 ? "▼ −" : "";
        return new Part.Cell(
                sign + apart.abs().toPlainString(),
                apart,
                null,
                apart.signum() > 0 ? Tone.GOOD : apart.signum() < 0 ? Tone.WARN : Tone.PLAIN);
    }

    private static Part.Cell percent(QuestionFigure figure) {
        return figure.percent().map(percent -> Part.Cell.of(percent, "%")).orElseGet(Part.Cell::none);
    }

    /** Domains by class or group beside the whole cohort; nothing where there is nothing to compare. */
    private Optional<Part.Table> comparison(boolean ofClasses, String title) {
        List<Group> groups = page.compared().stream()
                .filter(group -> group.isClass() == ofClasses)
                .filter(group -> page.marked().stream().anyMatch(group::contains))
                .toList();
        if (groups.size() < 2) {
            return Optional.empty();
        }
        List<Part.Column> columns = new ArrayList<>();
        columns.add(Part.Column.words("Content domain"));
        columns.add(Part.Column.number("All"));
        groups.forEach(group -> columns.add(Part.Column.number(group.label())));
        List<Part.Row> rows = new ArrayList<>();
        for (Domain domain : weakestDomains()) {
            List<Part.Cell> cells = new ArrayList<>();
            cells.add(Part.Cell.of(domain.title()));
            cells.add(percent(figure(domain)));
            for (Group group : groups) {
                cells.add(percent(analysis.figure(keys(group), domain.asked())));
            }
            rows.add(new Part.Row(cells, false));
        }
        List<Part.Cell> pupils = new ArrayList<>();
        pupils.add(Part.Cell.of("Pupils"));
        pupils.add(Part.Cell.of(page.marked().size()));
        groups.forEach(group -> pupils.add(Part.Cell.of(keys(group).size())));
        rows.add(new Part.Row(pupils, true));
        return Optional.of(new Part.Table(
                title, "Marks gained by content domain, beside everybody shown. Weakest first.", columns, rows));
    }

    private List<Long> keys(Group group) {
        return page.marked().stream()
                .filter(group::contains)
                .map(OnRoll::pupilId)
                .toList();
    }

    private Part.Table pupils(Asked one) {
        List<Part.Row> rows = page.pupils().stream()
                .sorted(Comparator.comparingInt(pupil -> {
                    QuestionMark mark = analysis.mark(pupil.pupilId(), one);
                    return mark == null ? Integer.MAX_VALUE : mark.attempted() ? mark.mark() : -1;
                }))
                .map(pupil -> {
                    QuestionMark mark = analysis.mark(pupil.pupilId(), one);
                    return Part.Row.of(
                            Part.Cell.of(pupil.listName())
                                    .linked("/schools/" + page.scope().laestab() + "/pupils/" + pupil.pupilId()),
                            Part.Cell.of(Objects.requireNonNullElse(pupil.className(), "–")),
                            mark == null
                                    ? Part.Cell.of("no mark known").toned(Tone.QUIET)
                                    : mark.attempted() ? Part.Cell.of(mark.mark()) : Part.Cell.of("not attempted"));
                })
                .toList();
        return new Part.Table(
                "Question " + one.question().label() + " of " + one.paper().label() + ", "
                        + one.question().maxMarks()
                        + (one.question().maxMarks() == 1 ? " mark" : " marks"),
                "Fewest marks first. " + one.question().domainTitle()
                        + (one.question().description().isEmpty()
                                ? ""
                                : ": " + one.question().description()),
                List.of(Part.Column.words("Pupil"), Part.Column.words("Class"), Part.Column.number("Mark")),
                rows);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Marks gained: all marks gained in the questions, of all there were for the pupils whose mark is known."
                        + " A question that was not attempted counts as 0; an empty cell is not known and does not count.");
        notes.add("The questions, their domains and any figures of England are those of the list that your school has"
                + " loaded. Waymark ships none.");
        if (!page.scope().seesNames()) {
            notes.add(
                    "Without names: only pupils with a mark in every question of the paper count, and nothing is shown"
                            + " of fewer than " + QuestionsPage.LEAST + ". Classes and groups are not shown.");
        }
        return notes;
    }
}
