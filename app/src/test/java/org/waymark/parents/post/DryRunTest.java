package org.waymark.parents.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.Role;
import org.waymark.parents.Print;

/** Who gets what, and why. */
class DryRunTest {

    private PostSchool school;
    private long sky;

    @BeforeEach
    void open() {
        school = new PostSchool();
        sky = school.pupil("Nowak", "Sky");
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void whatIsNotReleasedGoesNowhere() {
        school.contact(sky, 1, "Nowak", "ada@home.example");
        assertThat(school.plan().lines()).isEmpty();
        assertThat(school.plan().unreleased()).isEqualTo(1);
    }

    @Test
    void byEmailOnPaperOrNotAtAll() {
        school.contact(sky, 1, "Nowak", "ada@home.example");
        school.contact(sky, 2, "Bell", "");
        school.contact(sky, 3, "Dunn", "dunn at home");
        school.contact(sky, 4, "Evans", "evans@other.example", Map.of("parental_responsibility", "false"));
        school.contact(sky, 5, "Green", "green@other.example", Map.of("do_not_send", "true"));
        school.release(sky, 1);

        assertThat(school.plan().lines())
                .extracting(PlanLine::names, PlanLine::way, PlanLine::why)
                .containsExactly(
                        tuple("Mx Nowak", Way.EMAIL, ""),
                        tuple("Mx Bell", Way.PAPER, "No e-mail address"),
                        tuple(
                                "Mx Dunn",
                                Way.PAPER,
                                "The e-mail address cannot be right: correct it in the pupil's family"),
                        tuple("Mx Evans", Way.NONE, "No parental responsibility"),
                        tuple("Mx Green", Way.NONE, "Marked “do not send”"));
    }

    @Test
    void whoIsAloneTakesItHome() {
        school.release(sky, 1);
        PlanLine line = school.plan().lines().getFirst();
        assertThat(line.names()).isEqualTo("Taken home by the child");
        assertThat(line.way()).isEqualTo(Way.PAPER);
    }

    @Test
    void aChildWhoseWholeFamilyIsBarredTakesNothingHomeByItself() {
        school.contact(sky, 1, "Nowak", "ada@home.example", Map.of("do_not_send", "true"));
        school.release(sky, 1);
        PlanLine child = school.plan().lines().getLast();
        assertThat(child.way()).isEqualTo(Way.NONE);
        assertThat(child.looks()).isNotEmpty();
        assertThat(child.ways()).containsExactly(Way.NONE, Way.PAPER);
        assertThat(school.plan().listLetters()).isEmpty();
    }

    @Test
    void oneMailboxGetsOneLetterToBoth() {
        school.contact(sky, 1, "Nowak", "Family@Home.example");
        school.contact(sky, 2, "Bell", "family@home.example ", Map.of("large_print", "true"));
        school.release(sky, 1);
        assertThat(school.plan().lines()).hasSize(1);
        PlanLine line = school.plan().lines().getFirst();
        assertThat(line.names()).isEqualTo("Mx Nowak and Mx Bell");
        assertThat(line.print()).isEqualTo(Print.LARGE);
        assertThat(line.contactIds()).hasSize(2);
    }

    @Test
    void separatedParentsEachHaveTheirOwn() {
        school.contact(sky, 1, "Nowak", "ada@home.example");
        school.contact(sky, 2, "Bell", "jo@elsewhere.example");
        school.release(sky, 1);
        assertThat(school.send().emails()).isEqualTo(2);
        school.work();
        List<Mail> mails = school.post().mails();
        assertThat(mails).hasSize(2);
        assertThat(mails.getFirst().text()).doesNotContain("Bell", "jo@elsewhere.example");
        assertThat(mails.getLast().text()).doesNotContain("Nowak", "ada@home.example");
        assertThat(link(mails.getFirst())).isNotEqualTo(link(mails.getLast()));
    }

    private static String link(Mail mail) {
        return mail.text()
                .lines()
                .filter(line -> line.contains("/reports/"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingGoesToAMailboxThatABarredPersonReads() {
        school.contact(sky, 1, "Nowak", "family@home.example");
        school.contact(sky, 2, "Bell", "family@home.example", Map.of("do_not_send", "true"));
        school.release(sky, 1);
        assertThat(school.plan().lines()).extracting(PlanLine::way).containsExactly(Way.PAPER, Way.NONE);
        assertThat(school.plan().lines().getFirst().why()).contains("Mx Bell, to whom nothing may go");
    }

    @Test
    void anAddressOfAnotherFamilyIsLookedAt() {
        long other = school.pupil("Bell", "Rhys");
        school.contact(sky, 1, "Nowak", "ada@home.example", Map.of("postcode", "'AB1 2CD'"));
        school.contact(other, 1, "Bell", "Ada@home.example", Map.of("postcode", "'AB9 9ZZ'"));
        school.release(sky, 1);
        school.release(other, 1);
        assertThat(school.plan().countLooks()).isEqualTo(2);
        assertThat(school.plan().lines().getFirst().looks().getFirst()).contains("of the family of Nowak, Sky");
    }

    @Test
    void brothersAndSistersOfOneHomeAreNoSlip() {
        long other = school.pupil("Bell", "Rhys");
        school.contact(
                sky, 1, "Nowak", "ada@home.example", Map.of("postcode", "'AB1 2CD'", "address", "'1 High Street'"));
        school.contact(
                other, 1, "Bell", "ada@home.example", Map.of("postcode", "'ab12cd'", "address", "'1 High Street'"));
        school.release(sky, 1);
        school.release(other, 1);
        assertThat(school.plan().countLooks()).isZero();
        assertThat(school.plan().count(Way.EMAIL)).isEqualTo(2);
    }

    @Test
    void languagesAreThoseItWasMadeIn() {
        school.contact(sky, 1, "Nowak", "ada@home.example", Map.of("language", "'pl'"));
        school.contact(sky, 2, "Khan", "khan@home.example", Map.of("language", "'ur'"));
        school.release(sky, 1, "pl");
        assertThat(school.plan().lines())
                .extracting(PlanLine::language, PlanLine::reportLanguage)
                .containsExactly(tuple("pl", "pl"), tuple("ur", "en-GB"));
    }

    @Test
    void onlyThePlanThatWasSeenIsSent() {
        long contact = school.contact(sky, 1, "Nowak", "ada@home.example");
        school.release(sky, 1);
        String seen = school.plan().fingerprint();
        school.run("update contact set email = 'new@home.example' where id = " + contact);

        Sending.Sent sent = school.room(Sending.class).send(school.scope(), school.everybody(), seen);
        assertThat(sent.done()).isFalse();
        assertThat(sent.words()).contains("Something has changed");
        assertThat(school.letters(sky)).isEmpty();

        assertThat(school.send().emails()).isEqualTo(1);
        assertThat(school.plan().countAlready()).isEqualTo(1);
        assertThat(school.send().emails()).isZero();
        assertThat(school.letters(sky)).hasSize(1);
    }

    @Test
    void aPersonMayChooseOtherwise() {
        school.contact(sky, 1, "Nowak", "ada@home.example");
        school.contact(sky, 2, "Evans", "evans@other.example", Map.of("parental_responsibility", "false"));
        school.release(sky, 1);
        List<PlanLine> lines = school.plan().lines();
        Sending sending = school.room(Sending.class);
        assertThat(sending.choose(
                        school.scope(),
                        school.everybody(),
                        Map.of(
                                lines.getFirst().key(),
                                Way.PAPER,
                                lines.getLast().key(),
                                Way.EMAIL)))
                .isTrue();
        assertThat(school.plan().lines()).extracting(PlanLine::way).containsExactly(Way.PAPER, Way.NONE);
        assertThat(school.send().papers()).isEqualTo(1);
        assertThat(school.letter(sky).state()).isEqualTo(LetterState.PAPER);
        assertThat(school.letter(sky).email()).isEmpty();
    }

    @Test
    void withoutAMailServerNothingGoesByEmail() {
        school.run("delete from mail_server");
        school.contact(sky, 1, "Nowak", "ada@home.example");
        school.release(sky, 1);
        assertThat(school.send().done()).isFalse();
        assertThat(school.letters(sky)).isEmpty();
    }

    @Test
    void aCorrectionSaysThatItIsOne() {
        school.contact(sky, 1, "Nowak", "ada@home.example");
        school.contact(sky, 2, "Bell", "");
        school.release(sky, 1);
        school.send();
        school.work();
        school.release(sky, 2);
        assertThat(school.plan().lines())
                .extracting(PlanLine::names, PlanLine::corrected)
                .containsExactly(tuple("Mx Nowak", true), tuple("Mx Bell", false));
        school.send();
        school.work();
        assertThat(school.post().mails()).hasSize(2);
        assertThat(school.post().mails().getLast().subject()).isEqualTo("A corrected report from Beacon Hill Primary");
        // The paper of the version before was never given: it stays here.
        assertThat(school.letters(sky))
                .extracting(Letter::version, Letter::state)
                .containsExactly(
                        tuple(1, LetterState.SENT),
                        tuple(1, LetterState.WITHDRAWN),
                        tuple(2, LetterState.SENT),
                        tuple(2, LetterState.PAPER));
    }

    @Test
    void onlyWhoKeepsTheSchoolSends() {
        for (Role role : List.of(Role.TEACHER, Role.READER, Role.READER_WITHOUT_NAMES)) {
            assertThatThrownBy(() ->
                            school.room(Sending.class).plan(school.school().as(role), school.everybody()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(
                            () -> school.room(Letters.class).act(school.school().as(role), 1, Letters.Act.AGAIN))
                    .isInstanceOf(NotAllowed.class);
        }
    }
}
