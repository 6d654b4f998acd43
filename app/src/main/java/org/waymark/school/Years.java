package org.waymark.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;

/** Moves a whole school to its next academic year: previewed, then done in one transaction, and done only once. */
@Service
public class Years {

    private static final int LONGEST_NAME = 50;

    private final Rolls rolls;
    private final SchoolStore schools;
    private final EnrolmentStore enrolments;
    private final PupilStore pupils;
    private final ScopedTransactions transactions;

    Years(
            Rolls rolls,
            SchoolStore schools,
            EnrolmentStore enrolments,
            PupilStore pupils,
            ScopedTransactions transactions) {
        this.rolls = rolls;
        this.schools = schools;
        this.enrolments = enrolments;
        this.pupils = pupils;
        this.transactions = transactions;
    }

    /** The choices before anybody has chosen, by the school's phase. */
    public PromotionChoices suggestChoices(Scope scope) {
        return transactions.read(scope, () -> PromotionChoices.of(schools.get(scope)));
    }

    /** What {@link #promote} would do. */
    public Promotion preview(Scope scope, int from, PromotionChoices choices) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> plan(scope, from, choices));
    }

    /**
     * Moves everyone to the next year and answers what was done. Pupils who are in it already are left as they are, so
     * that doing it again changes nothing.
     */
    public Outcome<Promotion> promote(Scope scope, int from, PromotionChoices choices) {
        scope.requireKeepsSchool();
        return transactions.write(scope, () -> {
            schools.lock(scope);
            Promotion plan = plan(scope, from, choices);
            Outcome<Promotion> fault = fault(plan, choices);
            if (fault != null) {
                return fault;
            }
            List<Promotion.Move> moving = Stream.concat(
                            plan.listMoves(Promotion.Kind.MOVES).stream(),
                            plan.listMoves(Promotion.Kind.REPEATS).stream())
                    .toList();
            enrolments.enrol(scope, plan.to(), moving);
            LocalDate lastDay = choices.lastDay();
            if (lastDay != null) {
                pupils.leave(
                        scope,
                        plan.listMoves(Promotion.Kind.LEAVES).stream()
                                .map(move -> move.pupil().pupilId())
                                .toList(),
                        lastDay);
            }
            return new Outcome.Done<>(plan, List.of());
        });
    }

    private Promotion plan(Scope scope, int from, PromotionChoices choices) {
        List<OnRoll> now = rolls.listOnRoll(scope, from, Set.of(), null);
        Set<Long> there = enrolments.listPupilIds(scope, from + 1);
        return PromotionPlan.of(new AcademicYear(from), now, there, choices);
    }

    private static @Nullable Outcome<Promotion> fault(Promotion plan, PromotionChoices choices) {
        String next = plan.to().label();
        if (plan.moves().isEmpty()) {
            return Outcome.refused(
                    "", "Nobody is enrolled in " + plan.from().label() + ", so there is nobody to move.");
        }
        long moving = plan.count(Promotion.Kind.MOVES) + plan.count(Promotion.Kind.REPEATS);
        long there = plan.count(Promotion.Kind.ALREADY_THERE);
        if (moving == 0 && there > 0) {
            return Outcome.refused("", "Everyone who moves is in " + next + " already. Nothing was changed.");
        }
        if (there > 0 && !choices.addMissing()) {
            return Outcome.refused(
                    "addMissing",
                    there + " pupils are in " + next + " already. Tick \"Add only those who are missing\" to move the"
                            + " other " + moving + " and leave these as they are.");
        }
        if (choices.classNames().values().stream().anyMatch(name -> name.strip().length() > LONGEST_NAME)) {
            return Outcome.refused("", "The name of a class must be " + LONGEST_NAME + " characters or fewer.");
        }
        LocalDate lastDay = choices.lastDay();
        if (lastDay != null && !plan.from().contains(lastDay)) {
            return Outcome.refused(
                    "lastDay",
                    "The last day of those who leave must fall in "
                            + plan.from().label() + ". Check the date.");
        }
        return null;
    }
}
