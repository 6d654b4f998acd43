package org.waymark.school;

import java.util.Objects;
import java.util.Optional;

/** Whether an attendance can be true. */
public final class AttendanceChecks {

    /** Two sessions on every day from Monday to Friday of a year, which is more than any school opens. */
    private static final int MOST = 522;

    private AttendanceChecks() {}

    /** What is wrong with it, in plain English, if anything is. */
    public static Optional<String> findFault(Attendance attendance) {
        int missed = Objects.requireNonNullElse(attendance.authorised(), 0)
                + Objects.requireNonNullElse(attendance.unauthorised(), 0);
        if (attendance.possible() < 1 || attendance.possible() > MOST) {
            return Optional.of("Possible sessions are 1 to " + MOST + ": half days, two for each school day.");
        }
        if (attendance.attended() > attendance.possible()) {
            return Optional.of("More sessions attended (" + attendance.attended() + ") than possible ("
                    + attendance.possible() + ").");
        }
        if (attendance.attended() + missed > attendance.possible()) {
            return Optional.of("Attended and missed sessions together are " + (attendance.attended() + missed)
                    + ", more than the " + attendance.possible() + " possible.");
        }
        return Optional.empty();
    }
}
