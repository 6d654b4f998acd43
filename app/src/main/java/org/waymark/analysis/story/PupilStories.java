package org.waymark.analysis.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Cohorts;
import org.waymark.analysis.Comparators;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.TestItems;
import org.waymark.catalogue.YearGroup;
import org.waymark.national.Catalogues;
import org.waymark.results.PupilRecord;
import org.waymark.results.PupilRecords;
import org.waymark.results.RecordedResult;
import org.waymark.school.Enrolment;
import org.waymark.school.OnRoll;

/** Tells a pupil's whole story, live. */
@Service
public class PupilStories {

    private static final int LAST_CHANGES = 8;

    private final PupilRecords records;
    private final Cohorts cohorts;
    private final Comparators comparators;
    private final Catalogues catalogues;
    private final ScopedTransactions transactions;

    PupilStories(
            PupilRecords records,
            Cohorts cohorts,
            Comparators comparators,
            Catalogues catalogues,
            ScopedTransactions transactions) {
        this.records = records;
        this.cohorts = cohorts;
        this.comparators = comparators;
        this.catalogues = catalogues;
        this.transactions = transactions;
    }

    /** What is recorded in one assessment and year. */
    private record Sat(Assessment assessment, AcademicYear year) {}

    /**
     * The story of a pupil.
     *
     * @throws NotFound if there is no such pupil whom the scope may see
     * @throws NotAllowed if the role sees no names
     */
    public PupilStory get(Scope scope, long pupilId) {
        return transactions.read(scope, () -> {
            PupilRecord record = records.get(scope, pupilId);
            return tell(scope, record, new TreeSet<>());
        });
    }

    private PupilStory tell(Scope scope, PupilRecord record, SortedSet<String> sources) {
        Map<Sat, Map<String, String>> values = values(record.results());
        Set<Integer> here = record.enrolments().stream().map(Enrolment::year).collect(Collectors.toSet());
        Map<Sat, Edition> editions = new LinkedHashMap<>();
        values.keySet()
                .forEach(sat -> catalogues
                        .current()
                        .findEdition(sat.assessment(), sat.year())
                        .ifPresent(edition -> editions.put(sat, edition)));
        Map<Edition, Cohort> ours = cohorts(
                scope,
                editions.values().stream()
                        .filter(edition -> here.contains(edition.year().endYear()))
                        .toList());
        List<Chapter> chapters = new ArrayList<>();
        List<TestScore> scores = new ArrayList<>();
        values.forEach((sat, results) -> {
            Optional<OnRoll> pupil = record.years().stream()
                    .filter(year -> year.year() == sat.year().endYear())
                    .findFirst();
            Edition edition = editions.get(sat);
            List<StoryLine> lines;
            if (edition == null) {
                lines = asRecorded(results);
            } else {
                Optional<YearGroup> group = pupil.flatMap(known -> YearGroup.find(known.yearGroup()));
                Beside beside =
                        new Beside(edition, group, Optional.ofNullable(ours.get(edition)), comparators, sources);
                lines = new ArrayList<>(new Headlines(edition, whole(edition, group, values), beside).list());
                lines.addAll(new SubjectLines(edition, results, beside).list());
                scores.addAll(scores(edition, results, beside));
            }
            chapters.add(new Chapter(
                    sat.assessment(),
                    sat.year(),
                    pupil,
                    here.contains(sat.year().endYear()),
                    lines));
        });
        return new PupilStory(
                record,
                chapters,
                scores,
                records.listChanges(scope, record.pupil().id(), LAST_CHANGES),
                sources);
    }

    /** By year, then in the order in which a child meets them. */
    private static Map<Sat, Map<String, String>> values(List<RecordedResult> results) {
        Map<Sat, Map<String, String>> values =
                new TreeMap<>(Comparator.comparing(Sat::year).thenComparing(Sat::assessment));
        for (RecordedResult result : results) {
            values.computeIfAbsent(
                            new Sat(result.assessment(), new AcademicYear(result.year())), sat -> new LinkedHashMap<>())
                    .put(result.item(), result.value());
        }
        return values;
    }

    private Map<Edition, Cohort> cohorts(Scope scope, List<Edition> editions) {
        Set<String> items = new LinkedHashSet<>();
        editions.forEach(edition -> edition.items().stream()
                .filter(item -> item.kind() != ItemKind.MARK || isRaw(edition, item))
                .forEach(item -> items.add(item.id())));
        return cohorts.list(List.of(scope), editions, items).stream()
                .collect(Collectors.toMap(Cohort::edition, Function.identity()));
    }

    private static boolean isRaw(Edition edition, Item item) {
        return edition.tests().stream().anyMatch(test -> test.raw().equals(item));
    }

    /** The pupil's results in an edition, each from the year to which it belongs. */
    private static Map<String, String> whole(
            Edition edition, Optional<YearGroup> group, Map<Sat, Map<String, String>> values) {
        Map<String, String> whole = new LinkedHashMap<>();
        for (Item item : edition.items()) {
            AcademicYear year = group.map(known -> edition.yearOf(item, known)).orElse(edition.year());
            String value = values.getOrDefault(new Sat(edition.assessment(), year), Map.of())
                    .get(item.id());
            if (value != null) {
                whole.put(item.id(), value);
            }
        }
        return whole;
    }

    private static List<TestScore> scores(Edition edition, Map<String, String> results, Beside beside) {
        List<TestScore> scores = new ArrayList<>();
        for (TestItems test : edition.tests()) {
            String scaled = results.get(test.scaled().id());
            if (scaled != null && test.scaled().scale().findCode(scaled).isEmpty()) {
                Optional<Measure> mean = beside.of(test.outcome(), test.scaled()).stream()
                        .filter(measure -> !measure.isShare())
                        .findFirst();
                scores.add(new TestScore(
                        edition.assessment(),
                        edition.year(),
                        test.subject().label(),
                        Integer.parseInt(scaled),
                        mean.flatMap(beside::ours),
                        mean.flatMap(beside::england).map(Comparators.Comparator::value)));
            }
        }
        return scores;
    }

    /** Of a year that the catalogue does not know there is nothing to say but what stands there. */
    private static List<StoryLine> asRecorded(Map<String, String> results) {
        return results.entrySet().stream()
                .map(result -> new StoryLine(result.getKey(), result.getValue(), Place.NONE, "", "", "", ""))
                .toList();
    }
}
