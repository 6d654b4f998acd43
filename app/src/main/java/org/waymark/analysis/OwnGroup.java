package org.waymark.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.school.OnRoll;

/**
 * A group that a school has put together itself: a saved filter, or pupils picked by hand.
 *
 * @param id its key within the school
 * @param name as the school calls it
 * @param conditions what its pupils fulfil: of conditions of one family any, of several families all
 * @param madeBy who made it
 */
public record OwnGroup(long id, String name, List<Group> conditions, String madeBy) {

    private static final String OWN = "own:";

    public OwnGroup {
        conditions = List.copyOf(conditions);
    }

    /** Its code in addresses and JSON, such as {@code own:4}. */
    public String code() {
        return OWN + id;
    }

    /** As a group of figures. It may share pupils with any other group, so it is a family of its own. */
    public Group group() {
        Map<String, List<Group>> families = conditions.stream().collect(Collectors.groupingBy(Group::family));
        return new Group(code(), name, code(), pupil -> fits(families, pupil));
    }

    /** What it asks for, in words: {@code Girls; SEN support or SEN: EHC plan}. */
    public String words() {
        long picked = conditions.stream()
                .filter(condition -> condition.family().equals(Conditions.PICKED))
                .count();
        String asked = conditions.stream()
                .filter(condition -> !condition.family().equals(Conditions.PICKED))
                .collect(Collectors.groupingBy(
                        Group::family,
                        LinkedHashMap::new,
                        Collectors.mapping(Group::label, Collectors.joining(" or "))))
                .values()
                .stream()
                .collect(Collectors.joining("; "));
        String pupils = picked == 0 ? "" : picked == 1 ? "1 pupil picked by hand" : picked + " pupils picked by hand";
        return asked.isEmpty() || pupils.isEmpty() ? asked + pupils : asked + "; " + pupils;
    }

    private static boolean fits(Map<String, List<Group>> families, OnRoll pupil) {
        return families.values().stream()
                .allMatch(family -> family.stream().anyMatch(condition -> condition.contains(pupil)));
    }
}
