package org.waymark.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Works out totals, scaled scores and outcomes from what was typed. */
final class Derivation {
    static final String NO_SCALED_SCORE = "N";
    private static final String ACHIEVED = "AS";
    private static final String NOT_ACHIEVED = "NS";
    private static final String MET = "Wa";
    private static final String NOT_MET = "Wt";

    private final Edition edition;
    private final PupilContext pupil;
    private final Map<String, Typed> typed;
    private final Map<String, String> derived = new LinkedHashMap<>();

    private Derivation(Edition edition, PupilContext pupil, Map<String, Typed> typed) {
        this.edition = edition;
        this.pupil = pupil;
        this.typed = typed;
    }

    /** @param typed only values that their scales allow */
    static Map<String, String> derive(Edition edition, PupilContext pupil, Map<String, Typed> typed) {
        Derivation derivation = new Derivation(edition, pupil, typed);
        edition.tests().forEach(derivation::deriveTest);
        if (edition.assessment() == Assessment.PHONICS) {
            edition.itemsFor(pupil.yearGroup()).forEach(derivation::derivePhonics);
        }
        return derivation.derived;
    }

    private void derivePhonics(Item mark) {
        Optional<String> outcome = mark.codesGoTo();
        if (mark.kind() != ItemKind.MARK || outcome.isEmpty() || typed.containsKey(outcome.get())) {
            return;
        }
        OptionalInt given = number(mark);
        Optional<Threshold> threshold = edition.phonicsThreshold(mark, pupil.yearGroup());
        if (given.isPresent() && threshold.isPresent()) {
            derived.put(outcome.get(), given.getAsInt() >= threshold.get().mark() ? MET : NOT_MET);
        }
    }

    private void deriveTest(TestItems test) {
        OptionalInt raw = total(test);
        if (raw.isPresent() && test.hasTotal()) {
            derived.put(test.raw().id(), Integer.toString(raw.getAsInt()));
        }
        if (typed.containsKey(test.outcome().id())) {
            return;
        }
        boolean settled = raw.isPresent()
                && switch (edition.conversion(test.subject().code())) {
                    case Conversion.Table table -> deriveFromTable(test, table, raw.getAsInt());
                    case Conversion.Thresholds thresholds -> deriveFromThresholds(test, thresholds, raw.getAsInt());
                    case Conversion.Awaiting awaiting -> false;
                };
        Typed scaled = typed.get(test.scaled().id());
        if (!settled && scaled != null) {
            derived.put(test.outcome().id(), outcomeOf(scaled.value()));
        }
    }

    private boolean deriveFromTable(TestItems test, Conversion.Table table, int raw) {
        String scaled =
                table.findScaled(raw).map(score -> Integer.toString(score)).orElse(NO_SCALED_SCORE);
        derived.put(test.scaled().id(), scaled);
        derived.put(test.outcome().id(), outcomeOf(scaled));
        return true;
    }

    private boolean deriveFromThresholds(TestItems test, Conversion.Thresholds thresholds, int raw) {
        if (raw < Conversion.LOWEST_RAW_WITH_SCORE) {
            derived.put(test.scaled().id(), NO_SCALED_SCORE);
            derived.put(test.outcome().id(), NO_SCALED_SCORE);
        } else {
            derived.put(test.outcome().id(), raw >= thresholds.rawFor100() ? ACHIEVED : NOT_ACHIEVED);
        }
        return true;
    }

    /** The sum of the papers once all are there. */
    private OptionalInt total(TestItems test) {
        List<OptionalInt> marks = test.papers().stream().map(this::number).toList();
        return marks.stream().allMatch(OptionalInt::isPresent)
                ? OptionalInt.of(marks.stream().mapToInt(OptionalInt::getAsInt).sum())
                : OptionalInt.empty();
    }

    private OptionalInt number(Item item) {
        Typed value = typed.get(item.id());
        return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value.value()));
    }

    private static String outcomeOf(String scaled) {
        if (scaled.equals(NO_SCALED_SCORE)) {
            return NO_SCALED_SCORE;
        }
        return Integer.parseInt(scaled) >= Standing.EXPECTED_SCALED ? ACHIEVED : NOT_ACHIEVED;
    }
}
