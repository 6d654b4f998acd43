package org.waymark.ctf;

import org.jspecify.annotations.Nullable;

/**
 * Something that the reader noticed about a file.
 *
 * @param severity how much it matters
 * @param code stable id such as {@code CTF-UPN-01}; see {@link CtfRule} for the list
 * @param message what was found, in plain English
 * @param hint what to do about it, in plain English; empty where nothing needs doing
 * @param line line in the file, from 1, just behind the opening tag of what it is about; where reading stopped, at or
 *     just before the fault
 * @param column column in that line, from 1, in UTF-16 units as Java counts
 * @param pupil the pupil it is about, or {@code null} where it is about the file
 */
public record CtfFinding(
        CtfSeverity severity,
        String code,
        String message,
        String hint,
        int line,
        int column,
        @Nullable CtfPupilReference pupil) {

    @Override
    public String toString() {
        return severity + " " + code + " line " + line + " column " + column
                + (pupil == null ? "" : " " + pupil.describe()) + ": " + message;
    }
}
