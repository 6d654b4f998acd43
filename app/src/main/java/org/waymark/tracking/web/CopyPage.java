package org.waymark.tracking.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.school.SchoolClass;
import org.waymark.tracking.CopyPlan;

/**
 * What the page shows.
 *
 * @param points the points of the year
 * @param from the code of the chosen source, or empty
 * @param steps the step that stands for a value of the profile, as chosen so far
 * @param plan what copying would do; null until a source is chosen
 */
public record CopyPage(
        Scope scope,
        AcademicYear year,
        List<Edition> points,
        Edition to,
        List<Source> sources,
        String from,
        List<SchoolClass> classes,
        @Nullable Long classId,
        Set<String> subjects,
        Map<String, String> steps,
        @Nullable CopyPlan plan) {

    /** Where judgements may come from. */
    public record Source(String code, Edition edition) {

        /** Such as {@code Autumn 2, 2025/26}. */
        public String label() {
            return edition.assessment().title() + ", " + edition.year().label();
        }
    }

    /** The address of the page. */
    public String path() {
        return "/schools/" + scope.laestab() + "/judgements/copy";
    }

    /** The subjects of the later point. */
    public List<Item> items() {
        return to.items().stream()
                .filter(item -> item.kind() == ItemKind.JUDGEMENT)
                .toList();
    }

    /** Whether the values are not steps themselves, so that somebody must say which step stands for each. */
    public boolean needsSteps() {
        return from.endsWith("-" + Assessment.EYFSP.code());
    }

    /** The steps that the subjects have, each once. */
    public List<Code> offered() {
        Map<String, Code> codes = new LinkedHashMap<>();
        items().stream()
                .flatMap(item -> item.scale().codes().stream())
                .filter(code -> code.counts().inDenominator())
                .forEach(code -> codes.putIfAbsent(code.value(), code));
        return List.copyOf(codes.values());
    }
}
