package org.waymark.analysis.dashboard;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.analysis.Comparators;
import org.waymark.analysis.Comparators.Comparator;
import org.waymark.analysis.Group;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;

/** England beside a group: the same group where England's figure of it is known, all pupils beside a class. */
@Component
class England {

    private final Comparators comparators;

    England(Comparators comparators) {
        this.comparators = comparators;
    }

    /** The figure of the edition's year, or the newest before it that compares. */
    Optional<Comparator> find(Edition edition, Measure measure, Group group) {
        return comparators.findEngland(edition, measure, code(group)).map(found -> named(found, group));
    }

    /** The figure of exactly the edition's year. */
    Optional<Comparator> findThen(Edition edition, Measure measure, Group group) {
        return comparators.findEnglandThen(edition, measure, code(group)).map(found -> named(found, group));
    }

    /** The figure of the very same group, of the edition's year or the newest before it that compares. */
    Optional<Comparator> findSame(Edition edition, Measure measure, Group group) {
        return isSchools(group) ? Optional.empty() : comparators.findEngland(edition, measure, group.code());
    }

    private static String code(Group group) {
        return isSchools(group) ? Group.ALL.code() : group.code();
    }

    /** A class or an own group: England has none of its name. */
    private static boolean isSchools(Group group) {
        return group.family().equals("class") || group.family().startsWith("own:");
    }

    private static Comparator named(Comparator found, Group group) {
        if (group.code().equals(Group.ALL.code())) {
            return found;
        }
        String name = isSchools(group) ? "all pupils in England" : "England, " + group.label();
        return new Comparator(name, found.year(), found.value(), found.source(), found.note());
    }
}
