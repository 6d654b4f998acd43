package org.waymark.parents;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.school.OnRoll;

/**
 * Whose reports a page or a command is about.
 *
 * @param yearGroup N, R or 1 to 6; null for all
 * @param classId null for all
 * @param label in words, such as "Year 6" or "Oak"
 * @param pupils of the year who were on roll until its assessments were over, as far as the scope sees
 */
public record ReportChoice(
        AcademicYear year,
        @Nullable String yearGroup,
        @Nullable Long classId,
        String label,
        List<OnRoll> pupils) {

    public ReportChoice {
        pupils = List.copyOf(pupils);
    }

    public List<Long> pupilIds() {
        return pupils.stream().map(OnRoll::pupilId).toList();
    }

    /** Those of some keys who are in the choice: nobody else gets in by an address. */
    public List<Long> only(Set<Long> keys) {
        return pupilIds().stream().filter(keys::contains).toList();
    }
}
