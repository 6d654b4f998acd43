package org.waymark.analysis.web;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.access.NotFound;
import org.waymark.analysis.Group;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;
import org.waymark.ui.report.Address;

/**
 * What a person has chosen to lay side by side.
 *
 * @param path the address of the page without its filters
 * @param edition the assessment and year
 * @param group whose figures
 * @param years those to choose from, newest first
 * @param assessments those that were held in the year
 */
public record TieChoice(
        String path, Edition edition, Group group, List<AcademicYear> years, List<Assessment> assessments) {
    public TieChoice {
        years = List.copyOf(years);
        assessments = List.copyOf(assessments);
    }

    /**
     * The assessment asked for if it was held that year, else the last one that was: Key Stage 2 as a rule.
     *
     * @throws NotFound for a year in which nothing was held
     */
    static TieChoice of(
            Catalogue catalogue, String path, List<AcademicYear> known, AcademicYear year, String asked, Group group) {
        List<Edition> held = catalogue.listEditions().stream()
                .filter(edition -> edition.year().equals(year))
                .toList();
        if (held.isEmpty()) {
            throw new NotFound("Nothing was assessed in " + year.label() + ".");
        }
        Edition edition = held.stream()
                .filter(one -> one.assessment().code().equals(asked))
                .findFirst()
                .orElse(held.getLast());
        List<AcademicYear> years = Stream.concat(known.stream(), Stream.of(year))
                .filter(one -> catalogue.listEditions().stream()
                        .anyMatch(any -> any.year().equals(one)))
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        return new TieChoice(
                path,
                edition,
                group,
                years,
                held.stream().map(Edition::assessment).toList());
    }

    /** The page with these filters. */
    public Address address() {
        return Address.of(path)
                .with("year", edition.year().endYear())
                .with("assessment", edition.assessment().code())
                .with("group", group.code().equals(Group.ALL.code()) ? "" : group.code());
    }
}
