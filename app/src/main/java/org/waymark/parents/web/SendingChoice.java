package org.waymark.parents.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;
import org.waymark.parents.post.Sending;
import org.waymark.school.SchoolClass;

/**
 * Whose letters a page is about, and what else it offers.
 *
 * @param group a year group's code; empty for all
 * @param classId null for all
 */
public record SendingChoice(
        AcademicYear year,
        List<AcademicYear> years,
        String group,
        @Nullable Long classId,
        List<SchoolClass> classes) {

    public SendingChoice {
        years = List.copyOf(years);
        classes = List.copyOf(classes);
    }

    /** The same for the room of letters. */
    public Sending.Chosen chosen() {
        return new Sending.Chosen(year.endYear(), group.isEmpty() ? Set.of() : Set.of(group), classId);
    }

    /** The end of an address that means the same choice. */
    public String query() {
        return "?year=" + year.endYear() + (group.isEmpty() ? "" : "&group=" + group)
                + (classId == null ? "" : "&class=" + classId);
    }

    /** In words, such as "Year 6, Oak". */
    public String label() {
        String groupLabel = YearGroup.find(group).map(YearGroup::label).orElse("All year groups");
        return classes.stream()
                .filter(known -> classId != null && known.id() == classId)
                .map(SchoolClass::name)
                .findFirst()
                .map(name -> group.isEmpty() ? name : groupLabel + ", " + name)
                .orElse(groupLabel);
    }
}
