package org.waymark.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An assessment in a year: its items, scales, codes, thresholds, tables and what is known around them. */
public final class Edition {
    private final Contents contents;
    private final Map<String, Item> itemsById;
    private final Map<String, List<Item>> itemsBySubject;
    private final Map<YearGroup, List<Item>> itemsByYearGroup;
    private final List<TestItems> tests;

    /**
     * All that an edition holds, as the loader read and checked it.
     *
     * @param certainty how sure we are that the arrangements of this year are as given
     * @param phonicsThreshold the mark that meets the standard this year, for the phonics check
     * @param previousPhonicsThreshold the same of the year before, for the Year 1 check of pupils now in Year 2
     * @param heldBefore whether the assessment was held the year before
     * @param awaited what is not there yet, such as a table or a threshold, one sentence each
     * @param measures how its headlines are worked out, in order
     */
    public record Contents(
            Assessment assessment,
            AcademicYear year,
            EditionStatus status,
            Certainty certainty,
            Set<YearGroup> yearGroups,
            List<Filter> filters,
            List<Subject> subjects,
            List<Item> items,
            Map<String, Conversion> conversions,
            Optional<Threshold> phonicsThreshold,
            Optional<Threshold> previousPhonicsThreshold,
            boolean heldBefore,
            List<String> awaited,
            List<Measure> measures,
            List<NationalFigure> nationalFigures,
            List<CtfCode> ctfCodes,
            List<ReturnRoute> returnRoutes,
            List<Guidance> guidance,
            List<KeyDate> keyDates,
            List<String> notes) {
        public Contents {
            yearGroups = Collections.unmodifiableSet(new LinkedHashSet<>(yearGroups));
            filters = List.copyOf(filters);
            subjects = List.copyOf(subjects);
            items = List.copyOf(items);
            conversions = Collections.unmodifiableMap(new LinkedHashMap<>(conversions));
            awaited = List.copyOf(awaited);
            measures = List.copyOf(measures);
            nationalFigures = List.copyOf(nationalFigures);
            ctfCodes = List.copyOf(ctfCodes);
            returnRoutes = List.copyOf(returnRoutes);
            guidance = List.copyOf(guidance);
            keyDates = List.copyOf(keyDates);
            notes = List.copyOf(notes);
        }
    }

    /** Made by the loader; others get theirs from {@link Catalogue}. */
    public Edition(Contents contents) {
        this.contents = contents;
        Map<String, Item> byId = new LinkedHashMap<>();
        contents.items().forEach(item -> byId.put(item.id(), item));
        this.itemsById = Collections.unmodifiableMap(byId);
        this.itemsBySubject = contents.items().stream()
                .collect(Collectors.groupingBy(item -> item.subject().code(), Collectors.toUnmodifiableList()));
        this.itemsByYearGroup = new EnumMap<>(YearGroup.class);
        for (YearGroup yearGroup : YearGroup.values()) {
            itemsByYearGroup.put(yearGroup, itemsOf(contents, yearGroup));
        }
        this.tests = contents.conversions().keySet().stream()
                .map(subject -> TestItems.of(this, subject))
                .toList();
    }

    public Assessment assessment() {
        return contents.assessment();
    }

    public AcademicYear year() {
        return contents.year();
    }

    /** Such as {@code End of Key Stage 2, 2025/26}. */
    public String title() {
        return assessment().title() + ", " + year().label();
    }

    public EditionStatus status() {
        return contents.status();
    }

    /** How sure we are that the arrangements of this year are as given. */
    public Certainty certainty() {
        return contents.certainty();
    }

    /** The year groups that take it, youngest first. */
    public Set<YearGroup> yearGroups() {
        return contents.yearGroups();
    }

    /** The choices of subjects above the grid, in order. */
    public List<Filter> filters() {
        return contents.filters();
    }

    /** The subjects or areas, in order. */
    public List<Subject> subjects() {
        return contents.subjects();
    }

    /** Every item, in the order of the columns. */
    public List<Item> items() {
        return contents.items();
    }

    /** The items that a pupil of this year group has; all of them for a year group that does not take it. */
    public List<Item> itemsFor(YearGroup yearGroup) {
        return itemsByYearGroup.getOrDefault(yearGroup, items());
    }

    private static List<Item> itemsOf(Contents contents, YearGroup yearGroup) {
        if (!contents.yearGroups().contains(yearGroup)) {
            return contents.items();
        }
        return contents.items().stream()
                .filter(item -> item.yearGroups().contains(yearGroup))
                .toList();
    }

    /** The items of a subject, in order. */
    public List<Item> itemsOf(String subjectCode) {
        return itemsBySubject.getOrDefault(subjectCode, List.of());
    }

    public Optional<Item> findItem(String id) {
        return Optional.ofNullable(itemsById.get(id));
    }

