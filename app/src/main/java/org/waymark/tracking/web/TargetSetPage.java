package org.waymark.tracking.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Item;
import org.waymark.school.OnRoll;
import org.waymark.tracking.targets.TargetAct;
import org.waymark.tracking.targets.TargetValues;
import org.waymark.tracking.targets.Targets;

/**
 * The targets of a class as a form.
 *
 * @param columns the items, in order
 * @param standing what stands, by {@link #place}
 * @param typed what was sent and is not saved, by place; empty for a fresh page
 * @param now what the pupil has reached, in words, by place
 * @param offered the places in which there may be a target
 * @param acts the last acts, newest first
 * @param errors by the id of the control
 */
public record TargetSetPage(
        TargetChoice choice,
        List<Item> columns,
        Map<String, String> standing,
        Map<String, String> typed,
        Map<String, String> now,
        Set<String> offered,
        List<TargetAct> acts,
        Map<String, String> errors) {
    public TargetSetPage {
        columns = List.copyOf(columns);
        standing = Map.copyOf(standing);
        typed = Map.copyOf(typed);
        now = Map.copyOf(now);
        offered = Set.copyOf(offered);
        acts = List.copyOf(acts);
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /** The name of a control, such as {@code t12.reading}. */
    public static String place(long pupilId, String item) {
        return "t" + pupilId + "." + item;
    }

    /** Whether a pupil may have a target in an item. */
    public boolean offers(OnRoll pupil, Item item) {
        return offered.contains(place(pupil.pupilId(), item.id()));
    }

    /** What a control shows. */
    public String value(OnRoll pupil, Item item) {
        String place = place(pupil.pupilId(), item.id());
        return typed.getOrDefault(place, standing.getOrDefault(place, ""));
    }

    /** What stood when the page was drawn. */
    public String base(OnRoll pupil, Item item) {
        return standing.getOrDefault(place(pupil.pupilId(), item.id()), "");
    }

    /** What may be chosen; nothing where a score is typed. */
    public List<Code> codes(Item item) {
        return TargetValues.codes(item);
    }

    /** What may be typed. */
    public String allowed(Item item) {
        return TargetValues.allowed(item);
    }

    /** Whether the person may take an act back. */
    public boolean mayUndo(TargetAct act) {
        return Targets.mayUndo(choice.scope(), act);
    }
}
