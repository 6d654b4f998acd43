package org.waymark.tracking.web;

import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.tracking.start.Attainment;
import org.waymark.tracking.start.Baseline;
import org.waymark.tracking.start.ProgressTables;
import org.waymark.tracking.start.StartTable;
import org.waymark.tracking.start.SubjectProgress;
import org.waymark.ui.report.Address;

/**
 * What became of pupils by where they began, as one reader asked for it.
 *
 * @param choice of the pupils; its aim is not used here
 * @param baselines to choose from
 * @param outcomes to choose from
 * @param tables one for each subject
 * @param loaded the DfE's table of the year, where it belongs here and is loaded
 * @param progress the scores that it makes
 * @param open the cell whose pupils are listed
 * @param moment when it was read, in words
 */
public record StartPage(
        TargetChoice choice,
        Baseline from,
        Assessment to,
        List<Baseline> baselines,
        List<Assessment> outcomes,
        List<StartTable> tables,
        Optional<ProgressTables.Loaded> loaded,
        List<SubjectProgress> progress,
        Optional<Cell> open,
        String moment) {

    /** The last year before the ones of which no table was made, and the first after them. */
    private static final int NONE_FROM = 2024;

    private static final int NONE_TO = 2025;

    public StartPage {
        baselines = List.copyOf(baselines);
        outcomes = List.copyOf(outcomes);
        tables = List.copyOf(tables);
        progress = List.copyOf(progress);
    }

    /** A cell of a table. */
    public record Cell(String table, Attainment prior, Attainment outcome) {
        /** Its word in addresses. */
        public String code() {
            return table + "~" + prior.name() + "~" + outcome.name();
        }
    }

    /** The page with its filters. */
    public Address address() {
        return Address.of(path())
                .with("year", choice.year())
                .with("from", from.code())
                .with("to", to.code())
                .with("who", choice.who());
    }

    /** The page. */
    public String path() {
        return "/schools/" + choice.scope().laestab() + "/judgements/starting-points";
    }

    /** Whether the DfE's measure belongs on this page: from Key Stage 1 to Key Stage 2. */
    public boolean isNational() {
        return to == Assessment.KS2 && from instanceof Baseline.KeyStageOne;
    }

    /** Whether the DfE makes no such measure of a year, because its pupils have no Key Stage 1 results. */
    static boolean hasNone(AcademicYear year) {
        return year.endYear() >= NONE_FROM && year.endYear() <= NONE_TO;
    }
}
