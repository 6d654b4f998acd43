package org.waymark.catalogue.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Certainty;
import org.waymark.catalogue.Conversion;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.EditionStatus;
import org.waymark.catalogue.Filter;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Scale;
import org.waymark.catalogue.Subject;
import org.waymark.catalogue.Threshold;
import org.waymark.catalogue.YearGroup;

/** Reads every edition of one assessment. */
final class EditionReader {
    private static final int LONGEST_RUN = 100;
    private static final String AWAITING_THRESHOLD =
            "Awaiting the DfE's threshold: outcomes stay open until it is loaded.";

    private final Assessment assessment;
    private final Source source;

    EditionReader(Assessment assessment, List<Layer> layers) {
        this.assessment = assessment;
        this.source = new Source(assessment, layers);
    }

    List<Edition> read() {
        Map<Integer, Row> years = years();
        checkEveryRowIsUsed(years.keySet());
        List<Edition> editions = new ArrayList<>();
        years.forEach((year, row) -> editions.add(edition(year, row, years.containsKey(year - 1))));
        return editions;
    }

    private Map<Integer, Row> years() {
        Map<Integer, Row> years = new TreeMap<>();
        for (Row row : source.all(Kind.EDITIONS).toList()) {
            int from = row.number("from");
            int to = row.number("to");
            if (to < from || to > from + LONGEST_RUN) {
                throw row.fault("the years " + from + " to " + to + " make no sense");
            }
            for (int year = from; year <= to; year++) {
                int wanted = year;
                years.put(year, source.list(Kind.EDITIONS, wanted).iterator().next());
            }
        }
        return years;
    }

    /** A row for a year without an edition is a slip that nobody would notice otherwise. */
    private void checkEveryRowIsUsed(Set<Integer> years) {
        for (Kind kind : kinds()) {
            source.all(kind).forEach(row -> {
                if (years.stream().noneMatch(row::covers)) {
                    throw row.fault("there is no edition in its years");
                }
            });
        }
    }

    private List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        kinds.remove(assessment == Assessment.PHONICS ? Kind.TEST_THRESHOLDS : Kind.PHONICS_THRESHOLDS);
        return kinds;
    }

    private Edition edition(int year, Row row, boolean heldBefore) {
        Set<YearGroup> yearGroups = ItemReader.yearGroups(row);
        List<Filter> filters = filters(year);
        List<Subject> subjects = subjects(year, filters);
        Map<String, Scale> scales = ScaleReader.read(source, year);
        List<Item> items = new ItemReader(source, year, subjects, scales, yearGroups).read();
        if (items.isEmpty()) {
            throw row.fault("there are no items in " + year);
        }
        Set<String> itemIds = new LinkedHashSet<>(items.stream().map(Item::id).toList());
        Map<String, Conversion> conversions = assessment == Assessment.PHONICS
                ? new LinkedHashMap<>()
                : new ConversionReader(source, year, items).read();
        AroundReader around = new AroundReader(source, assessment, year);
        return new Edition(new Edition.Contents(
                assessment,
                new AcademicYear(year),
                row.constant("status", EditionStatus.class),
                row.constant("certainty", Certainty.class),
                yearGroups,
                filters,
                subjects,
                items,
                conversions,
                phonicsThreshold(year),
                phonicsThreshold(year - 1),
                heldBefore,
                awaited(year, conversions),
                new MeasureReader(source, assessment, year, items).read(),
                around.nationalFigures(),
                around.ctfCodes(itemIds),
                around.returnRoutes(),
                around.guidance(),
                around.keyDates(),
                around.notes()));
    }

    private List<Filter> filters(int year) {
        return ordered(Kind.FILTERS, year).stream()
                .map(row -> new Filter(row.required("code"), row.required("label")))
                .toList();
    }

    private List<Subject> subjects(int year, List<Filter> filters) {
        return ordered(Kind.SUBJECTS, year).stream()
                .map(row -> {
                    String filter = row.required("filter");
                    if (filters.stream().noneMatch(known -> known.code().equals(filter))) {
                        throw row.fault("there is no filter " + filter + " in " + year);
                    }
                    return new Subject(row.required("code"), row.required("label"), filter, row.number("order"));
                })
                .toList();
    }

    private List<Row> ordered(Kind kind, int year) {
        Collection<Row> rows = source.list(kind, year);
        return rows.stream()
                .sorted(Comparator.comparingInt(row -> row.number("order")))
                .toList();
    }

    private Optional<Row> phonicsRow(int year) {
        return assessment == Assessment.PHONICS
                ? source.list(Kind.PHONICS_THRESHOLDS, year).stream().findFirst()
                : Optional.empty();
    }

    private Optional<Threshold> phonicsThreshold(int year) {
        return phonicsRow(year).filter(row -> row.find("mark").isPresent()).map(row -> {
            int mark = row.number("mark");
            if (mark < 1) {
                throw row.fault("a threshold of " + mark + " would be met by everyone");
            }
            return new Threshold(mark, row.constant("certainty", Certainty.class), row.required("source"));
        });
    }

    /** What is not there yet, in words, each once. */
    private List<String> awaited(int year, Map<String, Conversion> conversions) {
        if (assessment == Assessment.PHONICS && phonicsThreshold(year).isEmpty()) {
            return List.of(phonicsRow(year).map(row -> row.required("awaiting")).orElse(AWAITING_THRESHOLD));
        }
        return conversions.values().stream()
                .filter(Conversion.Awaiting.class::isInstance)
                .map(conversion -> ((Conversion.Awaiting) conversion).words())
                .distinct()
                .toList();
    }
}
