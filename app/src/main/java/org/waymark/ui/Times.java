package org.waymark.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates and times as people in England read them. */
public final class Times {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private Times() {}

    /** Such as {@code 14 May 2026}. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** The day of a moment in England. */
    public static String day(Instant at) {
        return DAY.format(at.atZone(LONDON));
    }

    /** Such as {@code 14 May 2026, 10:42}, in England's time. */
    public static String moment(Instant at) {
        return MOMENT.format(at.atZone(LONDON));
    }

    /** Such as {@code 10:42 today} or {@code 10:42 yesterday}; with its day where that is longer ago. */
    public static String recent(Instant at, Instant now) {
        long days = ChronoUnit.DAYS.between(
                at.atZone(LONDON).toLocalDate(), now.atZone(LONDON).toLocalDate());
        String time = TIME.format(at.atZone(LONDON));
        return days == 0 ? time + " today" : days == 1 ? time + " yesterday" : moment(at);
    }
}
