package org.waymark.parents.post;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.parents.record.Released;
import org.waymark.parents.record.Releases;
import org.waymark.school.Contacts;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;

/** Sends reports that were released: first it says who gets what, then it does exactly that. */
@Service
public class Sending {

    private final LetterStore store;
    private final MailServers servers;
    private final Releases releases;
    private final Contacts contacts;
    private final Rolls rolls;
    private final PostBell bell;
    private final ScopedTransactions transactions;
    private final Clock clock;

    Sending(
            LetterStore store,
            MailServers servers,
            Releases releases,
            Contacts contacts,
            Rolls rolls,
            PostBell bell,
            ScopedTransactions transactions,
            Clock clock) {
        this.store = store;
        this.servers = servers;
        this.releases = releases;
        this.contacts = contacts;
        this.rolls = rolls;
        this.bell = bell;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Which pupils a plan is about.
     *
     * @param yearGroups codes N, R, 1 to 6; empty for all
     * @param classId only this class, or null for all
     */
    public record Chosen(
            int year, Set<String> yearGroups, @Nullable Long classId) {
        public Chosen {
            yearGroups = Set.copyOf(yearGroups);
        }
    }

    /**
     * What came of sending.
     *
     * @param done whether the letters are made; else nothing happened
     * @param emails how many letters are in the queue now
     * @param papers how many are on the paper list now
     * @param words what to tell the person, in plain English
     */
    public record Sent(boolean done, long emails, long papers, String words) {}

    /** Who would get what, now. Sends nothing. */
    public Plan plan(Scope scope, Chosen chosen) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> planned(scope, chosen));
    }

    private Plan planned(Scope scope, Chosen chosen) {
        List<OnRoll> pupils = rolls.listOnRoll(scope, chosen.year(), chosen.yearGroups(), chosen.classId());
        Map<Long, Released> reports = releases.mapNewest(scope, chosen.year(), ids(pupils));
        List<OnRoll> everybody = rolls.listOnRoll(scope, chosen.year(), Set.of(), null);
        List<KnownLetter> letters = store.list(scope, chosen.year(), ids(pupils)).stream()
                .map(letter -> new KnownLetter(
                        letter.id(),
                        letter.reportId(),
                        letter.pupilId(),
                        letter.version(),
                        letter.contactIds(),
                        letter.email(),
                        letter.state()))
                .toList();
        DryRun run = new DryRun(
                contacts.list(scope, ids(everybody)),
                everybody,
                letters,
                store.mapChoices(
                        scope, reports.values().stream().map(Released::id).toList()));
        List<PlanLine> lines = pupils.stream()
                .filter(pupil -> reports.containsKey(pupil.pupilId()))
                .flatMap(pupil -> run.list(pupil, Objects.requireNonNull(reports.get(pupil.pupilId()))).stream())
                .toList();
        return new Plan(chosen.year(), lines, pupils.size() - reports.size());
    }

    private static List<Long> ids(Collection<OnRoll> pupils) {
        return pupils.stream().map(OnRoll::pupilId).toList();
    }

    /**
     * Keeps what a person chooses otherwise than the plan would. What is not in the plan, or has no choice, is left.
     *
     * @param ways by {@link PlanLine#key}
     * @return whether the plan is another one now
     */
    public boolean choose(Scope scope, Chosen chosen, Map<String, Way> ways) {
        scope.requireKeepsSchool();
        return transactions.write(scope, () -> {
            boolean changed = false;
            for (PlanLine line : planned(scope, chosen).lines()) {
                Way way = ways.get(line.key());
                if (way != null && way != line.way() && line.ways().contains(way)) {
                    store.choose(scope, line, way, clock.instant());
                    changed = true;
                }
            }
            return changed;
        });
    }

    /**
     * Puts the letters of a plan into the queue and onto the paper list, if it is still exactly the plan that was seen.
     *
     * @param fingerprint of the plan the person has confirmed
     */
    public Sent send(Scope scope, Chosen chosen, String fingerprint) {
        scope.requireKeepsSchool();
        Sent sent = transactions.write(scope, () -> {
            store.lock(scope);
            Plan plan = planned(scope, chosen);
            if (!plan.fingerprint().equals(fingerprint)) {
                return new Sent(
                        false,
                        0,
                        0,
                        "Something has changed since you looked. Nothing was sent: look at the plan again.");
            }
            if (plan.count(Way.EMAIL) > 0 && servers.find(scope).isEmpty()) {
                return new Sent(false, 0, 0, "Nothing was sent: your school has no mail server yet. Set it up first.");
            }
            Instant now = clock.instant();
            Map<Long, Long> reports = new TreeMap<>();
            for (PlanLine line : plan.listLetters()) {
                store.note(
                        scope,
                        store.add(scope, chosen.year(), line, now),
                        "made: " + line.way().code(),
                        now);
                reports.put(line.reportId(), line.pupilId());
            }
            store.withdrawEarlier(scope, chosen.year(), reports.keySet(), "A corrected version took its place.");
            return new Sent(true, plan.count(Way.EMAIL), plan.count(Way.PAPER), "");
        });
        bell.ring();
        return sent;
    }
}
