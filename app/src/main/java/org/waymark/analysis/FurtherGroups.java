package org.waymark.analysis;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;

/** Groups that are not of every table: those for the end of Key Stage 2, and those with few pupils. */
final class FurtherGroups {

    private static final String CARE = "care";
    private static final String SERVICE = "service";
    private static final String MOBILITY = "mobility";

    static final Group LOOKED_AFTER = new Group("looked_after", "Looked after", CARE, OnRoll::lookedAfter);

    static final Group NOT_LOOKED_AFTER =
            new Group("not_looked_after", "Not looked after", CARE, pupil -> !pupil.lookedAfter());

    static final Group SERVICE_CHILDREN =
            new Group("service", "Service children", SERVICE, pupil -> Boolean.TRUE.equals(pupil.serviceChild()));

    static final Group NOT_SERVICE_CHILDREN = new Group(
            "not_service", "Not service children", SERVICE, pupil -> Boolean.FALSE.equals(pupil.serviceChild()));

    static final Group MOBILE =
            new Group("mobile", "Joined in Year 5 or 6", MOBILITY, pupil -> inYearSix(pupil) && joinedLate(pupil));

    static final Group NOT_MOBILE = new Group(
            "not_mobile",
            "Here throughout Year 5 and 6",
            MOBILITY,
            pupil -> inYearSix(pupil) && joinedEarly(pupil) && !pupil.leftEarly());

    /** What a page with {@link #MOBILE} says of it. */
    static final String MOBILITY_NOTE = "Here throughout Year 5 and 6: on roll since 30 September of Year 5 and until"
            + " the summer of Year 6, by the entry date. The definition is from memory and not confirmed.";

    private FurtherGroups() {}

    /** Those of every assessment. */
    static List<Group> listEverywhere() {
        return List.of(LOOKED_AFTER, SERVICE_CHILDREN);
    }

    /** Those of the end of Key Stage 2 only. */
    static List<Group> listAtTheEnd() {
        return List.of(MOBILE, NOT_MOBILE);
    }

    private static boolean inYearSix(OnRoll pupil) {
        return pupil.yearGroup().equals(YearGroup.YEAR_6.code());
    }

    /** Terms begin on different days of September: who came in that month was there from the start. */
    private static LocalDate lastDayToJoin(OnRoll pupil) {
        return LocalDate.of(pupil.year() - 2, Month.SEPTEMBER, 30);
    }

    private static boolean joinedLate(OnRoll pupil) {
        return pupil.entryDate() != null && pupil.entryDate().isAfter(lastDayToJoin(pupil));
    }

    private static boolean joinedEarly(OnRoll pupil) {
        return pupil.entryDate() != null && !pupil.entryDate().isAfter(lastDayToJoin(pupil));
    }
}
