package org.waymark.parents.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.parents.ParentReport.Part;
import org.waymark.parents.ParentReport.Table;

/** The results of the year group and of England, beside those of the child. */
final class ComparisonPart {

    /** With fewer pupils a figure tells those who know one of them of the others. */
    static final int FEW = 6;

    private static final String TABLES = "/files/tables";

    private final Writing writing;
    private final Comparison comparison;

    private ComparisonPart(Writing writing, Comparison comparison) {
        this.writing = writing;
        this.comparison = comparison;
    }

    static void write(Writing writing, Comparison comparison) {
        new ComparisonPart(writing, comparison).write();
    }

    private void write() {
        list();
        if (!comparison.hasOurs()) {
            return;
        }
        List<String> words = new ArrayList<>(writing.paragraphs("ks2.comparison.about"));
        if (comparison.sources().stream()
                .anyMatch(source -> source.year() != writing.year().endYear())) {
            words.addAll(writing.paragraphs("ks2.comparison.earlier"));
        }
        writing.add(new Part(
                "ks2.comparison",
                writing.text("ks2.comparison.heading"),
                words,
                new Table(
                        writing.text("ks2.comparison.caption"),
                        List.of(
                                writing.text("ks2.comparison.column.subject"),
                                writing.text("ks2.comparison.column.school"),
                                writing.text("ks2.comparison.column.england"),
                                writing.text("ks2.comparison.column.school_average"),
                                writing.text("ks2.comparison.column.england_average")),
                        comparison.rows().stream().map(this::row).toList()),
                List.of(),
                notes()));
    }

    private void list() {
        String entry =
                "/assessments/" + Assessment.KS2.code() + "/" + writing.year().endYear();
        if (!comparison.hasOurs()) {
            writing.miss("ks2.school", "The results of the year group are not there yet, to compare with.", entry);
        }
        if (!comparison.hasEngland()) {
            writing.miss(
                    "ks2.national",
                    "No figures for England are loaded that these results may be compared with. An administrator can load"
                            + " them.",
                    TABLES);
        }
        if (comparison.hasOurs() && comparison.missing() > 0) {
            int missing = comparison.missing();
            writing.warn(
                    "ks2.open",
                    (missing == 1 ? "1 pupil of the year group has" : missing + " pupils of the year group have")
                            + " no result yet: the school's figures may still change.",
                    entry);
        }
        OptionalInt fewest = comparison.fewest();
        if (fewest.isPresent() && fewest.getAsInt() < FEW) {
            writing.warn("ks2.few", few(fewest.getAsInt()), entry);
        }
    }

    private static String few(int pupils) {
        return switch (pupils) {
            case 1 -> "1 pupil only stands in the comparison: it says nothing but this child's own result.";
            case 2 -> "2 pupils only stand in the comparison: it tells each family of the other child.";
            default ->
                pupils + " pupils only stand in the comparison: families who know some of them learn about the others.";
        };
    }

    private List<String> row(Comparison.Row row) {
        String subject = row.subject().isEmpty()
                ? writing.text("ks2.comparison.all")
                : writing.wording().label(row.subject());
        return List.of(
                subject,
                ours(Optional.of(row.share()), true),
                england(Optional.of(row.share()), true),
                ours(row.average(), false),
                england(row.average(), false));
    }

    private String ours(Optional<Comparison.Beside> beside, boolean share) {
        return beside.flatMap(Comparison.Beside::ours)
                .map(value -> share
                        ? writing.text("ks2.comparison.share", "value", value.toPlainString())
                        : value.toPlainString())
                .orElseGet(() -> writing.text("ks2.comparison.none"));
    }

    private String england(Optional<Comparison.Beside> beside, boolean share) {
        return beside.flatMap(Comparison.Beside::england)
                .map(england -> {
                    String value = england.value().toPlainString();
                    boolean now = england.year() == writing.year().endYear();
                    if (now && !share) {
                        return value;
                    }
                    String key = "ks2.comparison." + (share ? "share" : "average") + (now ? "" : ".of_year");
                    return writing.text(key, "value", value, "year", new AcademicYear(england.year()).label());
                })
                .orElseGet(() -> writing.text("ks2.comparison.none"));
    }

    private List<String> notes() {
        return comparison.sources().stream()
                .collect(Collectors.groupingBy(
                        Comparison.YearSource::year,
                        java.util.TreeMap::new,
                        Collectors.mapping(Comparison.YearSource::source, Collectors.joining("; "))))
                .entrySet()
                .stream()
                .flatMap(source -> writing
                        .paragraphs(
                                "ks2.comparison.source",
                                "year",
                                new AcademicYear(source.getKey()).label(),
                                "source",
                                source.getValue())
                        .stream())
                .toList();
    }
}
