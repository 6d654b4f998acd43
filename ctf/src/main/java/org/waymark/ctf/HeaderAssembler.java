package org.waymark.ctf;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the header from what stood in the file, and checks it. */
final class HeaderAssembler {
    private static final int FIRST_VERSION = 20;
    private static final int LAST_VERSION = 27;
    private static final Pattern DATE_TIME = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\\.[0-9]+)?(?:Z|[+-][0-9:]+)?");

    private final FindingSink findings;

    HeaderAssembler(FindingSink findings) {
        this.findings = findings;
    }

    CtfHeader assemble(Draft draft) {
        Values values = new Values(findings, null);
        Draft.Text qualifierText = draft.find(Tag.DOCUMENT_QUALIFIER);
        CtfQualifier qualifier = qualifierText == null
                ? null
                : CtfQualifier.find(qualifierText.value()).orElse(null);
        CtfHeader header = new CtfHeader(
                draft.text(Tag.DOCUMENT_NAME),
                draft.text(Tag.VERSION),
                dateTime(draft, values),
                qualifier,
                draft.text(Tag.DESCRIPTOR),
                draft.text(Tag.SUPPLIER),
                school(draft.findRecord(Tag.SOURCE_SCHOOL), values),
                school(draft.findRecord(Tag.DESTINATION_SCHOOL), values));
        check(draft, header, values);
        return header;
    }

    private static @Nullable LocalDateTime dateTime(Draft draft, Values values) {
        Draft.Text text = draft.find(Tag.DATE_TIME);
        if (text == null) {
            values.add(
                    CtfRule.DATE_TIME,
                    draft,
                    "The header does not say when the file was made.",
                    "Nothing to do, unless you have several files and must know which is the newest.");
            return null;
        }
        Matcher parts = DATE_TIME.matcher(text.value());
        if (parts.matches()) {
            try {
                return LocalDateTime.parse(parts.group(1) + "T" + parts.group(2));
            } catch (DateTimeException notATime) {
                // reported below
            }
        }
        values.add(
                CtfRule.DATE_TIME,
                text,
                "DateTime is \"" + Values.shown(text.value()) + "\", which is not a date and time.",
                "Nothing to do, unless you have several files and must know which is the newest.");
        return null;
    }

    private static CtfSchool school(@Nullable Draft draft, Values values) {
        if (draft == null) {
            return CtfSchool.UNKNOWN;
        }
        Integer year = null;
        Draft.Text yearText = draft.find(Tag.ACADEMIC_YEAR);
        if (yearText != null) {
            if (Digits.areYear(yearText.value())) {
                year = Integer.valueOf(yearText.value());
            } else {
                values.add(
                        CtfRule.ACADEMIC_YEAR,
                        yearText,
                        "AcademicYear is \"" + Values.shown(yearText.value()) + "\"; it should be the year in which the"
                                + " academic year starts, such as 2025 for 2025/26.",
                        "Check that the results land in the right year.");
            }
        }
        return new CtfSchool(
                draft.text(Tag.LEA), draft.text(Tag.ESTAB), draft.text(Tag.URN), draft.text(Tag.SCHOOL_NAME), year);
    }

    private static void check(Draft draft, CtfHeader header, Values values) {
        OptionalInt version = header.findVersionNumber();
        if (version.isEmpty() || version.getAsInt() < FIRST_VERSION || version.getAsInt() > LAST_VERSION) {
            String said = header.version() == null
                    ? "The header does not say which version of the format this is."
                    : "The file is of version " + Values.shown(header.version()) + "; versions " + FIRST_VERSION
                            + " to " + LAST_VERSION + " are known.";
            Draft.Text at = draft.find(Tag.VERSION);
            String hint = "Check what was read with care; if something is missing, export the file in a newer version.";
            if (at == null) {
                values.add(CtfRule.VERSION, draft, said, hint);
            } else {
                values.add(CtfRule.VERSION, at, said, hint);
            }
        }
        if (header.qualifier() == null) {
            String hint = "Check whether you expect all of the pupils' data or only one assessment.";
            Draft.Text at = draft.find(Tag.DOCUMENT_QUALIFIER);
            if (at == null) {
                values.add(
                        CtfRule.QUALIFIER, draft, "The header does not say whether the file is full or partial.", hint);
            } else {
                String said =
                        "DocumentQualifier is \"" + Values.shown(at.value()) + "\"; it should be full or partial.";
                values.add(CtfRule.QUALIFIER, at, said, hint);
            }
        }
        Draft source = draft.findRecord(Tag.SOURCE_SCHOOL);
        if (header.source().findLaestab().isEmpty()) {
            values.add(
                    CtfRule.SOURCE,
                    source == null ? draft : source,
                    "The header does not give the local authority and establishment number of the school that the file"
                            + " comes from.",
                    "Check that the file is the one you mean.");
        }
        if (source == null || source.find(Tag.ACADEMIC_YEAR) == null) {
            values.add(
                    CtfRule.ACADEMIC_YEAR,
                    source == null ? draft : source,
                    "The header does not say which academic year the file belongs to.",
                    "Check that the results land in the right year.");
        }
    }
}
