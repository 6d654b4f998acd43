package org.waymark.parents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.school.OnRoll;
import org.waymark.school.SchoolClass;

/**
 * The class of a year that a page is about.
 *
 * @param years to choose from, newest first
 * @param classes to choose from, by name
 * @param classless whether some pupils of the year have no class
 * @param classId the class, null for the pupils without one
 * @param pupils of the class who have not left before the summer
 */
public record ClassChoice(
        AcademicYear year,
        List<AcademicYear> years,
        List<SchoolClass> classes,
        boolean classless,
        @Nullable Long classId,
        List<OnRoll> pupils) {

    /** The class as in addresses; 0 stands for pupils without one. */
    public long asked() {
        return classId == null ? 0 : classId;
    }

    /** The class and year as the query of an address. */
    public String query() {
        return "year=" + year.endYear() + "&class=" + asked();
    }

    /** The name of the class. */
    public String className() {
        return classes.stream()
                .filter(known -> Long.valueOf(known.id()).equals(classId))
                .map(SchoolClass::name)
                .findFirst()
                .orElse("Without a class");
    }

    /** The keys of its pupils. */
    public List<Long> pupilIds() {
        return pupils.stream().map(OnRoll::pupilId).toList();
    }
}
