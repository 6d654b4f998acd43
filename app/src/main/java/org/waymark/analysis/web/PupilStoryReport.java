package org.waymark.analysis.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Scope;
import org.waymark.analysis.story.Chapter;
import org.waymark.analysis.story.Place;
import org.waymark.analysis.story.PupilStory;
import org.waymark.analysis.story.StoryLine;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;
import org.waymark.school.PupilGroup;
import org.waymark.ui.Times;
import org.waymark.ui.charts.ScoreLines;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Part.Cell;
import org.waymark.ui.report.Part.Column;
import org.waymark.ui.report.Part.Row;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Tone;

/** A pupil's story as a report: about two sides of paper. */
final class PupilStoryReport {

    /** Both key stages are drawn on the wider scale of Key Stage 2. */
    private static final int LOWEST_SCALED = 80;

    private static final int HIGHEST_SCALED = 120;

    private final Scope scope;
    private final PupilStory story;
    private final PupilChangesTable changes;
    private final String home;

    PupilStoryReport(Scope scope, PupilStory story, PupilChangesTable changes) {
        this.scope = scope;
        this.story = story;
        this.changes = changes;
        this.home = "/schools/" + scope.laestab();
    }

    /** @param moment when it was read, in words */
    Report make(String moment) {
        List<Part> parts = new ArrayList<>();
        if (story.chapters().isEmpty()) {
            parts.add(new Part.Words(
                    "Nothing is recorded of this pupil yet. Results that are entered or come in with a file stand here,"
                            + " those of earlier schools too.",
                    Tone.QUIET));
        }
        for (Chapter chapter : story.chapters()) {
            parts.add(new Part.Heading(chapter.title() + where(chapter)));
            parts.add(table(chapter));
        }
        if (!story.scores().isEmpty()) {
            parts.add(scores());
        }
        int kept = story.record().kept();
        if (kept > 0) {
            parts.add(new Part.Words(
                    (kept == 1 ? "1 more result is" : kept + " more results are")
                            + " kept as a file wrote them, because Waymark does not know the codes. They stand under"
                            + " All results.",
                    Tone.WARN));
        }
        if (!story.changes().isEmpty()) {
            parts.add(new Part.Heading("The last changes"));
            parts.add(changes.of(story.changes()));
        }
        return new Report(story.name(), lines(moment), parts, notes());
    }

