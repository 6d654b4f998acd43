package org.waymark.parents.post;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.parents.record.Releases;
import org.waymark.school.Contacts;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;

/** The letters of a school, and what a person may still do with each. */
@Service
public class Letters {

    private static final Map<Act, Set<LetterState>> ALLOWED = new EnumMap<>(Map.of(
            Act.WITHDRAW,
            Set.of(LetterState.WAITING, LetterState.PAPER),
            Act.END,
            Set.of(LetterState.SENT, LetterState.OPENED, LetterState.DOWNLOADED, LetterState.UNSURE),
            Act.AGAIN,
            Set.of(
                    LetterState.UNSURE,
                    LetterState.FAILED,
                    LetterState.WITHDRAWN,
                    LetterState.REVOKED,
                    LetterState.SENT,
                    LetterState.OPENED,
                    LetterState.DOWNLOADED),
            Act.PAPER,
            Set.of(
                    LetterState.WAITING,
                    LetterState.UNSURE,
                    LetterState.FAILED,
                    LetterState.WITHDRAWN,
                    LetterState.REVOKED,
                    LetterState.SENT),
            Act.ARRIVED,
            Set.of(LetterState.UNSURE),
            Act.GIVEN,
            Set.of(LetterState.PAPER),
            Act.NOT_GIVEN,
            Set.of(LetterState.GIVEN)));

    private final LetterStore store;
    private final LinkStore links;
    private final Releases releases;
    private final Contacts contacts;
    private final Rolls rolls;
    private final PostBell bell;
    private final ScopedTransactions transactions;
    private final Clock clock;

    Letters(
            LetterStore store,
            LinkStore links,
            Releases releases,
            Contacts contacts,
            Rolls rolls,
            PostBell bell,
            ScopedTransactions transactions,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.releases = releases;
        this.contacts = contacts;
        this.rolls = rolls;
        this.bell = bell;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a person may do with a letter. */
    public enum Act {
        WITHDRAW("Take back"),
        END("End the link"),
        AGAIN("Send again"),
        PAPER("Give on paper"),
        ARRIVED("It arrived"),
        GIVEN("Given"),
        NOT_GIVEN("Not given after all");

        private final String label;

        Act(String label) {
            this.label = label;
        }

        /** The words on the button. */
        public String label() {
            return label;
        }

        /** Whether it fits a letter in this state. */
        public boolean fits(LetterState state) {
            return ALLOWED.getOrDefault(this, Set.of()).contains(state);
        }
    }

    /** The letters about these pupils on a year, oldest first. */
    public List<Letter> list(Scope scope, int year, Collection<Long> pupilIds) {
        scope.requireKeepsSchool();
        return pupilIds.isEmpty() ? List.of() : transactions.read(scope, () -> store.list(scope, year, pupilIds));
    }

    /**
     * Does something with a letter.
     *
     * @return what was done or why it was not, for the person
     * @throws NotFound if the school has no such letter
     */
    public String act(Scope scope, long id, Act act) {
        scope.requireKeepsSchool();
        String words = transactions.write(scope, () -> {
            store.lock(scope);
            Letter letter = store.findToChange(scope, id)
                    .orElseThrow(() -> new NotFound("There is no such letter in your school."));
            if (!act.fits(letter.state())) {
                return "Nothing was changed: the letter to " + letter.names() + " is “"
                        + letter.state().label() + "” now.";
            }
            Instant now = clock.instant();
            String done = act(scope, letter, act, now);
            store.note(scope, id, act.name().toLowerCase(Locale.ROOT), now);
            return done;
        });
        bell.ring();
        return words;
    }

    private String act(Scope scope, Letter letter, Act act, Instant now) {
        String to = "The letter to " + letter.names();
        return switch (act) {
            case WITHDRAW -> {
                store.setState(scope, letter.id(), LetterState.WITHDRAWN, "Taken back by " + scope.personName());
                yield to + " is taken back.";
            }
            case END -> {
                links.endAll(scope.schoolId(), letter.id(), now);
                store.setState(scope, letter.id(), LetterState.REVOKED, "Ended by " + scope.personName());
                yield "The link of " + letter.names() + " opens nothing any more.";
            }
            case AGAIN -> again(scope, letter, now);
            case PAPER -> {
                links.endAll(scope.schoolId(), letter.id(), now);
                store.toPaper(scope, letter.id());
                yield to + " is on the paper list.";
            }
            case ARRIVED -> {
                store.setState(scope, letter.id(), LetterState.SENT, "Arrived, says " + scope.personName());
                yield to + " counts as sent.";
            }
            case GIVEN -> {
                store.give(scope, List.of(letter.id()), now);
                yield to + " counts as given.";
            }
            case NOT_GIVEN -> {
                store.setState(scope, letter.id(), LetterState.PAPER, "");
                yield to + " is to be given.";
            }
        };
    }

    /** To the address the family has now, by the same rules as the first time. Earlier links end. */
    private String again(Scope scope, Letter letter, Instant now) {
        PlanLine line = planAgain(scope, letter);
        if (line.ways().getFirst() != Way.EMAIL) {
            return "Nothing was sent to " + letter.names() + ": "
                    + (line.why().isEmpty() ? "the family was changed" : line.why()) + ".";
        }
        boolean other = store.list(scope, letter.year(), List.of(letter.pupilId())).stream()
                .anyMatch(known -> known.id() != letter.id()
                        && known.reportId() == letter.reportId()
                        && MailAddresses.same(known.email()).equals(MailAddresses.same(line.email())));
        if (other) {
            return "Nothing was sent to " + letter.names() + ": another letter about this report has the same address.";
        }
        links.endAll(scope.schoolId(), letter.id(), now);
        store.queue(scope, letter.id(), line.email(), now);
        return "The letter to " + letter.names() + " is sent again, to " + line.email() + ", with a new link.";
    }

    private PlanLine planAgain(Scope scope, Letter letter) {
        List<OnRoll> everybody = rolls.listOnRoll(scope, letter.year(), Set.of(), null);
        OnRoll pupil = everybody.stream()
                .filter(known -> known.pupilId() == letter.pupilId())
                .findFirst()
                .orElseThrow(() -> new NotFound("The pupil is not on roll in that year any more."));
        var families =
                contacts.list(scope, everybody.stream().map(OnRoll::pupilId).toList());
        DryRun run = new DryRun(families, everybody, List.of(), Map.of());
        return run.list(pupil, releases.get(scope, letter.reportId())).stream()
                .filter(line -> line.contactIds().stream().anyMatch(letter.contactIds()::contains))
                .findFirst()
                .orElseThrow(() -> new NotFound("This contact is not in the pupil's family any more."));
    }

    /** Marks papers as given. Others than those on the paper list stay as they are. */
    public void give(Scope scope, Collection<Long> ids) {
        scope.requireKeepsSchool();
        Object unused = transactions.write(scope, () -> {
            store.give(scope, ids, clock.instant());
            return true;
        });
    }
}
