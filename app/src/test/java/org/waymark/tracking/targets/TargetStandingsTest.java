package org.waymark.tracking.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.analysis.FigureSchool;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.Point;
import org.waymark.scheme.Schemes;
import org.waymark.school.TestSchool;
import org.waymark.tracking.TrackingRooms;

/** Six pupils of Year 6, counted by hand. The scale is P B J S A; X judges nothing. */
class TargetStandingsTest {

    private static final AcademicYear YEAR = TestSchool.YEAR;

    private FigureSchool school;
    private Targets targets;
    private TargetStandings standings;
    private Scope lead;
    private final Map<String, Long> pupils = new HashMap<>();

    @BeforeEach
    void open() {
        school = new FigureSchool(TrackingRooms.class);
        targets = school.room(Targets.class);
        standings = school.room(TargetStandings.class);
        lead = school.administrator();
        // Reading, writing, maths at Autumn 2; then reading alone at Spring 2; then the targets of the three.
        pupil("Adams", "S S S", "A", "S S S");
        pupil("Bates", "J J J", "", "J J S");
        pupil("Clark", "B J S", "J", "S S S");
        pupil("Davis", "X J J", "", "J J J");
        pupil("Evans", "S S S", "X", "S S -");
        pupil("Ford", "- - -", "", "- - -");
    }

    @AfterEach
    void close() {
        school.close();
    }

    private Edition point(Assessment assessment, AcademicYear year) {
        return school.room(Schemes.class).findEdition(lead, assessment, year).orElseThrow();
    }

    private void pupil(String name, String autumn, String springReading, String aims) {
        long id = school.pupil(name, YearGroup.YEAR_6, "6A");
        pupils.put(name, id);
        List<String> items = List.of("reading", "writing", "maths");
        for (int i = 0; i < items.size(); i++) {
            String judged = autumn.split(" ")[i];
            if (!judged.equals("-")) {
                school.enter(point(Assessment.AUTUMN_2, YEAR), id, items.get(i) + "=" + judged);
            }
            String aim = aims.split(" ")[i];
            if (!aim.equals("-")) {
                set(Assessment.SUMMER_2, id, items.get(i), aim);
            }
        }
        if (!springReading.isEmpty()) {
            school.enter(point(Assessment.SPRING_2, YEAR), id, "reading=" + springReading);
        }
    }

    private void set(Assessment by, long pupil, String item, String value) {
        TargetPlan plan = targets.set(
                lead, YEAR, by, List.of(new TargetInput(pupil, item, value, null)), TargetHow.HAND, "by hand");
        assertThat(plan.refused()).isEmpty();
    }

    private TargetSheet sheet(Assessment by) {
        return standings.get(lead, YEAR, by, Set.of(YearGroup.YEAR_6), pupil -> true);
    }

    private static List<String> states(TargetSheet sheet, String item) {
        return sheet.pupils().stream()
                .map(pupil -> pupil.pupil().surname() + " " + state(pupil, item))
                .toList();
    }

    private static String state(TargetSheet.OfPupil pupil, String item) {
        TargetStanding standing = pupil.standings().get(item);
        return standing == null ? "not for this pupil" : standing.state().name();
    }

    private long id(String name) {
        return Objects.requireNonNull(pupils.get(name), name);
    }

    @Test
    void theLatestJudgementStandsAgainstTheTarget() {
        TargetSheet sheet = sheet(Assessment.SUMMER_2);
        // Adams: S, then A against S. Clark: B, then J against S. Davis: X only. Evans: S, then X, so S stands.
        assertThat(states(sheet, "reading"))
                .containsExactly(
                        "Adams AHEAD", "Bates ON", "Clark BELOW", "Davis NO_JUDGEMENT", "Evans ON", "Ford NO_TARGET");
        assertThat(states(sheet, "maths"))
                .containsExactly(
                        "Adams ON", "Bates BELOW", "Clark ON", "Davis ON", "Evans NO_TARGET", "Ford NO_TARGET");
        assertThat(sheet.combinations())
                .singleElement()
                .satisfies(rwm -> assertThat(sheet.states(rwm).values())
                        .containsExactly(
                                TargetState.ON, // ahead, on, on
                                TargetState.BELOW, // maths
                                TargetState.BELOW, // reading
                                TargetState.NO_JUDGEMENT, // reading
                                TargetState.NO_TARGET, // maths
                                TargetState.NO_TARGET));
    }

    @Test
    void atAnEarlierPointTheLaterJudgementIsNotLookedAt() {
        set(Assessment.AUTUMN_2, id("Adams"), "reading", "A");
        assertThat(states(sheet(Assessment.AUTUMN_2), "reading").getFirst()).isEqualTo("Adams BELOW");
    }

    @Test
    void keyStageTwoIsComparedByItsScoreOnceThereIsOneAndByStandingBefore() {
        for (String name : List.of("Adams", "Bates", "Clark")) {
            set(Assessment.KS2, id(name), "reading.scaled", name.equals("Clark") ? "95" : "105");
        }
        // Adams is above against at: ahead. Bates is just at, as the target: on. Clark is at against below: ahead.
        assertThat(states(sheet(Assessment.KS2), "reading.scaled"))
                .containsExactly(
                        "Adams AHEAD",
                        "Bates ON",
                        "Clark AHEAD",
                        "Davis NO_TARGET",
                        "Evans NO_TARGET",
                        "Ford NO_TARGET");
        Edition ks2 = FigureSchool.edition(Assessment.KS2, 2026);
        school.enter(ks2, id("Adams"), "reading.scaled=104");
        school.enter(ks2, id("Bates"), "reading.scaled=105");
        school.enter(ks2, id("Clark"), "reading.outcome=B");
        assertThat(states(sheet(Assessment.KS2), "reading.scaled").subList(0, 3))
                .containsExactly("Adams BELOW", "Bates ON", "Clark ON");
    }

