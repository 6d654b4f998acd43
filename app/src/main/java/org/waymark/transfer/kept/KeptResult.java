package org.waymark.transfer.kept;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.transfer.incoming.ResultPlace;

/**
 * A result under a code that means nothing to Waymark, word for word.
 *
 * @param id the key within the school; 0 for one that is not kept yet
 * @param pupilId the pupil
 * @param place the code
 * @param year the calendar year of the assessment as the file has it
 * @param text the mark or code as the file has it
 * @param resultDate when it was assessed, where the file says so
 * @param why why it could not be put into an item, in plain words
 * @param origin the school it comes from, where that is not the pupil's own
 */
public record KeptResult(
        long id,
        long pupilId,
        ResultPlace.Coded place,
        @Nullable String year,
        String text,
        @Nullable LocalDate resultDate,
        String why,
        @Nullable String origin) {}
