package org.waymark.transfer.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;
import org.waymark.transfer.returns.ReturnFinding;
import org.waymark.transfer.returns.ReturnRule;

/**
 * Findings of one rule together, with what to do said once.
 *
 * @param title the heading above them; empty for a rule of results, which has its own words in the catalogue
 * @param error whether they stand in the way of sending
 */
public record ReturnsGroup(String rule, String title, boolean error, String hint, List<Line> lines) {

    /**
     * One finding.
     *
     * @param link the page on which to put it right, null where there is none
     */
    public record Line(String who, String message, @Nullable String link) {}

    static List<ReturnsGroup> of(Scope scope, Edition edition, List<ReturnFinding> findings) {
        Map<String, List<ReturnFinding>> byRule = new LinkedHashMap<>();
        for (ReturnFinding finding : findings) {
            byRule.computeIfAbsent(finding.error() + finding.rule() + finding.hint(), key -> new ArrayList<>())
                    .add(finding);
        }
        return byRule.values().stream()
                .map(group -> new ReturnsGroup(
                        group.getFirst().rule(),
                        title(group.getFirst().rule()),
                        group.getFirst().error(),
                        group.getFirst().hint(),
                        group.stream()
                                .map(finding ->
                                        new Line(finding.pupil(), finding.message(), link(scope, edition, finding)))
                                .toList()))
                .toList();
    }

    private static String title(String id) {
        return Stream.of(ReturnRule.values())
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map(ReturnRule::title)
                .orElse("");
    }

    private static @Nullable String link(Scope scope, Edition edition, ReturnFinding finding) {
        String school = "/schools/" + scope.laestab();
        String year = String.valueOf(edition.year().endYear());
        String sheet = school + "/assessments/" + edition.assessment().code() + "/" + year;
        Long pupil = finding.pupilId();
        return switch (finding.place()) {
            case CELL -> pupil == null ? sheet : sheet + "/pupils/" + pupil + "#" + finding.item();
            case PUPIL ->
                pupil == null ? school + "/pupils?year=" + year : school + "/pupils/" + pupil + "?year=" + year;
            case REGISTERED -> "#registered";
            case SIGN_OFF -> sheet + "/sign-off";
            case OUTSIDE -> null;
        };
    }
}
