package org.waymark.parents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.parents.post.Plan;
import org.waymark.parents.post.Sending;
import org.waymark.parents.post.Way;
import org.waymark.parents.record.FileType;
import org.waymark.parents.record.Making;
import org.waymark.parents.record.Released;
import org.waymark.parents.record.Releasing;
import org.waymark.parents.record.ReportState;
import org.waymark.parents.record.ReportStates;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;
import org.waymark.school.SchoolClass;

/** The reports to parents as commands and programs ask for them: by the words people use, answered as plain records. */
@Service
public class ParentReports {

    private final ReportChoices choices;
    private final Rolls rolls;
    private final ReportStates states;
    private final Releasing releasing;
    private final Making making;
    private final Sending sending;

    ParentReports(
            ReportChoices choices,
            Rolls rolls,
            ReportStates states,
            Releasing releasing,
            Making making,
            Sending sending) {
        this.choices = choices;
        this.rolls = rolls;
        this.states = states;
        this.releasing = releasing;
        this.making = making;
        this.sending = sending;
    }

    /**
     * Whose reports.
     *
     * @param year named by the year in which it ends
     * @param yearGroup N, R or 1 to 6; null for all
     * @param className as the school calls it; null for all
     * @param upn only this pupil; null for all
     */
    public record Selection(
            int year,
            @Nullable String yearGroup,
            @Nullable String className,
            @Nullable String upn) {}

    /**
     * One pupil's report, as far as it is.
     *
     * @param state {@code missing}, {@code ready}, {@code released} or {@code changed}
     * @param missing what it cannot say yet
     * @param report the key of the newest version, null for none
     * @param version its number, null for none
     */
    public record ReportAnswer(
            @Nullable String upn,
            String surname,
            String forename,
            String yearGroup,
            @Nullable String className,
            String state,
            List<MissingAnswer> missing,
            @Nullable Long report,
            @Nullable Integer version,
            @Nullable String releasedBy,
            @Nullable Instant releasedAt) {}

    /** Something that a report cannot say yet. */
    public record MissingAnswer(String id, boolean byLaw, String message) {}

    /** The reports of a selection. */
    public record ReportsAnswer(String school, int year, List<ReportAnswer> reports) {}

    /**
     * How far the reports are.
     *
     * @throws NotFound if there is no such year, year group, class or pupil that the scope may open
     */
    public ReportsAnswer list(Scope scope, Selection selection) {
        List<ReportAnswer> reports = states.list(scope, selection.year(), pupilIds(scope, selection)).stream()
                .map(ParentReports::answer)
                .toList();
        return new ReportsAnswer(scope.laestab(), selection.year(), reports);
    }

    private static ReportAnswer answer(ReportState state) {
        OnRoll pupil = state.draft().pupil();
        Optional<Released> released = Optional.ofNullable(state.released());
        return new ReportAnswer(
                pupil.upn(),
                pupil.surname(),
                pupil.forename(),
                pupil.yearGroup(),
                pupil.className(),
                state.stage().code(),
                state.draft().missing().stream()
                        .map(missing -> new MissingAnswer(missing.id(), missing.byLaw(), missing.message()))
                        .toList(),
                released.map(Released::id).orElse(null),
                released.map(Released::version).orElse(null),
                released.map(Released::releasedBy).orElse(null),
                released.map(Released::releasedAt).orElse(null));
    }

    /** The choice of a selection, in the words of a page. */
    public ReportChoice choose(Scope scope, Selection selection) {
        return choices.get(scope, selection.year(), selection.yearGroup(), classId(scope, selection));
    }

