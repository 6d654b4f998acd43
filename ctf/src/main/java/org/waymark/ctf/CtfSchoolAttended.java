package org.waymark.ctf;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A school that a pupil goes to or went to.
 *
 * @param lea local authority number, three characters
 * @param estab establishment number, four characters
 * @param urn unique reference number, six digits
 * @param name the school's name
 * @param entry first day
 * @param leaving last day; {@code null} while the pupil is there
 * @param leavingReason reason code
 * @param lastSchool whether the file marks it as the pupil's last school
 */
public record CtfSchoolAttended(
        @Nullable String lea,
        @Nullable String estab,
        @Nullable String urn,
        @Nullable String name,
        @Nullable LocalDate entry,
        @Nullable LocalDate leaving,
        @Nullable String leavingReason,
        @Nullable Boolean lastSchool) {}
