package org.waymark.ctf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a result says what it is a result of. Codes are not judged here: they change every year. */
final class AssessmentChecks {
    private AssessmentChecks() {}

    static void check(Draft draft, CtfAssessment assessment, Values values) {
        if (isMissingPart(assessment)) {
            values.add(
                    CtfRule.ASSESSMENT_PART,
                    draft,
                    "A result does not say what it is a result of: " + String.join(", ", missing(assessment))
                            + " missing.",
                    "It is kept as it stands, but cannot be put into a column. Export the file again.");
        }
        if (assessment.result() == null) {
            values.add(
                    CtfRule.NO_RESULT,
                    draft,
                    "An assessment has no result: " + name(assessment) + ".",
                    "Nothing to do, unless the pupil should have one.");
        }
        Draft.Text year = draft.find(Tag.YEAR);
        if (year != null && assessment.findYear().isEmpty()) {
            values.add(
                    CtfRule.ASSESSMENT_YEAR,
                    year,
                    "The year of a result is \"" + Values.shown(year.value()) + "\"; it should be a year such as 2026.",
                    "It is kept as it stands, but cannot be put into a year. Export the file again.");
        }
        Draft.Text date = draft.find(Tag.RESULT_DATE);
        if (date != null && assessment.findResultDate().isEmpty()) {
            values.add(
                    CtfRule.RESULT_DATE,
                    date,
                    "The date of a result is \"" + Values.shown(date.value()) + "\", which is not a date.",
                    "The result is kept; its date is not. Dates are written like 2026-06-15.");
        }
    }

    private static boolean isMissingPart(CtfAssessment one) {
        return one.stage() == null
                || one.year() == null
                || one.subject() == null
                || one.method() == null
                || one.component() == null
                || one.qualifier() == null;
    }

    private static List<String> missing(CtfAssessment one) {
        List<String> missing = new ArrayList<>();
        addIfMissing(missing, Tag.STAGE, one.stage());
        addIfMissing(missing, Tag.YEAR, one.year());
        addIfMissing(missing, Tag.SUBJECT, one.subject());
        addIfMissing(missing, Tag.METHOD, one.method());
        addIfMissing(missing, Tag.COMPONENT, one.component());
        addIfMissing(missing, Tag.RESULT_QUALIFIER, one.qualifier());
        return missing;
    }

    private static void addIfMissing(List<String> missing, Tag tag, @Nullable String value) {
        if (value == null) {
            missing.add(tag.element());
        }
    }

    private static String name(CtfAssessment one) {
        List<String> parts = new ArrayList<>();
        addIfThere(parts, one.stage());
        addIfThere(parts, one.subject());
        addIfThere(parts, one.component());
        addIfThere(parts, one.year());
        return parts.isEmpty() ? "nothing is known of it" : String.join(" ", parts);
    }

    private static void addIfThere(List<String> parts, @Nullable String value) {
        if (value != null) {
            parts.add(Values.shown(value));
        }
    }
}
