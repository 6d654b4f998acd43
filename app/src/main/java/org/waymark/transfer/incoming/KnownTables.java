package org.waymark.transfer.incoming;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognises tables that are not about pupils by headings that stand together nowhere else. */
final class KnownTables {

    private static final Set<String> RAW = Set.of("raw", "rawscore", "rawmark", "mark", "marks");
    private static final Set<String> SCALED = Set.of("scaled", "scaledscore", "scalescore");
    private static final Set<String> NATIONAL = Set.of("year", "measure", "value");
    private static final Set<String> MEANINGS =
            Set.of("stage", "subject", "method", "component", "qualifier", "assessment", "item");
    private static final int WIDEST_OF_SCORES = 4;

    private KnownTables() {}

    /** What a table with these headings is. */
    static Optional<FileKind> find(List<String> headings) {
        Set<String> folded = headings.stream()
                .map(Layouts::fold)
                .filter(heading -> !heading.isEmpty())
                .collect(Collectors.toSet());
        if (folded.containsAll(MEANINGS)) {
            return Optional.of(FileKind.CODE_MEANINGS);
        }
        if (folded.containsAll(NATIONAL)) {
            return Optional.of(FileKind.NATIONAL_FIGURES);
        }
        boolean scores = folded.size() <= WIDEST_OF_SCORES
                && folded.stream().anyMatch(RAW::contains)
                && folded.stream().anyMatch(SCALED::contains);
        boolean pupils = headings.stream()
                .flatMap(heading -> PupilColumn.find(heading).stream())
                .anyMatch(column ->
                        column == PupilColumn.UPN || column == PupilColumn.SURNAME || column == PupilColumn.FORENAME);
        return scores && !pupils ? Optional.of(FileKind.SCALED_SCORES) : Optional.empty();
    }
}
