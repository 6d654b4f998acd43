package org.waymark.transfer.tables;

import java.util.List;
import org.waymark.catalogue.Assessment;
import org.waymark.national.NationalTable;
import org.waymark.national.TableKind;

/** Reads the phonics threshold: one mark, typed or in a file of one line. */
final class ThresholdReading {

    private static final String[] MARK = {"mark", "threshold", "thresholdmark"};
    private static final int HIGHEST = 40;
    private static final int WIDEST = 3;

    private ThresholdReading() {}

    static boolean knows(Lines.Row heading) {
        // A table of pupils has a mark too, among much else.
        return heading.cells().size() <= WIDEST && heading.find(MARK).isPresent();
    }

    static TableReading read(TableRequest request, Lines.Row heading, List<Lines.Row> rows) {
        if (rows.size() != 1) {
            return TableReading.Faulty.of(
                    heading.number(), "A threshold is one line with one mark, but there are " + rows.size() + ".");
        }
        if (request.assessment() != null && request.assessment() != Assessment.PHONICS) {
            return TableReading.Faulty.of(
                    heading.number(),
                    "This is a threshold of the phonics screening check. For scaled scores give the columns raw and"
                            + " scaled.");
        }
        return of(
                request,
                rows.getFirst().cell(heading.find(MARK).orElseThrow()),
                rows.getFirst().number());
    }

    static TableReading of(TableRequest request, String mark, long line) {
        String text = mark.strip();
        boolean known = text.matches("[0-9]{1,2}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= HIGHEST;
        if (!known) {
            return TableReading.Faulty.of(
                    line, "\"" + text + "\" is no threshold. Write a mark from 1 to " + HIGHEST + ".");
        }
        if (request.year() == null) {
            return TableReading.Faulty.of(0, "Choose the year of the threshold.");
        }
        return new TableReading.Read(
                new NationalTable(
                        TableKind.PHONICS_THRESHOLD,
                        Assessment.PHONICS,
                        request.year(),
                        null,
                        text,
                        1,
                        request.certainty(),
                        request.sourceWords(),
                        request.file()),
                List.of(line));
    }
}
