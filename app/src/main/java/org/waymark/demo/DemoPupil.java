package org.waymark.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waymark.catalogue.AcademicYear;
import org.waymark.school.Placing;
import org.waymark.school.PupilDetails;

/**
 * An invented pupil.
 *
 * @param details what the school keeps
 * @param placings year group and class of each year of the demonstration, oldest first
 * @param ability what drives the results
 * @param fromAbroad whether the pupil joined from another country
 */
record DemoPupil(PupilDetails details, List<Placing> placings, Ability ability, boolean fromAbroad) {

    DemoPupil {
        placings = List.copyOf(placings);
    }

    String upn() {
        return Objects.requireNonNull(details.upn());
    }

    LocalDate entry() {
        return Objects.requireNonNull(details.entryDate());
    }

    boolean hasPlan() {
        return "E".equals(details.senProvision());
    }

    /** Where the pupil is in a year, if at the school then. */
    Optional<Placing> find(AcademicYear year) {
        return placings.stream().filter(placing -> placing.year().equals(year)).findFirst();
    }

    DemoPupil with(Ability other) {
        return new DemoPupil(details, placings, other, fromAbroad);
    }
}
