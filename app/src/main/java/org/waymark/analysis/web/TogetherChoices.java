package org.waymark.analysis.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.access.NotFound;
import org.waymark.analysis.FigureYears;
import org.waymark.analysis.Group;
import org.waymark.analysis.together.SchoolsTogether;
import org.waymark.analysis.together.TogetherChoice;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.ui.report.Address;

/** What the pages of several schools offer to choose from, and what was chosen in the address. */
final class TogetherChoices {

    private TogetherChoices() {}

    /** @throws NotFound for what cannot be chosen */
    static TogetherChoice read(
            FigureYears figureYears,
            int year,
            SchoolsTogether together,
            String assessment,
            String group,
            String trust,
            String sort) {
        Optional<Assessment> chosen = Assessment.find(assessment);
        if (!assessment.isEmpty() && chosen.isEmpty()) {
            throw new NotFound("There is no assessment " + assessment + ".");
        }
        if (!trust.isEmpty() && !together.trusts().contains(trust)) {
            throw new NotFound("There is no trust " + trust + " among your schools.");
        }
        Group of = group.isEmpty()
                ? Group.ALL
                : Group.listCommon().stream()
                        .filter(known -> known.code().equals(group))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("There is no group " + group + "."));
        return new TogetherChoice(figureYears.choose(List.of(), year), chosen, of, trust, sort);
    }

    /** The same choices at a place. */
    static Address address(String path, TogetherChoice choice) {
        return Address.of(path)
                .with("year", choice.year().endYear())
                .with("assessment", choice.assessment().map(Assessment::code).orElse(""))
                .with(
                        "group",
                        choice.group().code().equals(Group.ALL.code())
                                ? ""
                                : choice.group().code())
                .with("trust", choice.trust())
                .with("sort", choice.sort());
    }

    static List<TogetherOption> years(List<AcademicYear> years, AcademicYear chosen) {
        return Stream.concat(years.stream(), Stream.of(chosen))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> new TogetherOption(Integer.toString(year.endYear()), year.label()))
                .toList();
    }

    static List<TogetherOption> assessments() {
        return Assessment.statutory().stream()
                .map(assessment -> new TogetherOption(assessment.code(), assessment.title()))
                .toList();
    }

    static List<TogetherOption> groups() {
        return Group.listCommon().stream()
                .map(group ->
                        new TogetherOption(group.code().equals(Group.ALL.code()) ? "" : group.code(), group.label()))
                .toList();
    }

    static List<TogetherOption> trusts(SchoolsTogether together) {
        return together.trusts().stream()
                .map(name -> new TogetherOption(name, name))
                .toList();
    }
}