    private List<String> lines(String moment) {
        List<String> lines = new ArrayList<>();
        Optional<OnRoll> last = story.lastHere();
        last.ifPresent(pupil -> lines.add(Stream.of(
                        YearGroup.find(pupil.yearGroup()).map(YearGroup::label).orElse(null),
                        pupil.className(),
                        new AcademicYear(pupil.year()).label(),
                        pupil.leavingDate() == null ? null : "last day " + Times.day(pupil.leavingDate()))
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + " · " + other)
                .orElse("")));
        lines.add("Born " + Times.day(story.record().pupil().details().dateOfBirth())
                + last.map(pupil -> " · " + String.join(" · ", facts(pupil))).orElse(""));
        lines.add(scope.schoolName() + " · as recorded on " + moment);
        return lines;
    }

    private static List<String> facts(OnRoll pupil) {
        List<String> facts = new ArrayList<>();
        facts.add(sex(pupil));
        Stream.of(
                        PupilGroup.SEN_EHCP,
                        PupilGroup.SEN_SUPPORT,
                        PupilGroup.NO_SEN,
                        PupilGroup.EAL,
                        PupilGroup.NOT_EAL,
                        PupilGroup.DISADVANTAGED,
                        PupilGroup.NOT_DISADVANTAGED,
                        PupilGroup.AUTUMN_BORN,
                        PupilGroup.SPRING_BORN,
                        PupilGroup.SUMMER_BORN)
                .filter(group -> group.contains(pupil))
                .map(PupilGroup::label)
                .forEach(facts::add);
        return facts;
    }

    private static String sex(OnRoll pupil) {
        return PupilGroup.GIRLS.contains(pupil) ? "Girl" : PupilGroup.BOYS.contains(pupil) ? "Boy" : "Sex not known";
    }

    /** The year group and class, or that it was elsewhere. */
    private static String where(Chapter chapter) {
        return chapter.pupil()
                        .map(pupil -> " · "
                                + YearGroup.find(pupil.yearGroup())
                                        .map(YearGroup::label)
                                        .orElse("") + (pupil.className() == null ? "" : ", " + pupil.className()))
                        .orElse("")
                + (chapter.here() ? "" : " · recorded elsewhere");
    }

    private Part table(Chapter chapter) {
        return new Part.Table(
                "",
                "",
                List.of(
                        Column.words("What"),
                        Column.words("Result"),
                        Column.words("Standard"),
                        Column.words("In words"),
                        Column.words(ours()),
                        Column.words("England")),
                chapter.lines().stream().map(line -> row(chapter, line)).toList());
    }

    /** Whose figures stand beside the pupil's: a teacher sees the own classes only. */
    private String ours() {
        return scope.ownClassesOnly() ? "Your classes only" : "Our school";
    }

    private Row row(Chapter chapter, StoryLine line) {
        boolean cells = !line.subject().isEmpty();
        String history = home + "/figures/pupils/" + story.record().pupil().id() + "/history?of="
                + chapter.assessment().code() + ":" + chapter.year().endYear() + ":" + line.subject();
        return new Row(
                List.of(
                        Cell.of(line.label()).linked(cells ? history : null),
                        new Cell(line.result(), number(line.result()), cells ? form(chapter) : null, Tone.PLAIN),
                        Cell.of(line.place().word()).toned(tone(line.place())),
                        Cell.of(line.words()),
                        orNone(line.ours()),
                        orNone(line.england())),
                !cells);
    }

    /** Where the result is corrected; null where the person may not, or the pupil was elsewhere. */
    private @Nullable String form(Chapter chapter) {
        boolean mine = chapter.here()
                && chapter.pupil()
                        .filter(pupil -> !scope.ownClassesOnly()
                                || scope.classIds().contains(Objects.requireNonNullElse(pupil.classId(), 0L)))
                        .isPresent();
        return scope.entersResults() && mine
                ? home + "/assessments/" + chapter.assessment().code() + "/"
                        + chapter.year().endYear() + "/pupils/"
                        + story.record().pupil().id()
                : null;
    }

    private static @Nullable BigDecimal number(String result) {
        return result.matches("\\d+") ? new BigDecimal(result) : null;
    }

    private static Cell orNone(String text) {
        return text.isEmpty() ? Cell.none() : Cell.of(text);
    }

    private static Tone tone(Place place) {
        return switch (place) {
            case HIGHER, MET -> Tone.GOOD;
            case NOT_MET -> Tone.WARN;
            case LEFT_OUT, OPEN, NONE -> Tone.QUIET;
        };
    }

    private Part scores() {
        boolean ks2 = story.scores().stream().anyMatch(score -> score.assessment() == Assessment.KS2);
        List<ScoreLines.Standard> standards = new ArrayList<>();
        standards.add(new ScoreLines.Standard(Standing.EXPECTED_SCALED, "expected"));
        if (ks2) {
            standards.add(new ScoreLines.Standard(Standing.HIGHER_SCALED, "higher (KS2)"));
        }
        ScoreLines lines = new ScoreLines(
                "Scaled scores",
                LOWEST_SCALED,
                HIGHEST_SCALED,
                standards,
                story.scores().stream()
                        .map(score -> new ScoreLines.Score(
                                score.subject() + ", " + score.assessment().name() + " "
                                        + score.year().endYear(),
                                score.score(),
                                number(score.ours()),
                                number(score.england())))
                        .toList());
        return new Part.Picture(
                "Scaled scores",
                "100 is the expected standard" + (ks2 ? "; at Key Stage 2, 110 is the higher one." : "."),
                lines.draw(),
                scoresTable());
    }

    private static OptionalDouble number(Optional<BigDecimal> mean) {
        return mean.map(value -> OptionalDouble.of(value.doubleValue())).orElse(OptionalDouble.empty());
    }

    private Part.Table scoresTable() {
        return new Part.Table(
                "",
                "",
                List.of(
                        Column.words("Test"),
                        Column.number("Score"),
                        Column.number(ours() + ", average"),
                        Column.number("England, average")),
                story.scores().stream()
                        .map(score -> Row.of(
                                Cell.of(score.subject() + ", "
                                        + score.assessment().title() + ", "
                                        + score.year().label()),
                                Cell.of(score.score()),
                                score.ours().map(mean -> Cell.of(mean, "")).orElseGet(Cell::none),
                                score.england().map(mean -> Cell.of(mean, "")).orElseGet(Cell::none)))
                        .toList());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (story.chapters().isEmpty()) {
            return notes;
        }
        notes.add(
                scope.ownClassesOnly()
                        ? "Your classes only: the pupils of your own classes who took the same assessment that year, where"
                                + " there are any. A per cent is the share at the expected standard."
                        : "Our school: the pupils of the school who took the same assessment that year. A per cent is the"
                                + " share at the expected standard. Nobody is ranked.");
        if (story.chapters().stream().anyMatch(chapter -> !chapter.here())) {
            notes.add("Recorded elsewhere: the pupil was not on roll here that year, so nothing of our school stands"
                    + " beside the result.");
        }
        if (!story.scores().isEmpty()) {
            notes.add("Scaled scores of Key Stage 1 and Key Stage 2 are two scales: one does not grow into the other.");
        }
        notes.addAll(story.sources());
        return notes;
    }
}
