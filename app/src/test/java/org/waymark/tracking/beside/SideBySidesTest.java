package org.waymark.tracking.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.analysis.AnalysisRooms;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.OwnTest;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Schemes;
import org.waymark.tracking.JudgedSchool;

/** Judgement, test and statutory result beside each other; who differs was told by hand. */
class SideBySidesTest {

    private static final AcademicYear YEAR = new AcademicYear(2026);

    private final JudgedSchool judged = new JudgedSchool();
    private final SideBySides sides = judged.room(SideBySides.class);

    @BeforeEach
    void judge() {
        Scheme usual = Scheme.usual();
        OwnTest test = new OwnTest(
                "test",
                "Reading test",
                "reading",
                60,
                140,
                new java.math.BigDecimal(100),
                new java.math.BigDecimal(15),
                95,
                105,
                115,
                List.of(YearGroup.YEAR_6));
        judged.room(Schemes.class)
                .save(
                        judged.scope(),
                        new AcademicYear(2020),
                        new Scheme(
                                usual.points(), usual.subjects(), usual.scales(), List.of(test), usual.combinations()));
        // The teacher says at, the test says 92, which is below; the result is not there yet.
        judged.pupil("Ali", YearGroup.YEAR_6, "6A", "2026-summer2 reading=S reading.test=92");
        // At, and met.
        judged.pupil(
                "Bo",
                YearGroup.YEAR_6,
                "6A",
                "2026-summer2 reading=J reading.test=100",
                "2026-ks2 reading.outcome=AS reading.scaled=103");
        // At, and the result is the higher standard: judged lower.
        judged.pupil(
                "Cy",
                YearGroup.YEAR_6,
                "6A",
                "2026-summer2 reading=S writing=A",
                "2026-ks2 reading.outcome=AS reading.scaled=112 writing.ta=GDS");
        // At, and not met: judged higher.
        judged.pupil(
                "Di",
                YearGroup.YEAR_6,
                "6B",
                "2026-summer2 reading=S writing=B",
                "2026-ks2 reading.outcome=NS reading.scaled=97 writing.ta=EXS");
        // Absent says nothing of reading.
        judged.pupil("Ed", YearGroup.YEAR_6, "6B", "2026-summer2 reading=S", "2026-ks2 reading.outcome=A");
        // An earlier result is shown and not compared.
        judged.pupil("Fay", YearGroup.YEAR_6, "6B", "2026-summer2 reading=S", "2022-ks1 reading.ta=WTS");
        // Above, in science: the result can only say that it is met.
        judged.pupil("Gil", YearGroup.YEAR_6, "6B", "2026-summer2 science=A", "2026-ks2 science.ta=EXS");
    }

    @AfterEach
    void close() {
        judged.close();
    }

    private List<Beside> list(Scope scope, boolean earlier) {
        return sides.list(scope, YEAR, YearGroup.YEAR_6, earlier);
    }

    private static List<String> differing(List<Beside> all) {
        return all.stream()
                .filter(Beside::differs)
                .map(one -> one.pupil().surname() + " " + one.subject().code())
                .toList();
    }

    @Test
    void whoDiffersStandsFirst() {
        List<Beside> all = list(judged.scope(), false);
        assertThat(differing(all)).containsExactly("Ali reading", "Cy reading", "Di reading", "Di writing");
        assertThat(all.subList(0, 4)).allMatch(Beside::differs);
        assertThat(all.get(4).pupil().surname()).isEqualTo("Bo");
        Beside ali = all.getFirst();
        assertThat(ali.differences()).hasSize(1);
        assertThat(ali.differences().getFirst().getFirst().words()).isEqualTo("Securely at");
        assertThat(ali.differences().getFirst().getLast().words()).isEqualTo("92");
        assertThat(all.stream()
                        .filter(one -> !one.comparable())
                        .map(one -> one.pupil().surname()))
                .containsExactly("Ed", "Fay");
    }

    @Test
    void earlierYearsAreComparedWhereAskedFor() {
        assertThat(differing(list(judged.scope(), true))).contains("Fay reading");
        Beside fay = list(judged.scope(), false).stream()
                .filter(one -> one.pupil().surname().equals("Fay"))
                .findFirst()
                .orElseThrow();
        assertThat(fay.statutory().orElseThrow().milestone().assessment()).isEqualTo(Assessment.KS1);
    }

    @Test
    void summerTwoAgainstTheTests() {
        Edition summer = judged.room(Schemes.class)
                .findEdition(judged.scope(), Assessment.SUMMER_2, YEAR)
                .orElseThrow();
        Edition ks2 = AnalysisRooms.CATALOGUE.getEdition(Assessment.KS2, YEAR);
        List<Against> subjects = sides.listAgainst(judged.scope(), summer, ks2);
        assertThat(subjects).extracting(one -> one.item().id()).containsExactly("reading", "writing", "science");
        Against reading = subjects.getFirst();
        // Bo agrees, Di was judged higher, Cy lower; Ali, Ed, Fay and Gil have nothing to compare.
        assertThat(reading.both()).isEqualTo(3);
        assertThat(reading.count(Against.Way.AGREES)).isEqualTo(1);
        assertThat(reading.count(Against.Way.HIGHER)).isEqualTo(1);
        assertThat(reading.count(Against.Way.LOWER)).isEqualTo(1);
        assertThat(reading.count(Against.Way.NOTHING)).isEqualTo(4);
        // Cy: above and greater depth agree; Di: below and EXS, judged lower.
        assertThat(subjects.get(1).count(Against.Way.AGREES)).isEqualTo(1);
        assertThat(subjects.get(1).count(Against.Way.LOWER)).isEqualTo(1);
        assertThat(subjects.get(2).count(Against.Way.AGREES)).isEqualTo(1);
    }

    @Test
    void aTeacherSeesTheOwnClassOnly() {
        Scope teacher = judged.school().as(Role.TEACHER, judged.school().classId("6B"));
        assertThat(differing(list(teacher, false))).containsExactly("Di reading", "Di writing");
    }
}
