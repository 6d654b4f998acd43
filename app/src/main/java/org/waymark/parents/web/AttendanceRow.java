package org.waymark.parents.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.school.Attendance;
import org.waymark.school.OnRoll;

/**
 * A pupil's line in the table of attendance.
 *
 * @param texts what stands in its fields, in the order of {@link #COLUMNS}
 * @param percentage of sessions attended, as it is kept; empty where nothing is
 */
public record AttendanceRow(OnRoll pupil, List<String> texts, String percentage) {

    /** The names of its fields. */
    public static final List<String> COLUMNS = List.of("possible", "attended", "authorised", "unauthorised");

    static AttendanceRow of(OnRoll pupil, @Nullable Attendance known, Map<String, String> typed) {
        List<String> kept = known == null
                ? List.of("", "", "", "")
                : List.of(
                        Integer.toString(known.possible()),
                        Integer.toString(known.attended()),
                        number(known.authorised()),
                        number(known.unauthorised()));
        List<String> texts = IntStream.range(0, COLUMNS.size())
                .mapToObj(at -> typed.getOrDefault(COLUMNS.get(at) + "-" + pupil.pupilId(), kept.get(at)))
                .toList();
        return new AttendanceRow(pupil, texts, known == null ? "" : Math.round(known.percentage() * 10) / 10.0 + "%");
    }

    private static String number(@Nullable Integer value) {
        return value == null ? "" : value.toString();
    }
}
