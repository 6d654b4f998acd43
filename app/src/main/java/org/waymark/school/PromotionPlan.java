package org.waymark.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;

/** Works out who moves where; touches nothing. */
final class PromotionPlan {

    private PromotionPlan() {}

    /**
     * @param from the year that ends
     * @param pupils everyone enrolled in it
     * @param alreadyThere the keys of those enrolled in the new year
     */
    static Promotion of(AcademicYear from, List<OnRoll> pupils, Set<Long> alreadyThere, PromotionChoices choices) {
        AcademicYear to = from.next();
        List<Promotion.Move> moves = new ArrayList<>();
        Map<String, Promotion.Naming> namings = new LinkedHashMap<>();
        List<OnRoll> ordered = pupils.stream()
                .sorted(Comparator.comparing((OnRoll pupil) -> group(pupil))
                        .thenComparing(pupil -> pupil.className() == null ? "" : pupil.className()))
                .toList();
        for (OnRoll pupil : ordered) {
            Promotion.Move move = move(pupil, to, alreadyThere, choices);
            moves.add(move);
            if (move.kind() == Promotion.Kind.MOVES && pupil.classId() != null) {
                String newName = move.className() == null ? "" : move.className();
                String oldName = pupil.className() == null ? "" : pupil.className();
                Promotion.Naming one = new Promotion.Naming(pupil.classId(), oldName, group(pupil), 1, newName);
                namings.merge(
                        one.key(),
                        one,
                        (known, more) -> new Promotion.Naming(
                                known.classId(), oldName, known.yearGroup(), known.pupils() + 1, newName));
            }
        }
        return new Promotion(from, to, moves, List.copyOf(namings.values()));
    }

    private static Promotion.Move move(
            OnRoll pupil, AcademicYear to, Set<Long> alreadyThere, PromotionChoices choices) {
        LocalDate leaving = pupil.leavingDate();
        if (alreadyThere.contains(pupil.pupilId())) {
            return new Promotion.Move(pupil, Promotion.Kind.ALREADY_THERE, null, null);
        }
        if (leaving != null && leaving.isBefore(to.firstDay())) {
            return new Promotion.Move(pupil, Promotion.Kind.HAS_LEFT, null, null);
        }
        YearGroup now = group(pupil);
        if (choices.repeating().contains(pupil.pupilId())) {
            return new Promotion.Move(pupil, Promotion.Kind.REPEATS, now, pupil.className());
        }
        if (now.compareTo(choices.lastYearGroup()) >= 0 || now.next().isEmpty()) {
            return new Promotion.Move(pupil, Promotion.Kind.LEAVES, null, null);
        }
        return new Promotion.Move(
                pupil, Promotion.Kind.MOVES, now.next().orElseThrow(), className(pupil, now, choices));
    }

    private static @Nullable String className(OnRoll pupil, YearGroup now, PromotionChoices choices) {
        if (pupil.classId() == null || pupil.className() == null) {
            return null;
        }
        String chosen = choices.classNames()
                .getOrDefault(Promotion.Naming.key(pupil.classId(), now), "")
                .strip();
        return chosen.isEmpty() ? ClassNames.next(pupil.className(), now) : chosen;
    }

    private static YearGroup group(OnRoll pupil) {
        return YearGroup.find(pupil.yearGroup()).orElseThrow();
    }
}
