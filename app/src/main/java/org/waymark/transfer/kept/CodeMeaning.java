package org.waymark.transfer.kept;

import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Assessment;
import org.waymark.transfer.incoming.ResultPlace;

/**
 * What a school says that a code of a Common Transfer File is.
 *
 * @param id the key within the school; 0 for one that is not kept yet
 * @param stage such as {@code KS2}, in capitals like all parts
 * @param subject such as {@code ENG}
 * @param method such as {@code TT}
 * @param component such as {@code GPS}
 * @param qualifier such as {@code NM}
 * @param fromYear the first academic year for which it holds, by the year in which it ends; null for all before too
 * @param toYear the last one, null for all after too
 * @param assessment the assessment whose item it is
 * @param item the item's id
 * @param saidBy who said so
 */
public record CodeMeaning(
        long id,
        String stage,
        String subject,
        String method,
        String component,
        String qualifier,
        @Nullable Integer fromYear,
        @Nullable Integer toYear,
        Assessment assessment,
        String item,
        String saidBy) {

    /** Whether it says what this place is in a year. */
    public boolean covers(ResultPlace.Coded place, int year) {
        return (fromYear == null || fromYear <= year)
                && (toYear == null || year <= toYear)
                && stage.equalsIgnoreCase(place.stage())
                && subject.equalsIgnoreCase(place.subject())
                && method.equalsIgnoreCase(place.method())
                && component.equalsIgnoreCase(place.component())
                && qualifier.equalsIgnoreCase(place.qualifier());
    }
}
