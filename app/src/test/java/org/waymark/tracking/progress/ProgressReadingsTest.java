package org.waymark.tracking.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Band;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.Meaning;
import org.waymark.scheme.OwnScale;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Schemes;
import org.waymark.scheme.Step;
import org.waymark.tracking.JudgedSchool;
import org.waymark.tracking.overview.Asked;
import org.waymark.tracking.overview.HeldPoints;
import org.waymark.tracking.overview.Source;

/** Progress between two points, pupil by pupil and worked out by hand. */
class ProgressReadingsTest {

    private static final Asked EVERYBODY = new Asked("", "", "");

    private final JudgedSchool judged = new JudgedSchool();
    private final HeldPoints held = judged.room(HeldPoints.class);
    private final ProgressReadings readings = judged.room(ProgressReadings.class);
    private final ProgressRules rules = judged.room(ProgressRules.class);

    @AfterEach
    void close() {
        judged.close();
    }

    private ProgressTable get(Scope scope, String from, String to) {
        List<Edition> editions = held.listEditions(scope);
        return readings.get(
                scope,
                HeldPoints.choose(editions, from).orElseThrow(),
                HeldPoints.choose(editions, to).orElseThrow(),
                Source.JUDGEMENT,
                EVERYBODY);
    }

    private static List<String> told(ProgressTable table, String subject) {
        return table.find(subject).orElseThrow().pupils().stream()
                .map(pupil -> pupil.member().pupil().surname() + " " + pupil.progress())
                .toList();
    }

    private void pupil(String name, String before, String now) {
        List<String> results = new ArrayList<>(List.of("2026-autumn2 reading=" + now));
        if (!before.isEmpty()) {
            results.add("2025-summer2 reading=" + before);
        }
        judged.pupil(name, YearGroup.YEAR_4, "4A", results.toArray(String[]::new));
    }

    @Test
    void aBandKeptIsExpectedAcrossTheYears() {
        pupil("Ali", "S", "S");
        pupil("Bo", "S", "J");
        pupil("Cy", "J", "A");
        pupil("Di", "P", "B");
        pupil("Ed", "", "S");
        pupil("Fay", "S", "X");
        ProgressTable table = get(judged.scope(), "2025-summer2", "2026-autumn2");
        // From pre-key stage to below is a step up within one band: expected.
        assertThat(told(table, "reading"))
                .containsExactly("Ali EXPECTED", "Bo BELOW", "Cy ABOVE", "Di EXPECTED", "Ed NONE", "Fay NONE");
        SubjectProgress reading = table.find("reading").orElseThrow();
        assertThat(reading.both()).isEqualTo(4);
        assertThat(reading.counts())
                .containsEntry(Progress.BELOW, 1)
                .containsEntry(Progress.EXPECTED, 2)
                .containsEntry(Progress.ABOVE, 1)
                .containsEntry(Progress.NONE, 2);
        PupilProgress cy = reading.pupils().get(2);
        assertThat(cy.from().orElseThrow().moved(cy.to().orElseThrow())).isEqualTo(2);
    }

    @Test
    void theRuleIsTheSchools() {
        pupil("Ali", "S", "S");
        pupil("Bo", "S", "J");
        pupil("Di", "P", "B");
        Map<Band, Map<Band, Progress>> cells = new EnumMap<>(Band.class);
        ProgressRule.usual().cells().forEach((from, row) -> cells.put(from, new EnumMap<>(row)));
        java.util.Objects.requireNonNull(cells.get(Band.SECURELY_AT)).put(Band.JUST_AT, Progress.EXPECTED);
        rules.save(judged.scope(), new ProgressRule(true, cells));
        assertThat(rules.get(judged.scope()).unchanged()).isFalse();
        assertThat(told(get(judged.scope(), "2025-summer2", "2026-autumn2"), "reading"))
                .as("by steps Di climbed one within the band below")
                .containsExactly("Ali EXPECTED", "Bo EXPECTED", "Di ABOVE");
        rules.save(judged.scope(), ProgressRule.usual());
        assertThat(rules.get(judged.scope()).unchanged()).isTrue();
        assertThat(rules.listSaved(judged.scope())).hasSize(2);
        assertThatThrownBy(() -> rules.save(judged.school().as(Role.TEACHER), ProgressRule.usual()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void differentScalesCompareByBand() {
        Scheme usual = Scheme.usual();
        judged.room(Schemes.class)
                .save(
                        judged.scope(),
                        new AcademicYear(2026),
                        new Scheme(
                                usual.points(),
                                usual.subjects(),
                                List.of(new OwnScale(
                                        "steps",
                                        "Letters",
                                        List.of(
                                                new Step("E", "Emerging", Meaning.BELOW),
                                                new Step("D", "Developing", Meaning.JUST_AT),
                                                new Step("S", "Secure", Meaning.SECURELY_AT),
                                                new Step("M", "Mastery", Meaning.ABOVE)))),
                                List.of(),
                                usual.combinations()));
        pupil("Ali", "A", "M");
        pupil("Bo", "J", "E");
        pupil("Cy", "S", "M");
        ProgressTable table = get(judged.scope(), "2025-summer2", "2026-autumn2");
        assertThat(told(table, "reading")).containsExactly("Ali EXPECTED", "Bo BELOW", "Cy ABOVE");
        PupilProgress cy = table.find("reading").orElseThrow().pupils().get(2);
        assertThat(cy.from().orElseThrow().label()).isEqualTo("Securely at");
        assertThat(cy.from().orElseThrow().moved(cy.to().orElseThrow()))
                .as("in bands")
                .isEqualTo(1);
    }

    @Test
    void aTeacherSeesWhereTheOwnPupilsCameFrom() {
        pupil("Ali", "S", "A");
        judged.pupil("Zed", YearGroup.YEAR_4, "4B", "2026-autumn2 reading=S", "2025-summer2 reading=S");
        Scope teacher = judged.school().as(Role.TEACHER, judged.school().classId("4A"));
        assertThat(told(get(teacher, "2025-summer2", "2026-autumn2"), "reading"))
                .containsExactly("Ali ABOVE");
    }
}
