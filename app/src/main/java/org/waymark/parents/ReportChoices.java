package org.waymark.parents;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;
import org.waymark.school.SchoolClass;

/** Reads whose reports are chosen. A pupil who left before the summer gets the report of the next school. */
@Component
public class ReportChoices {

    private final Rolls rolls;
    private final ReportYears years;

    ReportChoices(Rolls rolls, ReportYears years) {
        this.rolls = rolls;
        this.years = years;
    }

    /**
     * The choice.
     *
     * @param year named by the year in which it ends; null for the one at hand
     * @param yearGroup N, R or 1 to 6; null or empty for all
     * @throws NotFound if there is no such year, year group or class that the scope may open
     * @throws NotAllowed if the role sees no names
     */
    public ReportChoice get(Scope scope, @Nullable Integer year, @Nullable String yearGroup, @Nullable Long classId) {
        if (!scope.seesNames()) {
            throw new NotAllowed("Reports to parents are not shown to readers without names.");
        }
        AcademicYear chosen = years.of(scope, year);
        String group = yearGroup == null || yearGroup.isBlank() ? null : yearGroup;
        String label = "All pupils";
        if (group != null) {
            label = YearGroup.find(group)
                    .map(YearGroup::label)
                    .orElseThrow(() -> new NotFound("There is no year group " + yearGroup + "."));
        }
        if (classId != null) {
            label = rolls.listClasses(scope, chosen.endYear()).stream()
                    .filter(one -> one.id() == classId)
                    .map(SchoolClass::name)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("There is no such class that you can open."));
        }
        List<OnRoll> pupils =
                rolls.listOnRoll(scope, chosen.endYear(), group == null ? Set.of() : Set.of(group), classId).stream()
                        .filter(pupil -> !pupil.leftEarly())
                        .toList();
        return new ReportChoice(chosen, group, classId, label, pupils);
    }
}
