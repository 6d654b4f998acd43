package org.waymark.tracking.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;
import org.waymark.school.SchoolClass;
import org.waymark.tracking.targets.Aims;

/** Reads from an address whose targets a page is about, and by when. */
@Component
class TargetChoices {

    private static final int EARLIEST = 2001;
    private static final int LATEST = 2100;

    private final Rolls rolls;
    private final Aims aims;
    private final Clock clock;

    TargetChoices(Rolls rolls, Aims aims, Clock clock) {
        this.rolls = rolls;
        this.aims = aims;
        this.clock = clock;
    }

    /**
     * @param whole whether everybody may be chosen; else the first class is, where none is asked for
     * @throws NotFound for a year that cannot be, or an aim that the school does not have in it
     */
    TargetChoice of(Scope scope, @Nullable Integer askedYear, String who, String by, boolean whole) {
        AcademicYear year = year(scope, askedYear);
        List<OnRoll> all = rolls.listOnRoll(scope, year.endYear(), Set.of(), null).stream()
                .filter(pupil -> !pupil.leftEarly())
                .toList();
        List<SchoolClass> classes = scope.seesNames()
                ? rolls.listClasses(scope, year.endYear()).stream()
                        .filter(known -> all.stream().anyMatch(pupil -> Objects.equals(pupil.classId(), known.id())))
                        .toList()
                : List.of();
        List<YearGroup> groups = Stream.of(YearGroup.values())
                .filter(group ->
                        all.stream().anyMatch(pupil -> pupil.yearGroup().equals(group.code())))
                .toList();
        String chosen = Stream.concat(
                        classes.stream().map(TargetChoice::value),
                        groups.stream().map(TargetChoice::value))
                .filter(who::equals)
                .findFirst()
                .orElseGet(() -> first(scope, classes, groups, whole));
        List<Assessment> known = aims.list(scope, year);
        Assessment aim = by.isEmpty()
                ? known.getFirst()
                : Assessment.find(by)
                        .filter(known::contains)
                        .orElseThrow(() -> new NotFound("No targets are set for that in " + year.label() + "."));
        return new TargetChoice(
                scope,
                year,
                years(scope, year),
                classes,
                groups,
                chosen,
                aim,
                known,
                all.stream()
                        .filter(pupil -> TargetChoice.isMeant(chosen, pupil))
                        .toList(),
                !all.isEmpty());
    }

    /** Readers without names look at one year group at a time: everybody less the others would tell of a small one. */
    private static String first(Scope scope, List<SchoolClass> classes, List<YearGroup> groups, boolean whole) {
        if (whole && scope.seesNames()) {
            return "";
        }
        Optional<String> ofClass = classes.stream().map(TargetChoice::value).findFirst();
        return ofClass.or(() -> groups.stream().map(TargetChoice::value).findFirst())
                .orElse("");
    }

    /** The year asked for; else the present one where it has pupils, else the newest that has. */
    private AcademicYear year(Scope scope, @Nullable Integer asked) {
        if (asked != null) {
            if (asked < EARLIEST || asked > LATEST) {
                throw new NotFound("There is no school year " + asked + ".");
            }
            return new AcademicYear(asked);
        }
        AcademicYear present = AcademicYear.of(LocalDate.now(clock));
        List<Integer> years = rolls.listYears(scope);
        return years.isEmpty() || years.contains(present.endYear()) ? present : new AcademicYear(years.getFirst());
    }

    private List<AcademicYear> years(Scope scope, AcademicYear chosen) {
        TreeSet<AcademicYear> years = new TreeSet<>();
        rolls.listYears(scope).forEach(year -> years.add(new AcademicYear(year)));
        years.add(chosen);
        return List.copyOf(years.descendingSet());
    }
}
