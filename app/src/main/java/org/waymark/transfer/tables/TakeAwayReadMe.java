package org.waymark.transfer.tables;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.waymark.access.Scope;
import org.waymark.transfer.tables.TakeAwayStore.EditionKey;

/** Says in plain words what is in a take-away: every file and every column. */
final class TakeAwayReadMe {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private TakeAwayReadMe() {}

    static String of(Scope scope, List<EditionKey> editions, Instant madeAt) {
        StringBuilder text = new StringBuilder();
        text.append("Everything that ")
                .append(scope.schoolName())
                .append(" (")
                .append(scope.laestab())
                .append(") owns in Waymark\nTaken out on ")
                .append(WHEN.format(madeAt))
                .append(" by ")
                .append(scope.personName())
                .append("\n\n");
        text.append("""
                This is personal data of children. Keep it as your school's policy says, and destroy copies you do not need.

                All files ending in .csv are tables for any spreadsheet: UTF-8, cells parted by commas, a line of headings.
                A name that begins with a sign such as = has an apostrophe before it, so that no spreadsheet runs it;
                Waymark takes the apostrophe away again when it reads the file. Dates are year-month-day. Moments are in
                universal time. manifest.json lists every file with its size, its rows and its SHA-256 fingerprint.

                To bring it all into another Waymark: pupils.csv first, then what the school judges (schemes.csv), then the
                sheets of the folder results.

                """);
        for (Extract extract : Extract.values()) {
            text.append(extract.file()).append("\n  ").append(extract.about()).append('\n');
            for (Extract.Column column : extract.columns()) {
                text.append("    ")
                        .append(column.heading())
                        .append(": ")
                        .append(column.meaning())
                        .append('\n');
            }
            text.append('\n');
        }
        text.append("""
                results/
                  One sheet for each assessment and year, with one line for each pupil who has a result in it, as .csv and
                  as .json. The headings of the results are the assessment and the item: ks2:reading.scaled is the scaled
                  score of reading at the end of Key Stage 2. Waymark's import reads the .csv files. A point of the year
                  such as summer2 holds the school's own judgements; what their steps mean says schemes.csv.
                """);
        for (EditionKey edition : editions) {
            text.append("    ")
                    .append(edition.assessment())
                    .append('-')
                    .append(edition.year())
                    .append(": ")
                    .append(edition.year() - 1)
                    .append('/')
                    .append(String.format(Locale.ROOT, "%02d", edition.year() % 100))
                    .append('\n');
        }
        // Windows' own editor shows these lines whole too.
        return text.toString().replace("\n", "\r\n");
    }
}
