package org.waymark.analysis.dashboard;

import org.jspecify.annotations.Nullable;
import org.waymark.access.NotFound;
import org.waymark.analysis.Group;
import org.waymark.analysis.SchoolGroups;
import org.waymark.analysis.whatif.WhatIf;

/**
 * What an address asks for.
 *
 * @param year named by the year in which it ends; null for the newest with results
 * @param groupCode a group's code; empty for everybody
 * @param compare with what
 * @param whatIf what is changed for the view only
 */
public record Asked(@Nullable Integer year, String groupCode, Compare compare, WhatIf whatIf) {

    /** The newest year, everybody, beside England. */
    public static final Asked PLAIN = new Asked(null, "", Compare.ENGLAND, WhatIf.NOTHING);

    Group group(SchoolGroups groups) {
        return groupCode.isEmpty()
                ? Group.ALL
                : groups.find(groupCode)
                        .orElseThrow(() -> new NotFound("There is no group " + groupCode + " that you can open."));
    }
}
