package org.waymark.school;

import java.util.Set;

/**
 * A class and who is in it.
 *
 * @param schoolClass the class
 * @param pupils how many pupils are enrolled in it, those who have left since included
 * @param yearGroups the codes of their year groups
 */
public record ClassSize(SchoolClass schoolClass, int pupils, Set<String> yearGroups) {

    public ClassSize {
        yearGroups = Set.copyOf(yearGroups);
    }
}
