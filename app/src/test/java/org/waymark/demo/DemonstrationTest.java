package org.waymark.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.access.Passwords;
import org.waymark.access.People;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.access.Scopes;
import org.waymark.access.SignedIn;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.EditionStatus;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Severity;
import org.waymark.catalogue.Standing;
import org.waymark.ctf.Upn;
import org.waymark.operation.DemoData.SignIn;
import org.waymark.results.Overviews;
import org.waymark.results.PupilState;
import org.waymark.results.Sheets;
import org.waymark.school.Pupils;
import org.waymark.school.Rolls;
import org.waymark.school.SchoolClass;

/** One demonstration of the real size, in a database, that every test looks at. */
class DemonstrationTest {

    private static final int CURRENT = 2027;
    private static final List<SchoolPlan> PLANS = SchoolPlan.list();
    private static final SchoolPlan LARGEST = PLANS.getFirst();

    private static DemoRooms rooms;
    private static List<SignIn> signIns;

    @BeforeAll
    static void prepare() {
        rooms = new DemoRooms();
        signIns = rooms.demonstration(PLANS).prepare();
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    @Test
    void schoolsAreOfTheSizePlanned() {
        assertThat(onRoll(PLANS.get(0))).isBetween(400L, 450L);
        assertThat(onRoll(PLANS.get(1))).isBetween(195L, 212L);
        assertThat(onRoll(PLANS.get(2))).isBetween(80L, 92L);
    }

    private static long onRoll(SchoolPlan plan) {
        return rooms.room(Rolls.class).listOnRoll(rooms.administrator(plan), CURRENT, Set.of(), null).stream()
                .filter(pupil -> pupil.leavingDate() == null)
                .count();
    }

    @Test
    void everyUpnIsValidAndEveryNameIsOnce() {
        for (SchoolPlan plan : PLANS) {
            var everybody = rooms.room(Pupils.class).listEverybody(rooms.administrator(plan), CURRENT);
            assertThat(everybody)
                    .allSatisfy(pupil -> assertThat(Upn.find(Objects.requireNonNull(
                                            pupil.details().upn()))
                                    .filter(Upn::hasValidCheckLetter))
                            .isPresent());
            assertThat(everybody)
                    .extracting(pupil -> pupil.details().listName())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void pastYearsHaveNoErrorsAndAreSignedOff() {
        for (SchoolPlan plan : PLANS) {
            for (int year = CURRENT - 5; year < CURRENT; year++) {
                for (Overviews.Overview overview : overviews(plan, year)) {
                    boolean statutory = overview.edition().status() == EditionStatus.STATUTORY;
                    assertThat(overview.errors())
                            .as("%s %s", plan.name(), overview.edition())
                            .isZero();
                    assertThat(overview.warnings())
                            .as("%s %s", plan.name(), overview.edition())
                            .isZero();
                    if (statutory) {
                        assertThat(overview.signedOff())
                                .as("%s %s", plan.name(), overview.edition())
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void theCurrentYearIsHalfEnteredWithAFewFindings() {
        Set<String> found = overviews(LARGEST, CURRENT).stream()
                .flatMap(overview -> states(LARGEST, overview.edition()).stream())
                .flatMap(state -> state.evaluation().findings().stream())
                .map(Finding::rule)
                .collect(Collectors.toSet());
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "EYFSP-A-01", "PHO-MARK-01", "MTC-CODE-01", "KS2-TEST-01", "KS2-TEST-02", "KS2-TA-01");
        for (Overviews.Overview overview : overviews(LARGEST, CURRENT)) {
            if (overview.edition().status() == EditionStatus.STATUTORY) {
                assertThat(overview.started()).as(overview.edition().title()).isPositive();
                assertThat(overview.complete()).as(overview.edition().title()).isLessThan(overview.expected());
                assertThat(overview.errors() + overview.warnings()).isBetween(1, 8);
            }
        }
    }

    @Test
    void nothingIsRefusedByItsScale() {
        for (SchoolPlan plan : PLANS) {
            for (int year = CURRENT - 5; year <= CURRENT; year++) {
                for (Overviews.Overview overview : overviews(plan, year)) {
                    assertThat(states(plan, overview.edition()))
                            .allSatisfy(state -> assertThat(state.evaluation().findings())
                                    .noneMatch(finding -> finding.severity() == Severity.REFUSED));
                }
            }
        }
    }

    @Test
    void levelsAreNearTheNationalOnes() {
        assertThat(share(Assessment.KS2, "reading.outcome", "AS")).isBetween(0.66, 0.84);
        assertThat(share(Assessment.KS2, "maths.outcome", "AS")).isBetween(0.63, 0.83);
        assertThat(share(Assessment.KS2, "writing.ta", "EXS", "GDS")).isBetween(0.62, 0.82);
        assertThat(share(Assessment.PHONICS, "y1.outcome", "Wa")).isBetween(0.70, 0.88);
        assertThat(share(Assessment.EYFSP, "e10", "2")).isBetween(0.64, 0.85);
        assertThat(share(Assessment.MTC, "mtc.score", "25")).isBetween(0.25, 0.45);
    }

    /** The share of those values in the past years of all schools together. */
    private static double share(Assessment assessment, String item, String... wanted) {
        List<String> values = PLANS.stream()
                .flatMap(plan -> rooms.room(Catalogue.class).listEditions(assessment).stream()
                        .filter(edition -> edition.year().endYear() >= CURRENT - 5
                                && edition.year().endYear() < CURRENT)
                        .flatMap(edition -> states(plan, edition).stream()))
                .flatMap(state -> Stream.ofNullable(state.value(item)))
                .toList();
        return (double) values.stream().filter(Set.of(wanted)::contains).count() / values.size();
    }

    @Test
    void everySchoolHasJudgedAtItsOwnPointsSinceItBegan() {
        for (SchoolPlan plan : PLANS) {
            for (int year = CURRENT - 4; year < CURRENT; year++) {
                List<Overviews.Overview> points = points(plan, year);
                assertThat(points)
                        .hasSize(JudgementSchemes.of(plan).points().size())
                        .allSatisfy(point -> {
                            assertThat(point.errors()).isZero();
                            assertThat(point.complete() * 100 / point.expected())
                                    .isBetween(80, 100);
                        });
            }
            assertThat(points(plan, CURRENT - 5))
                    .allSatisfy(point -> assertThat(point.started()).isZero());
            assertThat(judged(plan, "reading")).isBetween(0.64, 0.86);
            assertThat(judged(plan, "writing")).isBetween(0.6, 0.84);
        }
    }

    /** The share at or above what is expected at the end of last year, of those judged. */
    private static double judged(SchoolPlan plan, String subject) {
        Edition summer = points(plan, CURRENT - 1).getLast().edition();
        List<Standing> standings = states(plan, summer).stream()
                .flatMap(state -> Stream.ofNullable(state.value(subject)))
                .filter(code -> summer.getItem(subject).scale().findBand(code).isPresent())
                .map(code -> Standing.of(summer, summer.getItem(subject), code))
                .toList();
        return (double) standings.stream()
                        .filter(standing -> standing != Standing.NONE)
                        .count()
                / standings.size();
    }

    @Test
    void thePointUnderWayIsHalfJudgedAndWhatIsToComeIsEmpty() {
        List<Overviews.Overview> points = points(LARGEST, CURRENT);
        Overviews.Overview autumn = points.getFirst();
        assertThat(autumn.edition().assessment()).isEqualTo(Assessment.AUTUMN_2);
        assertThat(autumn.started()).isPositive();
        assertThat(autumn.complete()).isLessThan(autumn.expected());
        assertThat(points.subList(1, points.size()))
                .allSatisfy(point -> assertThat(point.started()).isZero());
    }

    private static List<Overviews.Overview> points(SchoolPlan plan, int year) {
        return rooms.room(Overviews.class).listPoints(rooms.administrator(plan), year);
    }

    @Test
    void aSecondStartMakesNothingNew() {
        long results = rooms.count("result");
        long pupils = rooms.count("pupil");
        int told = rooms.progress().size();

        assertThat(rooms.demonstration(PLANS).prepare()).isEqualTo(signIns);

        assertThat(rooms.count("result")).isEqualTo(results);
        assertThat(rooms.count("pupil")).isEqualTo(pupils);
        assertThat(rooms.progress()).hasSize(told).hasSize(PLANS.size());
    }

    @Test
    void everyRoleHasSomebodyWhoCanSignIn() {
        Scope administrator = rooms.administrator(LARGEST);
        List<People.Member> members = rooms.room(People.class).listMembers(administrator);
        assertThat(members).extracting(People.Member::role).contains(Role.values());
        assertThat(signIns)
                .extracting(SignIn::email)
                .containsExactlyInAnyOrderElementsOf(
                        members.stream().map(People.Member::email).toList());
        assertThat(signIns)
                .allSatisfy(
                        person -> assertThat(rooms.room(Passwords.class).findFault(person.password(), person.email()))
                                .isEqualTo(Optional.empty()));
    }

    @Test
    void theAdministratorOpensEverySchoolAndATeacherTheOwnClasses() {
        for (People.Member member : rooms.room(People.class).listMembers(rooms.administrator(LARGEST))) {
            List<Scope> scopes =
                    rooms.room(Scopes.class).listScopes(new SignedIn(member.id(), member.name(), member.email()));
            assertThat(scopes).hasSize(member.role() == Role.ADMINISTRATOR ? PLANS.size() : 1);
            if (member.role() == Role.TEACHER) {
                assertThat(rooms.room(Rolls.class).listClasses(scopes.getFirst(), CURRENT))
                        .extracting(SchoolClass::name)
                        .hasSize(1)
                        .isSubsetOf("6 Oak", "1 Oak");
            }
        }
    }

    private static List<Overviews.Overview> overviews(SchoolPlan plan, int year) {
        return rooms.room(Overviews.class).list(rooms.administrator(plan), year);
    }

    private static List<PupilState> states(SchoolPlan plan, Edition edition) {
        return rooms.room(Sheets.class).list(rooms.administrator(plan), edition, null, null);
    }
}
