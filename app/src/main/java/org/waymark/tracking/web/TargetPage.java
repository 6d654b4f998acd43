package org.waymark.tracking.web;

import java.util.List;
import java.util.Optional;
import org.waymark.analysis.Group;
import org.waymark.tracking.targets.TargetSheet;
import org.waymark.tracking.targets.TargetState;
import org.waymark.ui.report.Address;

/**
 * How pupils stand against their targets, as one reader asked for it.
 *
 * @param groups whose figures are compared: everybody first, then whole families
 * @param only the group to which the page keeps; empty for all
 * @param show whose names are listed: in one of these states in any subject; empty for everybody
 * @param moment when it was read, in words
 */
public record TargetPage(
        TargetChoice choice,
        TargetSheet sheet,
        List<Group> groups,
        Optional<Group> only,
        Optional<TargetState> show,
        String moment) {
    public TargetPage {
        groups = List.copyOf(groups);
    }

    /** The page with its filters. */
    public Address address() {
        return choice.address("")
                .with("group", only.map(Group::code).orElse(""))
                .with("show", show.map(TargetState::code).orElse(""));
    }
}
