package org.waymark.national;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Certainty;

/**
 * A table to be laid on top of the catalogue.
 *
 * @param assessment the assessment; null for national figures, which name it in every row
 * @param year the academic year by the year in which it ends; null for national figures, likewise
 * @param subject the subject of the test; null where there is none
 * @param content CSV as the catalogue reads it, with its heading: {@code raw,scaled} for scaled scores, the mark alone
 *     for a phonics threshold, the columns of the catalogue's own national figures for these
 * @param lines how many rows it has below its heading
 * @param certainty how sure whoever loads it is
 * @param source where it was read, in words
 * @param file the name of the file it came in
 */
public record NationalTable(
        TableKind kind,
        @Nullable Assessment assessment,
        @Nullable Integer year,
        @Nullable String subject,
        String content,
        int lines,
        Certainty certainty,
        String source,
        String file) {

    /** Whether the other one says the same kind of thing of the same test: loading one replaces the other. */
    public boolean standsFor(NationalTable other) {
        return kind != TableKind.NATIONAL_FIGURES
                && kind == other.kind
                && assessment == other.assessment
                && Objects.equals(year, other.year)
                && Objects.equals(subject, other.subject);
    }

    /** The file's place within the catalogue, for a table of scaled scores. */
    String path() {
        return Objects.requireNonNull(assessment).code() + "/tables/" + year + "-" + subject + ".csv";
    }

    /** What it is, such as {@code Scaled scores of reading, Key Stage 2, 2026/27}. */
    public String title() {
        Assessment of = assessment;
        Integer in = year;
        String when = in == null ? "" : ", " + new AcademicYear(in).label();
        return switch (kind) {
            case SCALED_SCORES ->
                "Scaled scores of " + ("gps".equals(subject) ? "GPS" : subject) + ", "
                        + Objects.requireNonNull(of).title() + when;
            case PHONICS_THRESHOLD -> "Threshold of the phonics screening check" + when;
            case NATIONAL_FIGURES -> "National figures, " + lines + (lines == 1 ? " row" : " rows");
        };
    }
}
