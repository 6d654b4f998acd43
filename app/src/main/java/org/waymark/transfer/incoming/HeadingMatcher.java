package org.waymark.transfer.incoming;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.transfer.incoming.Heading.Certainty;

/**
 * Says of each heading of a table what its column holds: what a person said before, else what Waymark knows by name, else
 * what it can guess from words and values. A guess is marked as one and never taken by itself.
 */
final class HeadingMatcher {

    private static final Set<String> YEARS = folded(
            "Academic year",
            "ACADYR",
            "Acad year",
            "Year of results",
            "Results year",
            "Assessment year",
            "Year of test");

    /** What a table says beside UPN and surname, or what Waymark works out by itself. */
    private static final Set<String> NOT_NEEDED = folded(
            "Name",
            "Full name",
            "Pupil name",
            "Pupil",
            "Student",
            "Student name",
            "Child",
            "GLD",
            "Good level of development",
            "No",
            "Number on roll",
            "Row",
            "LA",
            "LEA",
            "Estab",
            "LAESTAB",
            "DfE number",
            "URN",
            "School",
            "School name",
            "Candidate number",
            "Candno",
            "Pupil number",
            "Copied from an earlier point");

    private static final int GOALS_TO_BE_SURE = 5;

    private final ReadingOptions options;
    private final List<String> texts;
    private final List<Table.Row> below;
    private final ItemNames names;
    private final Map<String, String> remembered;
    private final Set<Assessment> possible = EnumSet.of(Assessment.KS1, Assessment.KS2);
    private final boolean narrowed;
    private final boolean goals;
    private final boolean namesPupils;

    HeadingMatcher(ReadingOptions options, Table table, int headingRow) {
        this.options = options;
        this.texts = table.rows().get(headingRow).cells();
        this.below = table.rows().subList(headingRow + 1, table.rows().size());
        this.names = ItemNames.of(options.catalogue(), year());
        this.remembered = options.remembered().of(layout(texts));
        this.narrowed = narrow();
        this.goals = texts.stream()
                        .flatMap(text -> names.findGoal(yearless(text)).stream())
                        .distinct()
                        .count()
                >= GOALS_TO_BE_SURE;
        this.namesPupils = texts.stream()
                .flatMap(text -> PupilColumn.find(text).stream())
                .anyMatch(column -> column == PupilColumn.UPN || column == PupilColumn.SURNAME);
    }

    /** The layout of these headings, without those that are blank. */
    static String layout(List<String> headings) {
        return Layouts.fingerprint(
                headings.stream().filter(heading -> !heading.isBlank()).toList());
    }

    /** Whether a text is a heading that means something, in any table. */
    static boolean isKnown(String text, ItemNames names) {
        if (PupilColumn.find(text).isPresent()
                || YEARS.contains(Layouts.fold(text))
                || !names.find(yearless(text)).isEmpty()
                || names.findGoal(yearless(text)).isPresent()
                || PointHeading.isKnown(yearless(text))) {
            return true;
        }
        HeadingText words = HeadingText.of(yearless(text));
        return words.kind() != null && (words.subject() != null || words.assessment() != null);
    }

    /** Whether anything was said about this table before. */
    boolean isRemembered() {
        return !remembered.isEmpty();
    }

