package org.waymark.tracking.web;

import java.util.List;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;
import org.waymark.school.SchoolClass;
import org.waymark.ui.report.Address;

/**
 * Whose targets a page is about, and by when.
 *
 * @param year in which the pupils are enrolled
 * @param years to choose from, newest first
 * @param classes to choose from
 * @param yearGroups to choose from, youngest first
 * @param who what was chosen: {@code c:12} a class, {@code y:4} a year group, empty for everybody
 * @param by the point or Key Stage 2
 * @param aims to choose from
 * @param pupils the chosen ones, by name
 * @param anybody whether there is anybody in the year whom the person may see
 */
public record TargetChoice(
        Scope scope,
        AcademicYear year,
        List<AcademicYear> years,
        List<SchoolClass> classes,
        List<YearGroup> yearGroups,
        String who,
        Assessment by,
        List<Assessment> aims,
        List<OnRoll> pupils,
        boolean anybody) {
    public TargetChoice {
        years = List.copyOf(years);
        classes = List.copyOf(classes);
        yearGroups = List.copyOf(yearGroups);
        aims = List.copyOf(aims);
        pupils = List.copyOf(pupils);
    }

    /** The pages of targets. */
    public String path() {
        return "/schools/" + scope.laestab() + "/judgements/targets";
    }

    /** What was chosen, at one of the pages of targets. */
    public Address address(String page) {
        return Address.of(path() + page).with("year", year).with("who", who).with("by", by.code());
    }

    /** The value of a class in the choice. */
    public static String value(SchoolClass known) {
        return "c:" + known.id();
    }

    /** The value of a year group in the choice. */
    public static String value(YearGroup group) {
        return "y:" + group.code();
    }

    /** Whom it is about, in words. */
    public String whoLabel() {
        return classes.stream()
                .filter(known -> value(known).equals(who))
                .map(SchoolClass::name)
                .findFirst()
                .or(() -> yearGroups.stream()
                        .filter(group -> value(group).equals(who))
                        .map(YearGroup::label)
                        .findFirst())
                .orElse(scope.ownClassesOnly() ? "Your classes" : "All pupils");
    }

    /** By when, in words: of Key Stage 2 the year depends on the pupil. */
    public String byLabel() {
        return by.isPoint() ? by.title() + ", " + year.label() : "the end of Key Stage 2";
    }

    /** Whether a pupil of the year is one of the chosen ones. */
    public boolean isMeant(OnRoll pupil) {
        return isMeant(who, pupil);
    }

    static boolean isMeant(String who, OnRoll pupil) {
        return who.isEmpty()
                || who.equals("y:" + pupil.yearGroup())
                || pupil.classId() != null && who.equals("c:" + pupil.classId());
    }
}
