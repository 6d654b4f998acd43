package org.waymark.transfer.returns;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.CtfCode;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.Need;
import org.waymark.ctf.CtfAssessment;
import org.waymark.transfer.returns.ResultCodes.Basis;

/** Turns a pupil's results in an edition into results of a Common Transfer File. Notes what it did on the way. */
final class ResultComposer {

    private static final String BELOW_TEST = "B";
    private static final String ENGLAND = "ENG";
    private static final String RESULT = "R";

    private final ResultCodes codes;
    private final Set<Basis> used = EnumSet.noneOf(Basis.class);

    private final Set<String> without = new LinkedHashSet<>();

    ResultComposer(ResultCodes codes) {
        this.codes = codes;
    }

    /** Where the codes came from that were used so far. */
    Set<Basis> used() {
        return used;
    }

    /** What could not be written for want of a code, in words. */
    List<String> without() {
        return List.copyOf(without);
    }

    /**
     * The results of a pupil in an edition that go into the file.
     *
     * @param results the pupil's results of the edition's own year, by item
     */
    List<CtfAssessment> compose(Edition edition, Map<String, GivenResult> results) {
        Map<CtfAssessment, CtfAssessment> byPlace = new LinkedHashMap<>();
        for (Item item : edition.items()) {
            GivenResult result = results.get(item.id());
            if (result == null) {
                continue;
            }
            ResultCodes.Found found = codes.find(edition, item).orElse(null);
            if (found == null) {
                if (!result.derived()) {
                    without.add(
                            item.kind() == ItemKind.JUDGEMENT
                                    ? item.longLabel()
                                    : item.subject().label() + " test");
                }
            } else if (belongs(item, found, result, results)) {
                used.add(found.basis());
                CtfAssessment written = assessment(edition, found.code(), result);
                // The phonics checks of both year groups share their codes: in one year the later one counts.
                byPlace.put(place(written), written);
            }
        }
        return List.copyOf(byPlace.values());
    }

    private boolean belongs(Item item, ResultCodes.Found found, GivenResult result, Map<String, GivenResult> results) {
        if (found.basis() == Basis.SCHOOL) {
            return true;
        }
        if (item.kind() == ItemKind.OUTCOME) {
            // A mark is sent for who took the check, a code for who did not, never both.
            return !result.derived() && !results.containsKey(item.subject().code() + ".mark");
        }
        return !codes.judged() || item.need() != Need.BELOW_TEST || isDue(item, results);
    }

    /** A judgement of reading or mathematics is for pupils below the test: said so, or no test is recorded. */
    static boolean isDue(Item judgement, Map<String, GivenResult> results) {
        String subject = judgement.subject().code();
        GivenResult outcome = results.get(subject + ".outcome");
        if (outcome != null) {
            return outcome.value().equals(BELOW_TEST);
        }
        List<String> test = new ArrayList<>(results.keySet());
        test.removeIf(id -> !id.startsWith(subject + ".") || id.equals(judgement.id()));
        return test.isEmpty();
    }

    private static CtfAssessment assessment(Edition edition, CtfCode code, GivenResult result) {
        // The DfE's own service leaves the date of the tables check out, and so do we.
        boolean dated = edition.assessment() != Assessment.MTC;
        return new CtfAssessment(
                code.stage(),
                ENGLAND,
                String.valueOf(edition.year().endYear()),
                code.subject(),
                code.method(),
                code.component(),
                RESULT,
                code.qualifier(),
                result.value(),
                dated ? text(result.on()) : null,
                0,
                0);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** What tells one result of a pupil from another: everything but the result. */
    static CtfAssessment place(CtfAssessment result) {
        return new CtfAssessment(
                result.stage(),
                null,
                result.year(),
                result.subject(),
                result.method(),
                result.component(),
                null,
                result.qualifier(),
                null,
                null,
                0,
                0);
    }
}
