package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.waymark.access.Scope;
import org.waymark.catalogue.YearGroup;

/** What can be chosen of several schools. */
final class TrustChoices {

    private TrustChoices() {}

    /** The schools whose figures a person may see whole. */
    static List<Scope> open(List<Scope> scopes) {
        return scopes.stream()
                .filter(scope -> scope.analysis() && !scope.ownClassesOnly())
                .toList();
    }

    /**
     * The year group that was asked for.
     *
     * @param names whether the reader sees names everywhere: the whole school less its other year groups would tell a
     *     reader without names of a few, who therefore sees one at a time
     */
    static Optional<YearGroup> yearGroup(boolean names, String asked) {
        return Arrays.stream(YearGroup.values())
                .filter(known -> known.code().equals(asked))
                .findFirst()
                .or(() -> names ? Optional.empty() : Optional.of(YearGroup.YEAR_6));
    }

    /** The choice of year groups. */
    static OverviewPick yearGroups(boolean names, Optional<YearGroup> chosen) {
        List<OverviewPick.Option> options = new ArrayList<>();
        if (names) {
            options.add(new OverviewPick.Option("", "All"));
        }
        Arrays.stream(YearGroup.values())
                .forEach(known -> options.add(new OverviewPick.Option(known.code(), known.label())));
        return new OverviewPick(
                "year_group", "Year group", options, chosen.map(YearGroup::code).orElse(""));
    }
}
