package org.waymark.ctf;

import org.jspecify.annotations.Nullable;

/**
 * A pupil's attendance in one year at one school, in sessions (half days).
 *
 * @param year the year as the file gives it
 * @param lea local authority number, three characters
 * @param estab establishment number, four characters
 * @param schoolName the school's name
 * @param possible sessions that were possible
 * @param authorised sessions missed with leave
 * @param attended sessions attended
 * @param unauthorised sessions missed without leave
 */
public record CtfAttendance(
        @Nullable Integer year,
        @Nullable String lea,
        @Nullable String estab,
        @Nullable String schoolName,
        @Nullable Integer possible,
        @Nullable Integer authorised,
        @Nullable Integer attended,
        @Nullable Integer unauthorised) {}
