package org.waymark.tracking.overview;

import java.util.Optional;
import java.util.function.Predicate;
import org.waymark.analysis.Group;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;

/**
 * Which pupils a report is about.
 *
 * @param yearGroup empty for every year group
 * @param ofClass empty for every class
 * @param group empty for everybody
 */
public record PupilSet(Optional<YearGroup> yearGroup, Optional<Group> ofClass, Optional<Group> group) {

    /** Everybody. */
    public static final PupilSet ALL = new PupilSet(Optional.empty(), Optional.empty(), Optional.empty());

    /** Only those of a year group. */
    public static PupilSet of(YearGroup group) {
        return new PupilSet(Optional.of(group), Optional.empty(), Optional.empty());
    }

    /** Whether a pupil is one of them. */
    public boolean contains(OnRoll pupil) {
        return inYearGroup().test(pupil)
                && ofClass.map(known -> known.contains(pupil)).orElse(true)
                && group.map(known -> known.contains(pupil)).orElse(true);
    }

    /** The same in whatever class: over years classes change their pupils. */
    public PupilSet inAnyClass() {
        return new PupilSet(yearGroup, Optional.empty(), group);
    }

    private Predicate<OnRoll> inYearGroup() {
        return pupil -> yearGroup.isEmpty() || yearGroup.get().code().equals(pupil.yearGroup());
    }

    /** In words, such as {@code Year 6, 6A, Girls}. */
    public String words() {
        String year = yearGroup.map(YearGroup::label).orElse("All year groups");
        return year
                + ofClass.map(known -> ", class " + known.label()).orElse("")
                + group.map(known -> ", " + known.label()).orElse("");
    }
}
