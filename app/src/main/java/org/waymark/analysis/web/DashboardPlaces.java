package org.waymark.analysis.web;

import org.waymark.access.Scope;
import org.waymark.analysis.Group;
import org.waymark.analysis.dashboard.Choice;
import org.waymark.analysis.dashboard.Compare;
import org.waymark.analysis.whatif.WhatIf;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;
import org.waymark.ui.report.Address;

/** Where the dashboard leads: every address with what is chosen. */
public record DashboardPlaces(Scope scope, Choice choice) {

    /** The dashboard. */
    public Address dashboard() {
        return chosen(Address.of(figures()));
    }

    /** The page of a measure, for a group. */
    Address measure(Measure measure, Group group) {
        return chosen(Address.of(figures() + "/measures/" + measure.id())).with("group", code(group));
    }

    /** The page of a measure in another year, where nothing is changed for the view. */
    Address measure(Measure measure, AcademicYear year) {
        Address now = measure(measure, choice.group());
        return year.equals(choice.year())
                ? now
                : now.with("year", year.endYear()).with("without", "").with("set", "");
    }

    /** The same without anything changed for the view. */
    public Address real(Address address) {
        return address.with("without", "").with("set", "");
    }

    /** A pupil's own page. */
    String pupil(long pupilId) {
        return figures() + "/pupils/" + pupilId;
    }

    /** Where a pupil's results are put right. */
    String correct(Edition edition, long pupilId) {
        return school() + "/assessments/" + edition.assessment().code() + "/"
                + edition.year().endYear() + "/pupils/" + pupilId;
    }

    private Address chosen(Address address) {
        WhatIf whatIf = choice.whatIf();
        return address.with("year", choice.year().endYear())
                .with("group", code(choice.group()))
                .with(
                        "compare",
                        choice.compare() == Compare.ENGLAND
                                ? ""
                                : choice.compare().code())
                .with("without", whatIf.withoutText())
                .with("set", whatIf.setText());
    }

    private static String code(Group group) {
        return group.code().equals(Group.ALL.code()) ? "" : group.code();
    }

    private String figures() {
        return school() + "/figures";
    }

    private String school() {
        return "/schools/" + scope.laestab();
    }
}