    /** The columns that have a heading, in their order. */
    List<TableColumn> match() {
        List<TableColumn> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i).strip();
            if (!text.isEmpty()) {
                columns.add(column(i, text, seen));
            }
        }
        return columns;
    }

    private TableColumn column(int index, String text, Set<String> seen) {
        ColumnSamples samples = ColumnSamples.of(below, index);
        if (!seen.add(Layouts.fold(text))) {
            // Nothing tells the second of two headings that are the same from the first, not even a person's word.
            return new TableColumn(
                    index, new Heading(text, new ColumnMeaning.LeftOut(), Certainty.KNOWN, samples.shown()), null);
        }
        Heading heading = heading(text, samples);
        ColumnMeaning meaning = heading.meaning();
        Integer year = meaning instanceof ColumnMeaning.OfResult
                ? WrittenYears.findWithin(text).map(WrittenYears.Found::year).orElse(null)
                : null;
        boolean twice = meaning != null
                && !(meaning instanceof ColumnMeaning.LeftOut)
                && !seen.add(meaning.code() + " " + year);
        return new TableColumn(
                index, twice ? new Heading(text, null, Certainty.NONE, heading.samples()) : heading, year);
    }

    private Heading heading(String text, ColumnSamples samples) {
        Optional<ColumnMeaning> said =
                Optional.ofNullable(remembered.get(Layouts.fold(text))).flatMap(ColumnMeaning::find);
        if (said.isPresent()) {
            return new Heading(text, said.get(), Certainty.REMEMBERED, samples.shown());
        }
        Optional<ColumnMeaning> known = known(text, samples);
        if (known.isPresent()) {
            return new Heading(text, known.get(), Certainty.KNOWN, samples.shown());
        }
        Optional<ItemGuess> guess =
                PointHeading.find(yearless(text), options.points(), year(text)).or(() -> guess(text, samples));
        return new Heading(
                text,
                guess.map(ItemGuess::meaning).orElse(null),
                guess.map(found -> found.sure() ? Certainty.KNOWN : Certainty.GUESSED)
                        .orElse(Certainty.NONE),
                samples.shown());
    }

    private Optional<ColumnMeaning> known(String text, ColumnSamples samples) {
        if (YEARS.contains(Layouts.fold(text))) {
            return Optional.of(new ColumnMeaning.OfYear());
        }
        Optional<PupilColumn> pupil = PupilColumn.find(text);
        if (pupil.isPresent()) {
            boolean year = pupil.get() == PupilColumn.YEAR_GROUP && samples.areYears();
            return Optional.of(year ? new ColumnMeaning.OfYear() : new ColumnMeaning.OfPupil(pupil.get()));
        }
        if (namesPupils && NOT_NEEDED.contains(Layouts.fold(text))) {
            return Optional.of(new ColumnMeaning.LeftOut());
        }
        Optional<ColumnMeaning.OfResult> judged = ofChosenPoint(text);
        if (judged.isPresent()) {
            return Optional.of(judged.get());
        }
        List<ColumnMeaning.OfResult> items = exact(text);
        if (items.size() == 1) {
            return Optional.of(items.getFirst());
        }
        return goals ? names.findGoal(yearless(text)).map(goal -> goal) : Optional.empty();
    }

    /** A heading that names a subject alone is of the point that a person has said. */
    private Optional<ColumnMeaning.OfResult> ofChosenPoint(String text) {
        return Optional.ofNullable(options.point())
                .flatMap(point -> options.points().find(point, year(text)))
                .flatMap(edition -> PointHeading.find(yearless(text), edition));
    }

    /** The year that a heading names, or else the table. */
    private int year(String text) {
        return WrittenYears.findWithin(text).map(WrittenYears.Found::year).orElseGet(this::year);
    }

    /** The items of exactly this name, in the key stages that the table's other headings leave possible. */
    private List<ColumnMeaning.OfResult> exact(String text) {
        Set<ColumnMeaning.OfResult> items = names.find(yearless(text));
        return items.size() > 1 && narrowed
                ? items.stream()
                        .filter(item -> possible.contains(item.assessment()))
                        .toList()
                : List.copyOf(items);
    }

    private Optional<ItemGuess> guess(String text, ColumnSamples samples) {
        List<ColumnMeaning.OfResult> items = exact(text);
        if (items.size() > 1) {
            return items.stream()
                    .filter(item -> item.assessment() == keyStage())
                    .findFirst()
                    .map(item -> new ItemGuess(item, false));
        }
        return ItemGuess.of(HeadingText.of(yearless(text)), samples, names, keyStage());
    }

    /** Reads from headings that only one key stage has which of the two the table is about. */
    private boolean narrow() {
        Set<Assessment> found = EnumSet.noneOf(Assessment.class);
        for (String text : texts) {
            Set<ColumnMeaning.OfResult> items = names.find(yearless(text));
            if (items.size() == 1) {
                found.add(items.iterator().next().assessment());
            }
        }
        found.retainAll(possible);
        if (found.size() == 1) {
            possible.retainAll(found);
            return true;
        }
        return false;
    }

    private Assessment keyStage() {
        if (possible.size() == 1) {
            return possible.iterator().next();
        }
        List<Assessment> named = texts.stream()
                .map(text -> HeadingText.of(text).assessment())
                .filter(assessment -> assessment == Assessment.KS1 || assessment == Assessment.KS2)
                .distinct()
                .toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        return isYear2() ? Assessment.KS1 : Assessment.KS2;
    }

    private boolean isYear2() {
        for (int i = 0; i < texts.size(); i++) {
            if (PupilColumn.find(texts.get(i)).orElse(null) == PupilColumn.YEAR_GROUP) {
                List<String> groups = ColumnSamples.of(below, i).values();
                return !groups.isEmpty()
                        && groups.stream()
                                .allMatch(group -> YearGroup.find(group).orElse(null) == YearGroup.YEAR_2);
            }
        }
        return false;
    }

    /** The year that the first line of the table names, which decides what its headings can mean. */
    private int year() {
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            boolean mayBeYear =
                    YEARS.contains(Layouts.fold(text)) || PupilColumn.find(text).orElse(null) == PupilColumn.YEAR_GROUP;
            ColumnSamples samples = ColumnSamples.of(below, i);
            if (mayBeYear && samples.areYears()) {
                return WrittenYears.find(samples.values().getFirst()).orElse(options.year());
            }
        }
        return options.year();
    }

    private static String yearless(String text) {
        return WrittenYears.findWithin(text).map(WrittenYears.Found::rest).orElse(text);
    }

    private static Set<String> folded(String... names) {
        return Set.copyOf(Stream.of(names).map(Layouts::fold).toList());
    }
}
