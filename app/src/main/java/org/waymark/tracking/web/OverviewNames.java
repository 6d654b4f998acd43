package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waymark.access.Scope;
import org.waymark.analysis.Member;
import org.waymark.catalogue.Band;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.measure.Measuring;
import org.waymark.catalogue.measure.Treatment;
import org.waymark.tracking.overview.PointOverview;
import org.waymark.ui.report.Part;

/** The pupils behind a figure of a point, by name. */
final class OverviewNames {

    /** Between the measure and the part of it; in no id. */
    static final String BETWEEN = "~";

    static final String MET = "met";
    static final String NOT = "not";
    static final String OUT = "out";

    private OverviewNames() {}

    /** The list that was asked for; empty for a reader without names, and where nothing was. */
    static Optional<Part> find(Scope scope, PointOverview overview, String asked) {
        int between = asked.indexOf(BETWEEN);
        if (!scope.seesNames() || between < 0) {
            return Optional.empty();
        }
        String part = asked.substring(between + 1);
        return overview.measures().stream()
                .filter(measure -> measure.id().equals(asked.substring(0, between)))
                .findFirst()
                .flatMap(measure -> words(part).map(words -> table(scope, overview, measure, part, words)));
    }

    private static Optional<String> words(String part) {
        return switch (part) {
            case MET -> Optional.of("at or above age-related expectations");
            case NOT -> Optional.of("below age-related expectations");
            case OUT -> Optional.of("not counted");
            default ->
                Arrays.stream(Band.values())
                        .filter(band -> band.code().equals(part))
                        .findFirst()
                        .map(band -> band.label().toLowerCase(java.util.Locale.ROOT));
        };
    }

    private static Part table(Scope scope, PointOverview overview, Measure measure, String part, String words) {
        Edition edition = overview.edition();
        List<Member> members = overview.cohort().of(measure).stream()
                .filter(member -> belongs(edition, measure, member, part))
                .toList();
        List<Part.Column> columns = new ArrayList<>(List.of(Part.Column.words("Pupil"), Part.Column.words("Class")));
        measure.parts().forEach(item -> columns.add(Part.Column.words(item.longLabel())));
        columns.add(Part.Column.words("Wrong?"));
        List<Part.Row> rows = members.stream()
                .map(member -> row(scope, edition, measure, member))
                .toList();
        return new Part.Table(measure.label() + ": " + words, OverviewWords.pupils(rows.size()), columns, rows);
    }

    private static boolean belongs(Edition edition, Measure measure, Member member, String part) {
        Treatment treatment = Measuring.treat(edition, measure, member);
        return switch (part) {
            case MET -> treatment instanceof Treatment.Counted(int amount) && amount > 0;
            case NOT -> treatment instanceof Treatment.Counted(int amount) && amount == 0;
            case OUT -> !(treatment instanceof Treatment.Counted);
            default ->
                measure.parts().stream()
                        .allMatch(item -> item.scale()
                                .findBand(member.value(item.id()))
                                .filter(band -> band.code().equals(part))
                                .isPresent());
        };
    }

    private static Part.Row row(Scope scope, Edition edition, Measure measure, Member member) {
        long id = member.pupil().pupilId();
        List<Part.Cell> cells = new ArrayList<>();
        cells.add(Part.Cell.of(member.pupil().listName()).linked(OverviewWords.path(scope, id)));
        cells.add(Part.Cell.of(Objects.requireNonNullElse(member.pupil().className(), "–")));
        measure.parts().forEach(item -> cells.add(value(item, member.value(item.id()))));
        cells.add(Part.Cell.of(scope.entersResults() ? "Correct" : "Look")
                .linked("/schools/" + scope.laestab() + "/assessments/"
                        + edition.assessment().code() + "/" + edition.year() + "/pupils/" + id));
        return new Part.Row(cells, false);
    }

    /** A value in the school's words; a score as it is. */
    static Part.Cell value(Item item, @org.jspecify.annotations.Nullable String value) {
        return value == null
                ? Part.Cell.none()
                : Part.Cell.of(
                        item.scale().findCode(value).map(code -> code.label()).orElse(value));
    }
}
