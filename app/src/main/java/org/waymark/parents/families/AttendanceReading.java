package org.waymark.parents.families;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.school.Attendance;
import org.waymark.school.AttendanceChecks;
import org.waymark.school.Outcome;

/** Reads an attendance as people write it: four whole numbers, the last two of which may be missing. */
public final class AttendanceReading {

    private AttendanceReading() {}

    /**
     * Reads one.
     *
     * @param texts possible, attended, authorised, unauthorised
     */
    public static Outcome<Attendance> read(long pupilId, int year, List<String> texts, String origin) {
        for (String text : texts) {
            if (!text.isEmpty() && !text.matches("[0-9]{1,4}")) {
                return Outcome.refused(
                        "", "“" + text + "” is no number of sessions. Write whole numbers, such as 380.");
            }
        }
        if (texts.get(0).isEmpty() || texts.get(1).isEmpty()) {
            return Outcome.refused("", "Enter both the sessions possible and those attended.");
        }
        Attendance attendance = new Attendance(
                pupilId,
                year,
                Integer.parseInt(texts.get(0)),
                Integer.parseInt(texts.get(1)),
                number(texts.get(2)),
                number(texts.get(3)),
                origin);
        Optional<String> fault = AttendanceChecks.findFault(attendance);
        return fault.isPresent() ? Outcome.refused("", fault.get()) : new Outcome.Done<>(attendance, List.of());
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
