package org.waymark.tracking.web;

import java.util.List;
import java.util.Map;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Schemes;

/**
 * What the page of a school's scheme shows.
 *
 * @param from the year from which the form would stand
 * @param rows the form, as it stands or as it was typed
 * @param faults what keeps it from being saved
 * @param counts how many results stand on each step
 * @param saved every scheme that was saved, latest first
 * @param unchosen whether the school has chosen nothing yet, so that this is the proposal
 */
public record SchemePage(
        Scope scope,
        AcademicYear from,
        List<AcademicYear> years,
        SchemeRows rows,
        List<String> faults,
        Map<String, Integer> counts,
        List<Schemes.Saved> saved,
        boolean unchosen) {

    /** The address of the page. */
    public String path() {
        return "/schools/" + scope.laestab() + "/judgements/scheme";
    }

    /** Further subjects to choose from. */
    public List<String> suggestions() {
        return List.of(
                "Reading",
                "Writing",
                "Maths",
                "Grammar, punctuation and spelling",
                "Spoken language",
                "Science",
                "Art and design",
                "Computing",
                "Design and technology",
                "Geography",
                "History",
                "Languages",
                "Music",
                "Physical education",
                "Religious education");
    }

    /** The most subjects there may be. */
    public int mostSubjects() {
        return Scheme.MOST_SUBJECTS;
    }
}
