package org.waymark.results.web;

import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;
import org.waymark.ui.Section;

/** Where the pages of an edition stand in the house: statutory assessments and the school's own points apart. */
public final class Places {

    private Places() {}

    /** The part of the navigation to which an edition belongs. */
    public static Section section(Edition edition) {
        return edition.assessment().isPoint() ? Section.JUDGEMENTS : Section.ASSESSMENTS;
    }

    /** The page from which an edition is opened: that of its year. */
    public static String list(Scope scope, Edition edition) {
        return "/schools/" + scope.laestab() + "/" + section(edition).path() + "?year="
                + edition.year().endYear();
    }
}
