package org.waymark.parents.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.waymark.access.NotFound;

/** The queue: every letter once, whatever breaks. */
class PostWorkTest {

    private static final String ADDRESS = "ada@home.example";

    /** Ends a worker as a kill of its process does: nothing after it is done. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private PostSchool school;
    private long sky;

    @BeforeEach
    void open() {
        school = new PostSchool();
        sky = school.pupil("Nowak", "Sky");
        school.contact(sky, 1, "Nowak", ADDRESS);
        school.release(sky, 1);
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void aLetterSaysNoResultAndNamesNoChildInItsSubject() {
        school.send();
        school.work();
        Mail mail = school.post().mails().getFirst();
        assertThat(mail.to()).isEqualTo(ADDRESS);
        assertThat(mail.subject()).isEqualTo("A report from Beacon Hill Primary");
        assertThat(mail.text())
                .contains(
                        "Dear Mx Nowak",
                        "annual report 2025/26 about Sky",
                        "https://w.example/reports/",
                        "2 August 2026")
                .doesNotContain("Sky Nowak", "2014");
        assertThat(mail.html()).contains("href=\"https://w.example/reports/").doesNotContain("<img", "<script");
        Letter letter = school.letter(sky);
        assertThat(letter.state()).isEqualTo(LetterState.SENT);
        assertThat(letter.sentAt()).isEqualTo(school.clock().instant());
        assertThat(school.id("select count(*) from letter_link where length(hash) = 32"))
                .isEqualTo(1);
        assertThat(school.step()).isFalse();
    }

    @Test
    void whatIsPutOffComesAgainLaterAndLater() {
        school.post().answer(mail -> new Delivery.Later("come back"));
        school.send();
        for (int minutes : new int[] {1, 5, 15, 60, 60}) {
            assertThat(school.step()).isTrue();
            assertThat(school.letter(sky).state()).isEqualTo(LetterState.WAITING);
            school.clock().move(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(school.step()).isFalse();
            school.clock().move(Duration.ofSeconds(1));
        }
        school.post().answer(mail -> new Delivery.Taken());
        school.work();
        assertThat(school.letter(sky).state()).isEqualTo(LetterState.SENT);
        assertThat(school.id("select count(*) from letter_link")).isEqualTo(1);
    }

    @Test
    void afterManyTriesItComesBack() {
        school.post().answer(mail -> new Delivery.Later("come back"));
        school.send();
        for (int i = 0; i < PostWork.MOST_ATTEMPTS; i++) {
            school.work();
            school.clock().move(Duration.ofHours(1));
        }
        assertThat(school.letter(sky).state()).isEqualTo(LetterState.FAILED);
        assertThat(school.letter(sky).words()).contains("Given up after 12 attempts", "come back");
        assertThat(school.step()).isFalse();
    }

    @Test
    void whatIsRefusedForGoodComesBackAtOnce() {
        school.post().answer(mail -> new Delivery.Never("nobody here"));
        school.send();
        school.work();
        assertThat(school.letter(sky).state()).isEqualTo(LetterState.FAILED);
        assertThat(school.id("select count(*) from letter_link")).isZero();

        school.post().answer(mail -> new Delivery.Taken());
        school.run("update contact set email = 'new@home.example'");
        assertThat(act(Letters.Act.AGAIN)).contains("new@home.example");
        school.work();
        assertThat(school.post().mails().getLast().to()).isEqualTo("new@home.example");
    }

    @Test
    void aServerThatIsGoneIsNotAskedForEachLetter() {
        for (int i = 0; i < 5; i++) {
            long pupil = school.pupil("Bell" + (char) ('a' + i), "Rhys");
            school.contact(pupil, 1, "Bell", "bell" + i + "@home.example");
            school.release(pupil, 1);
        }
        school.post().answer(mail -> new Delivery.NoServer("gone"));
        school.send();
        school.work();
        assertThat(school.post().mails()).hasSize(1);
        assertThat(school.room(MailServers.class).findHeld(school.scope())).contains("gone");
        school.post().answer(mail -> new Delivery.Taken());
        school.clock().move(Duration.ofMinutes(2));
        school.work();
        assertThat(school.post().mails()).hasSize(7);
        assertThat(school.room(MailServers.class).findHeld(school.scope())).isEmpty();
    }

    @Test
    void wrongSettingsHoldTheQueueUntilSomebodyLooks() {
        school.post().answer(mail -> new Delivery.WrongSettings("refused the sign-in"));
        school.send();
        school.work();
        school.clock().move(Duration.ofDays(3));
        assertThat(school.step()).isFalse();
        assertThat(school.letter(sky).attempts()).isZero();
        assertThat(school.room(MailServers.class).findHeld(school.scope())).contains("refused the sign-in");

        school.post().answer(mail -> new Delivery.Taken());
        MailServerForm same = school.room(MailServers.class).form(school.scope());
        assertThat(school.room(MailServers.class).save(school.scope(), same)).isEmpty();
        school.work();
        assertThat(school.letter(sky).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void noMoreInAMinuteThanTheServerAllows() {
        for (int i = 0; i < 4; i++) {
            long pupil = school.pupil("Bell" + (char) ('a' + i), "Rhys");
            school.contact(pupil, 1, "Bell", "bell" + i + "@home.example");
            school.release(pupil, 1);
        }
        school.run("update mail_server set per_minute = 2");
        school.send();
        school.work();
        assertThat(school.post().mails()).hasSize(2);
        school.clock().move(Duration.ofSeconds(61));
        school.work();
        assertThat(school.post().mails()).hasSize(4);
        school.clock().move(Duration.ofSeconds(61));
        school.work();
        assertThat(school.post().mails()).hasSize(5);
    }

    @Test
    void twoWorkersSendEachLetterOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            long pupil = school.pupil("Bell" + (char) ('a' + i), "Rhys");
            school.contact(pupil, 1, "Bell", "bell" + i + "@home.example");
            school.release(pupil, 1);
        }
        school.send();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(workers.submit(school::work));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        List<String> to = school.post().mails().stream().map(Mail::to).toList();
        assertThat(to).hasSize(21);
        assertThat(new HashSet<>(to)).hasSize(21);
        assertThat(school.id("select count(*) from letter where state = 'sent'"))
                .isEqualTo(21);
    }

    @Test
    void twoPeopleWhoSendAtOnceMakeOneLetter() throws Exception {
        String fingerprint = school.plan().fingerprint();
        Sending sending = school.room(Sending.class);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Sending.Sent>> all = IntStream.range(0, 4)
                    .mapToObj(i -> people.submit(() -> sending.send(school.scope(), school.everybody(), fingerprint)))
                    .toList();
            long done = 0;
            for (Future<Sending.Sent> one : all) {
                done += one.get().done() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(school.letters(sky)).hasSize(1);
    }

    @Test
    void whoDiesBetweenHandingOverAndTheAnswerLeavesItToAPerson() {
        school.post().answer(mail -> {
            throw new Killed();
        });
        school.send();
        assertThatThrownBy(school::step).isInstanceOf(Killed.class);
        assertThat(school.letter(sky).state()).isEqualTo(LetterState.SENDING);

        school.post().answer(mail -> new Delivery.Taken());
        assertThat(school.step()).isFalse();
        school.clock().move(PostWork.LOST_AFTER.plusSeconds(1));
        assertThat(school.step()).isFalse();
        assertThat(school.letter(sky).state()).isEqualTo(LetterState.UNSURE);
        school.clock().move(Duration.ofDays(2));
        assertThat(school.step()).isFalse();
        assertThat(school.post().mails()).hasSize(1);

        assertThat(act(Letters.Act.AGAIN)).contains("is sent again");
        school.work();
        assertThat(school.letter(sky).state()).isEqualTo(LetterState.SENT);
        assertThat(school.post().mails()).hasSize(2);
    }

    @Test
    void aPersonWhoKnowsThatItArrivedSaysSo() {
        school.post().answer(mail -> new Delivery.Unsure("broke"));
        school.send();
        school.work();
        assertThat(school.letter(sky).state()).isEqualTo(LetterState.UNSURE);
        act(Letters.Act.ARRIVED);
        assertThat(school.letter(sky).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void whatChangedWhileItWaitedIsLookedAtAgain() {
        school.send();
        school.run("update contact set do_not_send = true");
        school.work();
        assertThat(school.post().mails()).isEmpty();
        assertThat(school.letter(sky).state()).isEqualTo(LetterState.WITHDRAWN);
        assertThat(act(Letters.Act.AGAIN)).contains("Nothing was sent");

        school.run("update contact set do_not_send = false");
        act(Letters.Act.AGAIN);
        school.release(sky, 2);
        school.work();
        assertThat(school.post().mails()).isEmpty();
        assertThat(school.letter(sky).words()).contains("A corrected version was released since");
    }

    @Test
    void whatWaitsCanBeTakenBack() {
        school.send();
        act(Letters.Act.WITHDRAW);
        school.work();
        assertThat(school.post().mails()).isEmpty();
        assertThat(act(Letters.Act.WITHDRAW)).contains("Nothing was changed");
        act(Letters.Act.PAPER);
        act(Letters.Act.GIVEN);
        assertThat(school.letter(sky).state()).isEqualTo(LetterState.GIVEN);
        assertThat(school.letter(sky).givenBy()).isEqualTo("Ada Lead");
        act(Letters.Act.NOT_GIVEN);
        assertThat(school.letter(sky).state()).isEqualTo(LetterState.PAPER);
        assertThat(school.id("select count(*) from letter_event")).isGreaterThan(3);
    }

    @Test
    void noLogNamesAFamilyOrALink() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            school.send();
            school.post().answer(mail -> new Delivery.Unsure(ADDRESS + " broke"));
            school.work();
            act(Letters.Act.AGAIN);
            school.post().answer(mail -> new Delivery.Taken());
            school.work();
            Links links = school.room(Links.class);
            Links.Opening ignored = links.open(school.post().secret(), "2014-01-01");
            Links.Opening unused = links.open(school.post().secret(), "2014-09-21");
        } finally {
            root.detachAppender(log);
        }
        String all = log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
        assertThat(all)
                .contains("Letter ")
                .doesNotContain(ADDRESS, "Nowak", "Sky", school.post().secret(), "2014-09-21");
    }

    @Test
    void anotherSchoolSeesNoLetterOfOurs() {
        school.send();
        var theirs = school.school().addSchool("9991002", "Other Primary");
        assertThat(school.room(Letters.class).list(theirs, 2026, List.of(sky))).isEmpty();
        assertThatThrownBy(() -> school.room(Letters.class)
                        .act(theirs, school.letter(sky).id(), Letters.Act.WITHDRAW))
                .isInstanceOf(NotFound.class);
    }

    private String act(Letters.Act act) {
        return school.room(Letters.class).act(school.scope(), school.letter(sky).id(), act);
    }
}