    /**
     * The item of this id.
     *
     * @throws NoSuchElementException if this edition has no such item
     */
    public Item getItem(String id) {
        return findItem(id).orElseThrow(() -> new NoSuchElementException("No item " + id + " in " + title()));
    }

    /**
     * What this text means when it is typed into an item, and which item it belongs to: a code typed where a mark is
     * expected belongs to the outcome beside it.
     *
     * @throws NoSuchElementException if this edition has no such item
     */
    public Placement place(String itemId, String text) {
        Item item = getItem(itemId);
        Decoded here = item.decode(text);
        if (here instanceof Decoded.Refused refused && item.codesGoTo().isPresent()) {
            Item outcome = getItem(item.codesGoTo().get());
            if (outcome.scale().findCode(text).isEmpty()) {
                return new Placement(item, new Decoded.Refused(refused.message(), allowed(item)));
            }
            return switch (outcome.decode(text)) {
                case Decoded.Value code -> new Placement(outcome, code);
                case Decoded.Blank blank -> new Placement(item, blank);
                case Decoded.Refused why -> new Placement(item, new Decoded.Refused(why.message(), allowed(item)));
            };
        }
        return new Placement(item, here);
    }

    /** What may be typed into an item, with the codes that go to the outcome beside it. */
    public String allowed(Item item) {
        List<Code> others = item.codesGoTo()
                .map(outcome -> getItem(outcome).scale().codes())
                .orElse(List.of());
        return item.scale().allowedWith(others);
    }

    /**
     * The year to which a result belongs. For a pupil in Year 2, the Year 1 phonics check was last year's; everything
     * else is this edition's.
     */
    public AcademicYear yearOf(Item item, YearGroup pupilYearGroup) {
        boolean lastYears = assessment() == Assessment.PHONICS
                && pupilYearGroup == YearGroup.YEAR_2
                && item.subject().code().equals("y1");
        return lastYears ? year().previous() : year();
    }

    /** How the marks of a test become its outcome; {@code Awaiting} where the subject has no test. */
    public Conversion conversion(String subjectCode) {
        Conversion conversion = contents.conversions().get(subjectCode);
        return conversion != null ? conversion : new Conversion.Awaiting("There is no test of this subject.");
    }

    /** The test whose outcome or scaled score an item is; empty for every other item. */
    public Optional<TestItems> findTest(Item item) {
        return tests.stream()
                .filter(test -> test.outcome().equals(item) || test.scaled().equals(item))
                .findFirst();
    }

    /** The tests with a scaled score, in order; none for an assessment that has none. */
    public List<TestItems> tests() {
        return tests;
    }

    /** The mark that meets the phonics standard this year; empty before the DfE has said, and for other assessments. */
    public Optional<Threshold> phonicsThreshold() {
        return contents.phonicsThreshold();
    }

    /** The threshold that judges this item of this pupil: last year's for the Year 1 check of a pupil in Year 2. */
    public Optional<Threshold> phonicsThreshold(Item item, YearGroup pupilYearGroup) {
        return yearOf(item, pupilYearGroup).equals(year())
                ? contents.phonicsThreshold()
                : contents.previousPhonicsThreshold();
    }

    /** Whether the assessment was held the year before. */
    public boolean heldBefore() {
        return contents.heldBefore();
    }

    /** What is not there yet, such as a scaled-score table or the phonics threshold, one sentence each. */
    public List<String> awaited() {
        return contents.awaited();
    }

    /** How the headlines of this edition are worked out, in order. */
    public List<Measure> measures() {
        return contents.measures();
    }

    /** The measure of this id, if this edition has it. */
    public Optional<Measure> findMeasure(String id) {
        return measures().stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    /** The published figure for all of England of a measure and group this year; empty where none is known. */
    public Optional<NationalFigure> findNationalFigure(String measure, String group) {
        return nationalFigures().stream()
                .filter(figure ->
                        figure.measure().equals(measure) && figure.group().equals(group))
                .findFirst();
    }

    public List<NationalFigure> nationalFigures() {
        return contents.nationalFigures();
    }

    public List<CtfCode> ctfCodes() {
        return contents.ctfCodes();
    }

    /** Who may be sent these results, and who may not and why. */
    public List<ReturnRoute> returnRoutes() {
        return contents.returnRoutes();
    }

    /** The route of a purpose, possible or not; empty where nothing is known of it. */
    public Optional<ReturnRoute> findReturnRoute(String purpose) {
        return returnRoutes().stream()
                .filter(route -> route.purpose().equals(purpose))
                .findFirst();
    }

    public List<Guidance> guidance() {
        return contents.guidance();
    }

    public List<KeyDate> keyDates() {
        return contents.keyDates();
    }

    /** What a careful reader should know of this edition, one sentence or two each. */
    public List<String> notes() {
        return contents.notes();
    }

    @Override
    public String toString() {
        return assessment().code() + " " + year();
    }
}
