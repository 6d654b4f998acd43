package org.waymark.parents.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.parents.ReportYears;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;
import org.waymark.school.SchoolClass;

/** Which class of which year a page is about: the one asked for, else the first. */
@Component
class ClassChoices {

    private final ReportYears years;
    private final Rolls rolls;

    ClassChoices(ReportYears years, Rolls rolls) {
        this.years = years;
        this.rolls = rolls;
    }

    ClassChoice of(Scope scope, @Nullable Integer askedYear, @Nullable Long askedClass) {
        AcademicYear year = years.of(scope, askedYear);
        List<SchoolClass> classes = rolls.listClasses(scope, year.endYear());
        List<OnRoll> all = rolls.listOnRoll(scope, year.endYear(), Set.of(), null).stream()
                .filter(pupil -> !pupil.leftEarly())
                .toList();
        boolean classless = all.stream().anyMatch(pupil -> pupil.classId() == null);
        Long classId = classes.stream()
                .map(SchoolClass::id)
                .filter(id -> id.equals(askedClass))
                .findFirst()
                .orElse(
                        classes.isEmpty() || classless && Objects.equals(askedClass, 0L)
                                ? null
                                : classes.getFirst().id());
        return new ClassChoice(
                year,
                years.list(scope, year),
                classes,
                classless,
                classId,
                all.stream()
                        .filter(pupil -> Objects.equals(pupil.classId(), classId))
                        .toList());
    }
}
