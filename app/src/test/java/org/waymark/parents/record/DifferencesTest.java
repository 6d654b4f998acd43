package org.waymark.parents.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.parents.ParentReport;
import org.waymark.parents.ParentReport.Fact;
import org.waymark.parents.ParentReport.Part;
import org.waymark.parents.ParentReport.Place;
import org.waymark.parents.ParentReport.Table;

/** What changed from one version of a report to the next, as a person reads it. */
class DifferencesTest {

    private static ParentReport report(String score, String progress, Part... further) {
        List<Part> parts = new java.util.ArrayList<>(List.of(
                new Part(
                        "ks2.tests",
                        "National tests",
                        List.of("Sky sat the tests in May 2026."),
                        new Table(
                                "Scaled scores",
                                List.of("Subject", "Score", "Standard"),
                                List.of(List.of("Reading", score, "met"), List.of("Maths", "104", "met"))),
                        List.of(new Place(
                                "Reading", Double.parseDouble(score), 80, 120, 100.0, "100", "Reading: " + score)),
                        List.of()),
                Part.ofWords("comment.progress", "General progress", List.of(progress))));
        parts.addAll(List.of(further));
        return new ParentReport(
                "en-GB",
                "Report 2025/26",
                "Beacon Hill Primary",
                "Sky Nott",
                List.of(new Fact("Class", "6 Oak")),
                parts,
                List.of());
    }

    @Test
    void theSameReportHasNone() {
        assertThat(Differences.between(report("103", "Good."), report("103", "Good.")))
                .isEmpty();
    }

    @Test
    void aScoreIsNamedByItsRowAndColumn() {
        assertThat(Differences.between(report("103", "Good."), report("101", "Good.")))
                .containsExactly(
                        new Changed("National tests", "Reading, Score", "103", "101"),
                        new Changed("National tests", "Where the child is", "Reading: 103", "Reading: 101"));
    }

    @Test
    void wordsAreNamedByTheirPart() {
        assertThat(Differences.between(report("103", "Good."), report("103", "Very good.")))
                .containsExactly(new Changed("General progress", "", "Good.", "Very good."));
    }

    @Test
    void aPartThatComesOrGoesIsToldInBothDirections() {
        Part attendance = Part.ofWords("attendance", "Attendance", List.of("97.4%"));
        assertThat(Differences.between(report("103", "Good."), report("103", "Good.", attendance)))
                .containsExactly(new Changed("Attendance", "", "", "97.4%"));
        assertThat(Differences.between(report("103", "Good.", attendance), report("103", "Good.")))
                .containsExactly(new Changed("Attendance", "", "97.4%", ""));
    }

    @Test
    void namesAndFactsAreCompared() {
        ParentReport before = report("103", "Good.");
        ParentReport after = new ParentReport(
                "en-GB",
                before.title(),
                before.school(),
                "Skye Nott",
                List.of(new Fact("Class", "6 Ash")),
                before.parts(),
                List.of("Ask for this report in large print."));
        assertThat(Differences.between(before, after))
                .containsExactly(
                        new Changed("", "Name", "Sky Nott", "Skye Nott"),
                        new Changed("", "Class", "6 Oak", "6 Ash"),
                        new Changed("", "Foot", "", "Ask for this report in large print."));
    }
}