    @Test
    void aRuleGoesFromWherePupilsStoodAndLeavesWhatStands() {
        TargetRules rules = school.room(TargetRules.class);
        Point autumn = new Point(Assessment.AUTUMN_2, YEAR);
        TargetRule up = new TargetRule(autumn, 2, Set.of("maths"), false);
        TargetPlan plan = rules.plan(lead, YEAR, Assessment.SUMMER_2, up, pupils.values());
        assertThat(plan.rows().stream()
                        .map(row ->
                                row.pupil().surname() + " " + row.before() + ">" + row.after() + " " + row.verdict()))
                .containsExactly(
                        "Adams S>S KEPT",
                        "Bates S>S KEPT",
                        "Clark S>S KEPT",
                        "Davis J>J KEPT",
                        "Evans >A NEW",
                        "Ford > NOTHING");
        assertThat(plan.rows().get(4).message()).isEqualTo("S at Autumn 2, 2025/26; the scale ends at A");
        TargetRule replacing = new TargetRule(autumn, 1, Set.of("maths"), true);
        TargetPlan other = rules.plan(lead, YEAR, Assessment.SUMMER_2, replacing, pupils.values());
        assertThat(other.rows().stream().map(row -> row.before() + ">" + row.after() + " " + row.verdict()))
                .containsExactly("S>A CHANGED", "S>S SAME", "S>A CHANGED", "J>S CHANGED", ">A NEW", "> NOTHING");
        rules.apply(lead, YEAR, Assessment.SUMMER_2, replacing, pupils.values(), plan.fingerprint(), "6A");
        assertThat(states(sheet(Assessment.SUMMER_2), "maths")).contains("Adams ON");
        rules.apply(lead, YEAR, Assessment.SUMMER_2, replacing, pupils.values(), other.fingerprint(), "6A");
        assertThat(states(sheet(Assessment.SUMMER_2), "maths"))
                .containsExactly(
                        "Adams BELOW", "Bates BELOW", "Clark BELOW", "Davis BELOW", "Evans BELOW", "Ford NO_TARGET");
        assertThat(targets.listActs(lead, 1).getFirst().words()).isEqualTo("6A: one step above Autumn 2, 2025/26");
        assertThatThrownBy(() -> rules.plan(lead, YEAR, Assessment.KS2, up, pupils.values()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTableGoesOutAndComesBack() {
        TargetTables tables = school.room(TargetTables.class);
        String text = "Surname\tForename\tReading\tMaths target\tHobby\n"
                + "Adams\tSky\tA\t-\tchess\nBates\tSky\tJ\tZ\t\nNobody\tSky\tS\t\t\nFord\tSky\tSecurely at\t\t\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TargetTables.Preview preview = tables.preview(lead, YEAR, Assessment.SUMMER_2, bytes);
        assertThat(preview.plan().rows().stream()
                        .map(row -> row.pupil().surname() + " " + row.item().id() + " " + row.verdict()))
                .containsExactly(
                        "Adams reading CHANGED",
                        "Adams maths CLEARED",
                        "Bates reading SAME",
                        "Bates maths REFUSED",
                        "Ford reading NEW");
        assertThat(preview.faults()).singleElement().asString().startsWith("Line 4, Nobody Sky: Nobody of this year");
        assertThat(preview.ignored()).containsExactly("Hobby");
        tables.apply(lead, YEAR, Assessment.SUMMER_2, bytes, preview.plan().fingerprint(), "from a spreadsheet");
        List<List<String>> rows = tables.rows(
                lead,
                Assessment.SUMMER_2,
                sheet(Assessment.SUMMER_2).pupils().stream()
                        .map(TargetSheet.OfPupil::pupil)
                        .toList());
        assertThat(rows.getFirst())
                .containsExactly("UPN", "Surname", "Forename", "Class", "Reading", "Writing", "Maths", "Science");
        assertThat(rows.get(1).subList(1, 8)).containsExactly("Adams", "Sky", "6A", "A", "S", "", "");
        assertThat(rows.getLast().subList(1, 8)).containsExactly("Ford", "Sky", "6A", "S", "", "", "");
        assertThat(tables.preview(lead, YEAR, Assessment.SUMMER_2, "x,y\n1,2".getBytes(StandardCharsets.UTF_8))
                        .fault())
                .contains("Reading, Writing, Maths, Science");
    }

    @Test
    void aTeacherSeesTheOwnClass() {
        Scope teacher = school.school().as(Role.TEACHER, school.school().classId("6A"));
        school.pupil("Other", YearGroup.YEAR_6, "6B");
        assertThat(standings
                        .get(teacher, YEAR, Assessment.SUMMER_2, Set.of(), pupil -> true)
                        .pupils())
                .hasSize(6);
        assertThat(standings
                        .get(lead, YEAR, Assessment.SUMMER_2, Set.of(), pupil -> true)
                        .pupils())
                .hasSize(7);
    }
}