    private @Nullable Long classId(Scope scope, Selection selection) {
        String name = selection.className();
        return name == null
                ? null
                : rolls.listClasses(scope, selection.year()).stream()
                        .filter(one -> one.name().equalsIgnoreCase(name.strip()))
                        .map(SchoolClass::id)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("There is no class " + name + " in that year."));
    }

    private List<Long> pupilIds(Scope scope, Selection selection) {
        ReportChoice choice = choose(scope, selection);
        String upn = selection.upn();
        if (upn == null) {
            return choice.pupilIds();
        }
        OnRoll pupil = rolls.findByUpn(scope, selection.year(), upn)
                .orElseThrow(() -> new NotFound("There is no pupil with that UPN in that year."));
        List<Long> one = choice.only(Set.of(pupil.pupilId()));
        if (one.isEmpty()) {
            throw new NotFound(
                    "The pupil with that UPN is not in that year group or class, or left before the summer.");
        }
        return one;
    }

    /**
     * Releases reports.
     *
     * @param reason why they go although something is missing by law; empty to hold those back
     */
    public ReleaseAnswer release(Scope scope, Selection selection, String reason) {
        Releasing.Answer answer = releasing.releaseNow(scope, selection.year(), pupilIds(scope, selection), reason);
        return new ReleaseAnswer(answer.released(), answer.unchanged(), answer.heldBack(), answer.problems());
    }

    /**
     * What came of releasing.
     *
     * @param released how many reports became a new version
     * @param unchanged how many say what was released already
     * @param heldBack how many lack something by law
     * @param problems what a person should know, in plain English
     */
    public record ReleaseAnswer(int released, int unchanged, int heldBack, List<String> problems) {}

    /** Takes a file of a report. */
    @FunctionalInterface
    public interface Taker {
        void take(String name, byte[] bytes);
    }

    /**
     * Draws reports as PDF, one file each.
     *
     * @param drafts as they would be released now, marked as drafts; else as they were released
     * @return how many could not be drawn, or were never released, and why
     */
    public List<String> make(
            Scope scope, Selection selection, boolean drafts, Print print, String language, Taker taker) {
        ReportChoice choice = choose(scope, selection);
        Making.Order order =
                new Making.Order(selection.year(), pupilIds(scope, selection), choice.label(), language, print, drafts);
        return making.make(scope, order, FileType.PDF, taker);
    }

    /**
     * Who gets a report, and how.
     *
     * @param pupil the child's name as lists show it
     * @param contact of whom it is for
     * @param how {@code email}, {@code paper} or {@code none}
     * @param already whether this version was seen to before
     * @param why the reason; empty where it needs none
     * @param looks what a person should look at first
     */
    public record LetterAnswer(
            String pupil, int version, String contact, String how, boolean already, String why, List<String> looks) {}

    /**
     * What came of sending.
     *
     * @param sent whether the letters are on their way; false for a dry run and where nothing could be sent
     * @param words what to know, in plain English
     */
    public record LettersAnswer(boolean sent, String words, List<LetterAnswer> letters) {}

    /**
     * Gives the released reports of a selection to families: by e-mail, or onto the list of those handed out on paper. Each
     * version goes to nobody twice.
     *
     * @param selection without a UPN: a year, a year group or a class
     * @param dryRun only tells who would get what
     */
    public LettersAnswer send(Scope scope, Selection selection, boolean dryRun) {
        String group = selection.yearGroup();
        Sending.Chosen chosen = new Sending.Chosen(
                selection.year(), group == null ? Set.of() : Set.of(group), classId(scope, selection));
        Plan plan = sending.plan(scope, chosen);
        List<LetterAnswer> letters = plan.lines().stream()
                .map(line -> new LetterAnswer(
                        line.pupil(),
                        line.version(),
                        line.names(),
                        line.way().code(),
                        line.already(),
                        line.why(),
                        line.looks()))
                .toList();
        if (dryRun) {
            return new LettersAnswer(
                    false,
                    plan.count(Way.EMAIL) + " by e-mail, " + plan.count(Way.PAPER) + " on paper, " + plan.countAlready()
                            + " seen to before. Nothing was sent.",
                    letters);
        }
        Sending.Sent sent = sending.send(scope, chosen, plan.fingerprint());
        return new LettersAnswer(sent.done(), sent.words(), letters);
    }
}
