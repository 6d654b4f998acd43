package org.waymark.parents.comments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.school.OnRoll;
import org.waymark.school.Outcome;
import org.waymark.school.Rolls;

/** What teachers write about pupils for the reports of a year, for those who may open the pupils. */
@Service
public class Comments {

    /** Far above what any page holds: what is longer was pasted by mistake. */
    public static final int LONGEST = 10_000;

    private final CommentStore store;
    private final CommentParts parts;
    private final Rolls rolls;
    private final ScopedTransactions transactions;
    private final Clock clock;

    Comments(CommentStore store, CommentParts parts, Rolls rolls, ScopedTransactions transactions, Clock clock) {
        this.store = store;
        this.parts = parts;
        this.rolls = rolls;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The texts of a year by pupil and part, of those pupils whom the scope may see. What is not written is not in it.
     *
     * @throws NotAllowed if the role sees no names
     */
    public Map<Long, Map<String, String>> list(Scope scope, int year, Collection<Long> pupilIds) {
        Map<Long, Map<String, String>> texts = new HashMap<>();
        for (Comment comment : listStanding(scope, year, pupilIds)) {
            if (!comment.text().isBlank()) {
                texts.computeIfAbsent(comment.pupilId(), id -> new HashMap<>()).put(comment.part(), comment.text());
            }
        }
        return texts;
    }

    /**
     * The comments of a year as they stand, cleared ones included, of those pupils whom the scope may see.
     *
     * @throws NotAllowed if the role sees no names
     */
    public List<Comment> listStanding(Scope scope, int year, Collection<Long> pupilIds) {
        requireSeesNames(scope);
        if (pupilIds.isEmpty()) {
            return List.of();
        }
        return transactions.read(scope, () -> store.list(scope, year, pupilIds));
    }

    /**
     * Saves what was typed, each comment for itself, and answers what became of each in the same order.
     *
     * @throws NotAllowed if the role writes no comments
     * @throws NotFound if a pupil is not on roll in the year or not of the own classes
     */
    public List<CommentSaved> save(Scope scope, int year, List<CommentWrite> writes) {
        scope.requireEntersResults();
        return transactions.write(scope, () -> {
            Map<Long, OnRoll> pupils = pupils(scope, year, writes);
            Map<String, CommentPart> known = byId(parts.list(scope));
            List<CommentSaved> saved = new ArrayList<>();
            for (CommentWrite write : writes) {
                OnRoll pupil = Optional.ofNullable(pupils.get(write.pupilId()))
                        .orElseThrow(() -> new NotFound("There is no such pupil in your classes of that year."));
                saved.add(saveOne(scope, year, pupil, known.get(write.part()), write));
            }
            return saved;
        });
    }

    private CommentSaved saveOne(Scope scope, int year, OnRoll pupil, @Nullable CommentPart part, CommentWrite write) {
        if (part == null || !part.isFor(pupil.yearGroup())) {
            return new CommentSaved.Refused("Reports of this year group have no such comment any more. Copy the text,"
                    + " load the page again and put it where it belongs.");
        }
        String text = cleaned(write.text());
        if (text.length() > LONGEST) {
            return new CommentSaved.Refused(
                    "This is longer than " + LONGEST + " characters, far more than fits a report. Shorten it.");
        }
        return keep(scope, year, new CommentWrite(write.pupilId(), write.part(), text, write.version()), "");
    }

    private CommentSaved keep(Scope scope, int year, CommentWrite write, String act) {
        Optional<Comment> standing = store.find(scope, year, write.pupilId(), write.part());
        String before = standing.map(Comment::text).orElse("");
        if (before.equals(write.text())) {
            return new CommentSaved.Done(standing.orElseGet(
                    () -> new Comment(write.pupilId(), write.part(), "", 0, scope.personName(), clock.instant())));
        }
        if (!store.save(scope, year, write, clock.instant())) {
            return store.find(scope, year, write.pupilId(), write.part())
                    .<CommentSaved>map(CommentSaved.Conflict::new)
                    .orElseGet(() -> new CommentSaved.Refused("This comment is no longer there. Load the page again."));
        }
        boolean sameSitting = act.isEmpty() && store.lengthenStep(scope, year, write, clock.instant());
        if (!sameSitting) {
            store.addStep(scope, year, write, before, act, clock.instant());
        }
        return new CommentSaved.Done(
                store.find(scope, year, write.pupilId(), write.part()).orElseThrow());
    }

    /** The steps of one comment, newest first; nothing for a pupil whom the scope may not see. */
    public List<CommentChange> listHistory(Scope scope, int year, long pupilId, String part) {
        requireSeesNames(scope);
        return transactions.read(
                scope,
                () -> rolls.listPupils(scope, year, List.of(pupilId)).isEmpty()
                        ? List.of()
                        : store.listHistory(scope, year, pupilId, part));
    }

    /**
     * Writes many comments as one act, all or none, each over what stands.
     *
     * @param act names the act, such as {@code import:…}; it can be taken back as one
     * @return how many changed
     */
    int writeAll(Scope scope, int year, List<CommentWrite> writes, String act) {
        scope.requireEntersResults();
        return transactions.write(scope, () -> {
            int changed = 0;
            for (CommentWrite write : writes) {
                switch (keep(scope, year, write, act)) {
                    case CommentSaved.Done ignored -> changed++;
                    case CommentSaved.Conflict ignored -> throw new ChangedMeanwhile();
                    case CommentSaved.Refused ignored -> throw new ChangedMeanwhile();
                }
            }
            return changed;
        });
    }

    /** The newest import of the year, if it can still be named and taken back. */
    public Optional<String> findLastImport(Scope scope, int year) {
        requireSeesNames(scope);
        return transactions.read(scope, () -> store.findLastImport(scope, year));
    }

    /**
     * Takes an act back: each of its comments becomes what it was before. All of them or none.
     *
     * @return how many were put back; refused where one was changed since
     */
    public Outcome<Integer> takeBack(Scope scope, int year, String act) {
        scope.requireEntersResults();
        try {
            return transactions.write(scope, () -> {
                List<CommentChange> changes = act.startsWith("import:") ? store.listAct(scope, year, act) : List.of();
                if (changes.isEmpty() || !store.findLastImport(scope, year).equals(Optional.of(act))) {
                    return Outcome.refused("", "This import has been taken back already.");
                }
                List<CommentWrite> back = changes.stream()
                        .map(change ->
                                new CommentWrite(change.pupilId(), change.part(), change.before(), change.version()))
                        .toList();
                if (pupils(scope, year, back).size()
                        < back.stream().map(CommentWrite::pupilId).distinct().count()) {
                    return Outcome.refused(
                            "", "It changed comments of classes that are not yours. Ask an assessment lead.");
                }
                return new Outcome.Done<>(writeAll(scope, year, back, "undo:" + act), List.of());
            });
        } catch (ChangedMeanwhile since) {
            return Outcome.refused(
                    "",
                    "Some of these comments were changed since, so nothing was taken back. Use the history of each.");
        }
    }

    private Map<Long, OnRoll> pupils(Scope scope, int year, List<CommentWrite> writes) {
        Set<Long> ids = writes.stream().map(CommentWrite::pupilId).collect(Collectors.toSet());
        return rolls.listPupils(scope, year, ids).stream()
                .collect(Collectors.toMap(OnRoll::pupilId, Function.identity()));
    }

    private static Map<String, CommentPart> byId(List<CommentPart> parts) {
        return parts.stream().collect(Collectors.toMap(CommentPart::id, Function.identity()));
    }

    /** As it is kept: lines end alike, and what is no text is gone. */
    static String cleaned(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
        return lines.isBlank() ? "" : lines;
    }

    static void requireSeesNames(Scope scope) {
        if (!scope.seesNames()) {
            throw new NotAllowed("Comments name pupils: they are not shown to readers without names.");
        }
    }

    /** Leaves the transaction, so that nothing of half an act stays. */
    static final class ChangedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1;

        ChangedMeanwhile() {
            super(null, null, false, false);
        }
    }
}
