package org.waymark.parents.comments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;

/** Of which comments a school's reports consist. */
@Service
public class CommentParts {

    /** So many fit two sides of A4. */
    public static final int MOST_PARTS = 12;

    private static final int LONGEST_HEADING = 80;
    private static final int LONGEST_PART = 5_000;

    /**
     * The usual ones. The first is the short commentary that goes with a profile of the early years; the next two are
     * what the regulations on pupil information ask for of every pupil: brief particulars of achievements in all subjects
     * and activities, and comments on general progress.
     */
    static final List<CommentPart> USUAL = List.of(
            new CommentPart("characteristics", "Characteristics of effective learning", true, 100, 800, Set.of("R")),
            new CommentPart("achievements", "Achievements in subjects and activities", true, 100, 1500, Set.of()),
            new CommentPart("progress", "General progress", true, 100, 800, Set.of()),
            new CommentPart("next", "Next steps", false, 0, 500, Set.of()));

    private final CommentPartStore store;
    private final ScopedTransactions transactions;

    CommentParts(CommentPartStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** The school's parts in the order of its reports; the usual ones where it has not said otherwise. */
    public List<CommentPart> list(Scope scope) {
        List<CommentPart> own = transactions.read(scope, () -> store.list(scope));
        return own.isEmpty() ? USUAL : own;
    }

    /**
     * Says of which parts reports consist, in their order. A part without an id is a new one; one that is not named is
     * taken away, its comments stay in the record. What the law asks for cannot be taken away or narrowed.
     */
    public Outcome<List<CommentPart>> save(Scope scope, List<CommentPart> wanted) {
        scope.requireKeepsSchool();
        return transactions.write(scope, () -> {
            Set<String> known = new HashSet<>();
            list(scope).forEach(part -> known.add(part.id()));
            List<Problem> problems = new ArrayList<>();
            List<CommentPart> parts = new ArrayList<>();
            int next = store.nextNumber(scope);
            for (int i = 0; i < wanted.size(); i++) {
                CommentPart part = wanted.get(i);
                check(i, part, problems);
                boolean old = known.contains(part.id());
                parts.add(settled(part, old ? part.id() : "own" + next++));
            }
            checkAll(parts, problems);
            if (!problems.isEmpty()) {
                return new Outcome.Refused<>(problems);
            }
            store.replace(scope, parts);
            return new Outcome.Done<>(parts, List.of());
        });
    }

    private static CommentPart settled(CommentPart part, String id) {
        Optional<CommentPart> byLaw = USUAL.stream()
                .filter(usual -> usual.byLaw() && usual.id().equals(id))
                .findFirst();
        return new CommentPart(
                id,
                part.heading().strip(),
                byLaw.isPresent(),
                part.least(),
                part.most(),
                byLaw.map(CommentPart::yearGroups).orElse(part.yearGroups()));
    }

    private static void check(int place, CommentPart part, List<Problem> problems) {
        String heading = part.heading().strip();
        if (heading.isEmpty()) {
            problems.add(Problem.error("heading" + place, "Enter a heading, such as Next steps."));
        } else if (heading.length() > LONGEST_HEADING) {
            problems.add(Problem.error(
                    "heading" + place, "A heading has " + LONGEST_HEADING + " characters at most. Shorten it."));
        }
        if (part.least() < 0 || part.most() < 1 || part.most() > LONGEST_PART || part.least() > part.most()) {
            problems.add(Problem.error(
                    "most" + place,
                    "Enter how many characters it has, at least and at most, such as 100 and 800; " + LONGEST_PART
                            + " at most."));
        }
        if (part.yearGroups().stream().anyMatch(group -> YearGroup.find(group).isEmpty())) {
            problems.add(Problem.error("heading" + place, "Choose year groups from Nursery to Year 6."));
        }
    }

    private static void checkAll(List<CommentPart> parts, List<Problem> problems) {
        if (parts.size() > MOST_PARTS) {
            problems.add(Problem.error("", "A report has " + MOST_PARTS + " comments at most. Take one away."));
        }
        Set<String> headings = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!headings.add(parts.get(i).heading().toLowerCase(Locale.ROOT))) {
                problems.add(Problem.error("heading" + i, "Two comments have this heading. Choose another."));
            }
        }
        for (CommentPart usual : USUAL) {
            if (usual.byLaw() && parts.stream().noneMatch(part -> part.id().equals(usual.id()))) {
                problems.add(Problem.error(
                        "",
                        "“" + usual.heading() + "” is asked for by law and cannot be taken away. Rename it if you"
                                + " like."));
            }
        }
    }

    /** Whether the law asks for a part, whatever a school calls it. */
    static boolean isByLaw(String id) {
        return USUAL.stream().anyMatch(part -> part.byLaw() && part.id().equals(id));
    }
}
