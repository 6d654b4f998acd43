package org.waymark.transfer;

import org.jspecify.annotations.Nullable;
import org.waymark.transfer.CodeBook.Spot;
import org.waymark.transfer.incoming.IncomingResult;

/**
 * A result of a file between its plan and what becomes of it.
 *
 * @param position the file's place in its delivery
 * @param pupilId the pupil; below 0 for one to be added
 * @param pupil the pupil's name
 * @param spot where it belongs, null where that is not known
 * @param state what is to become of it
 * @param batch the batch in which it stands, from 0; -1 where it is in none
 * @param input its place in the batch, from 0
 * @param why why it is refused or not known; empty otherwise
 * @param school the school it was recorded at, where that is not the pupil's own
 */
record PendingResult(
        int position,
        long pupilId,
        String pupil,
        IncomingResult result,
        @Nullable Spot spot,
        State state,
        int batch,
        int input,
        String why,
        @Nullable String school) {

    enum State {
        INPUT,
        WORKED_OUT,
        UNKNOWN,
        REFUSED,
        /** A newer file of the same delivery says something else. */
        OLDER
    }

    static PendingResult input(
            int position, ResultPlanner.Known pupil, IncomingResult result, Spot spot, int batch, int input) {
        return new PendingResult(position, pupil.id(), pupil.name(), result, spot, State.INPUT, batch, input, "", null);
    }

    static PendingResult workedOut(
            int position,
            ResultPlanner.Known pupil,
            IncomingResult result,
            Spot spot,
            int batch,
            @Nullable String school) {
        return new PendingResult(
                position, pupil.id(), pupil.name(), result, spot, State.WORKED_OUT, batch, 0, "", school);
    }

    static PendingResult unknown(
            int position,
            ResultPlanner.Known pupil,
            IncomingResult result,
            @Nullable Spot spot,
            String why,
            @Nullable String school) {
        return new PendingResult(position, pupil.id(), pupil.name(), result, spot, State.UNKNOWN, -1, 0, why, school);
    }

    static PendingResult refused(
            int position, ResultPlanner.Known pupil, IncomingResult result, @Nullable Spot spot, String why) {
        return new PendingResult(position, pupil.id(), pupil.name(), result, spot, State.REFUSED, -1, 0, why, null);
    }

    static PendingResult older(
            int position, ResultPlanner.Known pupil, IncomingResult result, @Nullable Spot spot, String why) {
        return new PendingResult(position, pupil.id(), pupil.name(), result, spot, State.OLDER, -1, 0, why, null);
    }
}
