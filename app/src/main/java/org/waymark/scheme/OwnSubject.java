package org.waymark.scheme;

import java.util.List;
import org.waymark.catalogue.YearGroup;

/**
 * A subject that a school judges.
 *
 * @param code such as {@code reading}: the item of every point. Where it is one of {@link StatutorySubjects} it compares
 *     with the statutory results of that subject
 * @param label such as {@code Reading}
 * @param group the choice above the grid in which it stands, such as {@code Core}
 * @param scale the id of its scale
 * @param yearGroups whose pupils are judged in it; not empty
 */
public record OwnSubject(String code, String label, String group, String scale, List<YearGroup> yearGroups) {
    public OwnSubject {
        yearGroups = List.copyOf(yearGroups);
    }
}
