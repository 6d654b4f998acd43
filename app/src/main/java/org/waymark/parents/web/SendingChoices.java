package org.waymark.parents.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;
import org.waymark.parents.ReportYears;
import org.waymark.school.Rolls;

/** Reads from an address whose letters a page is about. */
@Component
class SendingChoices {

    private final ReportYears years;
    private final Rolls rolls;

    SendingChoices(ReportYears years, Rolls rolls) {
        this.years = years;
        this.rolls = rolls;
    }

    /** The choice; a year group or class that is not there counts as none. Stops who does not keep the school. */
    SendingChoice get(Scope scope, @Nullable Integer year, String group, @Nullable Long classId) {
        scope.requireKeepsSchool();
        AcademicYear chosen = years.of(scope, year);
        var classes = rolls.listClasses(scope, chosen.endYear());
        Long known = classId != null && classes.stream().anyMatch(one -> one.id() == classId) ? classId : null;
        return new SendingChoice(
                chosen, years.list(scope, chosen), YearGroup.find(group).isPresent() ? group : "", known, classes);
    }
}
