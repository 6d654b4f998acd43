package org.waymark.scheme;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Band;
import org.waymark.catalogue.Banding;
import org.waymark.catalogue.Certainty;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Counts;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.EditionStatus;
import org.waymark.catalogue.Filter;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.MarkRange;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.MeasureKind;
import org.waymark.catalogue.Need;
import org.waymark.catalogue.Scale;
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.Subject;
import org.waymark.catalogue.YearGroup;

/**
 * Makes editions of a school's own scheme: each point of a year is one, with an item for each subject and each test, and
 * with measures whose ids are those of every other school that judges a subject of the same code.
 */
public final class PointEditions {

    private static final String SOURCE = "the school's own scheme";

    private PointEditions() {}

    /** The edition of a point; empty where the scheme does not use that point. */
    public static Optional<Edition> find(Scheme scheme, Assessment point, AcademicYear year) {
        return scheme.points().contains(point) ? Optional.of(edition(scheme, point, year)) : Optional.empty();
    }

    /** The editions of a year, in order. */
    public static List<Edition> list(Scheme scheme, AcademicYear year) {
        return scheme.points().stream()
                .map(point -> edition(scheme, point, year))
                .toList();
    }

    private static Edition edition(Scheme scheme, Assessment point, AcademicYear year) {
        Map<String, Filter> filters = new LinkedHashMap<>();
        List<Subject> subjects = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        Set<YearGroup> yearGroups = EnumSet.noneOf(YearGroup.class);
        for (OwnSubject own : scheme.subjects()) {
            String filter = filterCode(own.group());
            filters.putIfAbsent(filter, new Filter(filter, own.group()));
            Subject subject = new Subject(own.code(), own.label(), filter, subjects.size() + 1);
            subjects.add(subject);
            items.add(judgement(scheme, own, subject, items.size() + 1));
            yearGroups.addAll(own.yearGroups());
            for (OwnTest test : scheme.tests()) {
                if (test.subject().equals(own.code())) {
                    items.add(test(test, subject, items.size() + 1));
                    yearGroups.addAll(test.yearGroups());
                }
            }
        }
        return new Edition(new Edition.Contents(
                point,
                year,
                EditionStatus.VOLUNTARY,
                Certainty.CONFIRMED,
                yearGroups,
                List.copyOf(filters.values()),
                subjects,
                items,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                measures(scheme, point, items),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private static String filterCode(String group) {
        return group.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static Item judgement(Scheme scheme, OwnSubject own, Subject subject, int order) {
        OwnScale scale = scheme.scaleOf(own).orElseThrow(() -> new IllegalStateException("No scale " + own.scale()));
        return new Item(
                own.code(),
                subject,
                "Judged",
                own.label(),
                ItemKind.JUDGEMENT,
                scale(scale),
                false,
                Optional.empty(),
                new LinkedHashSet<>(own.yearGroups()),
                Need.ALWAYS,
                order,
                own.label().toLowerCase(Locale.ROOT));
    }

    private static Item test(OwnTest test, Subject subject, int order) {
        Banding banding =
                new Banding(Map.of(), Optional.of(new Banding.Cuts(test.justAt(), test.securelyAt(), test.above())));
        Scale scale = new Scale(
                test.item(),
                Optional.of(new MarkRange(test.lowest(), test.highest())),
                List.of(),
                Optional.of(banding));
        return new Item(
                test.item(),
                subject,
                test.label(),
                subject.label() + ": " + test.label(),
                ItemKind.SCORE,
                scale,
                false,
                Optional.empty(),
                new LinkedHashSet<>(test.yearGroups()),
                Need.OPTIONAL,
                order,
                test.label());
    }

    private static Scale scale(OwnScale own) {
        Map<String, Band> bands = new LinkedHashMap<>();
        List<Code> codes = new ArrayList<>();
        for (Step step : own.steps()) {
            step.meaning().band().ifPresent(band -> bands.put(step.code(), band));
            codes.add(code(step));
        }
        return new Scale(own.id(), Optional.empty(), codes, Optional.of(new Banding(bands, Optional.empty())));
    }

    private static Code code(Step step) {
        Optional<Band> band = step.meaning().band();
        Standing standing = band.map(Band::standing).orElse(Standing.NONE);
        Counts counts = new Counts(
                band.isPresent(),
                standing != Standing.NONE,
                standing == Standing.HIGHER,
                band.isPresent(),
                Certainty.CONFIRMED,
                "");
        return new Code(
                step.code(), step.label(), step.meaning().label() + ".", counts, Certainty.CONFIRMED, SOURCE, false);
    }

    private static List<Measure> measures(Scheme scheme, Assessment point, List<Item> items) {
        Measures measures = new Measures(point);
        for (Combination combination : scheme.combinations()) {
            List<Item> parts = items.stream()
                    .filter(item -> item.kind() == ItemKind.JUDGEMENT
                            && combination.subjects().contains(item.id()))
                    .toList();
            if (parts.size() == combination.subjects().size()) {
                measures.shares(combination.code(), combination.label(), parts, true);
            }
        }
        for (Item item : items) {
            measures.shares(item.id(), item.longLabel(), List.of(item), item.kind() == ItemKind.JUDGEMENT);
            if (item.kind() == ItemKind.SCORE) {
                measures.mean(item);
            }
        }
        return measures.list;
    }

    private static final class Measures {
        private final Assessment point;
        private final List<Measure> list = new ArrayList<>();

        Measures(Assessment point) {
            this.point = point;
        }

        void shares(String code, String label, List<Item> parts, boolean headline) {
            add(
                    code + ".expected",
                    label + ": at or above age-related expectations",
                    label,
                    MeasureKind.SHARE_ALL,
                    Standing.MET,
                    parts,
                    headline,
                    "Pupils just at, securely at or above, of those judged.");
            add(
                    code + ".higher",
                    label + ": above age-related expectations",
                    label + " above",
                    MeasureKind.SHARE_ALL,
                    Standing.HIGHER,
                    parts,
                    false,
                    "Pupils above, of those judged.");
        }

        void mean(Item item) {
            add(
                    item.id() + ".average",
                    item.longLabel() + ": mean score",
                    item.longLabel() + " mean",
                    MeasureKind.MEAN_VALUE,
                    Standing.NONE,
                    List.of(item),
                    false,
                    "The mean of the scores of those who have one.");
        }

        private void add(
                String code,
                String title,
                String label,
                MeasureKind kind,
                Standing standard,
                List<Item> parts,
                boolean headline,
                String rule) {
            list.add(new Measure(
                    point.code() + "." + code,
                    point,
                    label,
                    title,
                    kind,
                    standard,
                    parts,
                    parts,
                    Optional.empty(),
                    kind.isShare() ? 0 : 1,
                    "own." + code,
                    headline,
                    list.size() + 1,
                    rule,
                    Certainty.CONFIRMED,
                    SOURCE,
                    "The school's own judgement, not a statutory result."));
        }
    }
}
