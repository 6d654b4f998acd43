package org.waymark.parents.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotFound;
import org.waymark.parents.Print;
import org.waymark.parents.post.Links.Opening;
import org.waymark.parents.record.FileType;

/** The life of a link. */
class LinksTest {

    private static final String BORN = "2014-09-21";
    private static final String WRONG = "2014-09-20";

    private PostSchool school;
    private Links links;
    private long sky;
    private String token;

    @BeforeEach
    void open() {
        school = new PostSchool();
        links = school.room(Links.class);
        sky = school.pupil("Nowak", "Sky");
        school.contact(sky, 1, "Nowak", "ada@home.example");
        school.release(sky, 1);
        school.send();
        school.work();
        token = school.post().secret();
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void opensOnceForWhoKnowsTheDateOfBirth() {
        Opening opening = links.open(token, BORN);
        assertThat(opening).isInstanceOf(Opening.Opened.class).hasToString("Opened");
        String visit = ((Opening.Opened) opening).visit();
        assertThat(links.findReading(visit)).hasValueSatisfying(reading -> {
            assertThat(reading.forename()).isEqualTo("Sky");
            assertThat(reading.school()).isEqualTo("Beacon Hill Primary");
        });
        assertThat(school.letter(sky).state()).isEqualTo(LetterState.OPENED);
        assertThat(school.letter(sky).openedAt()).isEqualTo(school.clock().instant());
        assertThat(links.open(token, BORN)).isInstanceOf(Opening.Over.class);
        assertThat(links.findReading("another")).isEmpty();
        assertThat(links.findReading(null)).isEmpty();

        school.clock().move(Links.VISIT.plusSeconds(1));
        assertThat(links.findReading(visit)).isEmpty();
        assertThatThrownBy(() -> links.file(visit, "en-GB", Print.NORMAL, FileType.PDF))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aVisitCanBeClosed() {
        String visit = ((Opening.Opened) links.open(token, BORN)).visit();
        links.close(visit);
        assertThat(links.findReading(visit)).isEmpty();
    }

    @Test
    void wrongDatesLockItForAWhileAndThenForGood() {
        for (int i = 0; i < Links.TRIES; i++) {
            assertThat(links.open(token, WRONG)).isInstanceOf(Opening.Refused.class);
        }
        assertThat(links.open(token, BORN)).isInstanceOf(Opening.Refused.class);
        school.clock().move(Links.LOCKED);
        for (int i = 0; i < Links.TRIES; i++) {
            assertThat(links.open(token, WRONG)).isInstanceOf(Opening.Refused.class);
        }
        school.clock().move(Links.LOCKED);
        for (int i = 0; i < Links.TRIES; i++) {
            assertThat(links.open(token, WRONG)).isInstanceOf(Opening.Refused.class);
        }
        school.clock().move(Duration.ofDays(2));
        assertThat(links.open(token, BORN)).isInstanceOf(Opening.Refused.class);
        // Nobody can ask for another one now, but the school can send the letter again.
        links.ask(token);
        assertThat(school.step()).isFalse();
        assertThat(school.room(Letters.class)
                        .act(school.scope(), school.letter(sky).id(), Letters.Act.AGAIN))
                .contains("is sent again");
        school.work();
        assertThat(links.open(token, BORN)).isInstanceOf(Opening.Refused.class);
        assertThat(links.open(school.post().secret(), BORN)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void aRightDateForgivesTheWrongOnesBefore() {
        for (int i = 0; i < Links.TRIES - 1; i++) {
            Opening unused = links.open(token, WRONG);
        }
        assertThat(links.open(token, BORN)).isInstanceOf(Opening.Opened.class);
        assertThat(school.id("select wrong_tries from letter")).isZero();
    }

    @Test
    void aThousandGuessesAtOnceAreFive() throws Exception {
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Opening>> all = IntStream.range(0, 40)
                    .mapToObj(i -> guessers.submit(() -> links.open(token, WRONG)))
                    .toList();
            for (Future<Opening> one : all) {
                assertThat(one.get()).isInstanceOf(Opening.Refused.class);
            }
        }
        assertThat(school.id("select wrong_tries from letter")).isEqualTo(Links.TRIES);
    }

    @Test
    void onlyOneOfTwoOpensItAtOnce() throws Exception {
        try (var parents = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Opening>> all = IntStream.range(0, 6)
                    .mapToObj(i -> parents.submit(() -> links.open(token, BORN)))
                    .toList();
            long opened = 0;
            for (Future<Opening> one : all) {
                opened += one.get() instanceof Opening.Opened ? 1 : 0;
            }
            assertThat(opened).isEqualTo(1);
        }
    }

    @Test
    void expires() {
        school.clock().move(Duration.ofDays(30));
        assertThat(links.open(token, WRONG)).isInstanceOf(Opening.Refused.class);
        assertThat(links.open(token, BORN)).isInstanceOf(Opening.Over.class);
    }

    @Test
    void unknownTokensAreRefusedLikeWrongDates() {
        assertThat(links.open("nothing", BORN)).isEqualTo(links.open(token, WRONG));
        links.ask("nothing");
        assertThat(school.step()).isFalse();
    }

    @Test
    void aFreshLinkGoesToTheSameAddressAndNotTooOften() {
        Opening unused = links.open(token, BORN);
        links.ask(token);
        links.ask(token);
        school.work();
        assertThat(school.post().mails()).hasSize(2);
        assertThat(school.post().mails().getLast().to()).isEqualTo("ada@home.example");
        assertThat(school.letter(sky).state()).isEqualTo(LetterState.OPENED);
        links.ask(token);
        school.work();
        assertThat(school.post().mails()).hasSize(2);

        String fresh = school.post().secret();
        assertThat(fresh).isNotEqualTo(token);
        assertThat(links.open(fresh, BORN)).isInstanceOf(Opening.Opened.class);
        for (int i = 0; i < 20; i++) {
            school.clock().move(Links.ASK_AGAIN.plusSeconds(1));
            links.ask(token);
            school.work();
        }
        assertThat(school.post().mails()).hasSize(1 + Links.MOST_ASKED);
    }

    @Test
    void endedAtOnceWhenItWentToAWrongAddress() {
        String visit = ((Opening.Opened) links.open(token, BORN)).visit();
        String words = school.room(Letters.class)
                .act(school.scope(), school.letter(sky).id(), Letters.Act.END);
        assertThat(words).contains("opens nothing any more");
        assertThat(links.findReading(visit)).isEmpty();
        assertThat(links.open(token, BORN)).isInstanceOf(Opening.Refused.class);
        links.ask(token);
        assertThat(school.step()).isFalse();
        assertThat(school.letter(sky).state()).isEqualTo(LetterState.REVOKED);
    }

    @Test
    void theSecretIsKeptNowhere() {
        assertThat(token).hasSize(43);
        assertThat(school.id("select count(*) from letter_link where hash = sha256('" + token + "'::bytea)"))
                .isEqualTo(1);
        assertThat(school.id("select count(*) from letter where letter::text like '%" + token + "%'"))
                .isZero();
    }
}
