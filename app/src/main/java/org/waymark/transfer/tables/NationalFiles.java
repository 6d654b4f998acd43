package org.waymark.transfer.tables;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.CatalogueException;
import org.waymark.national.Catalogues;
import org.waymark.national.LoadedTable;
import org.waymark.national.NationalTable;
import org.waymark.national.NationalTables;
import org.waymark.results.Derivations.Derived;

/**
 * Brings tables of all England in: scaled scores, the phonics threshold, national figures. Previewed, loaded for every
 * school of this installation, taken away again; what follows in the schools' results is worked out in the background.
 */
@Service
public class NationalFiles {

    private static final int FIRST_LINES_SEARCHED = 30;

    private final NationalTables tables;
    private final Catalogues catalogues;
    private final DerivationWork work;
    private final ObjectProvider<DerivationWorker> worker;

    NationalFiles(
            NationalTables tables,
            Catalogues catalogues,
            DerivationWork work,
            ObjectProvider<DerivationWorker> worker) {
        this.tables = tables;
        this.catalogues = catalogues;
        this.work = work;
        this.worker = worker;
    }

    /** The line with the headings of a national table, which may stand below a title. */
    static Optional<Lines.Row> findHeading(Lines lines) {
        return lines.rows().stream()
                .limit(FIRST_LINES_SEARCHED)
                .filter(row ->
                        ScaledScoreReading.knows(row) || FiguresReading.knows(row) || ThresholdReading.knows(row))
                .findFirst();
    }

    /** Whether a file holds a table that {@link #preview} may be asked about. */
    public static boolean knows(byte[] bytes) {
        try {
            return findHeading(LinesReading.read(bytes)).isPresent();
        } catch (LinesReading.Unreadable e) {
            return false;
        }
    }

    /**
     * What loading a file would do. Changes nothing.
     *
     * @throws NotAllowed if the scope is no administrator's
     */
    public TablePreview preview(Scope scope, TableRequest request) {
        NationalTables.requireMayLoad(scope);
        return preview(read(request), request.file());
    }

    /** The same for a phonics threshold that somebody types. */
    public TablePreview previewThreshold(Scope scope, TableRequest request, String mark) {
        NationalTables.requireMayLoad(scope);
        return preview(ThresholdReading.of(request, mark, 0), request.file());
    }

    /**
     * Loads a file, unless it is faulty or, where a preview came before, something has changed since.
     *
     * @param fingerprint that of the preview a person saw, or empty for none
     * @return the preview, loaded or not; what follows is worked out afterwards
     * @throws NotAllowed if the scope is no administrator's
     */
    public TablePreview load(Scope scope, TableRequest request, String fingerprint) {
        NationalTables.requireMayLoad(scope);
        return load(scope, preview(read(request), request.file()), fingerprint);
    }

    /** The same for a phonics threshold that somebody types. */
    public TablePreview loadThreshold(Scope scope, TableRequest request, String mark, String fingerprint) {
        NationalTables.requireMayLoad(scope);
        return load(scope, preview(ThresholdReading.of(request, mark, 0), request.file()), fingerprint);
    }

    private TablePreview load(Scope scope, TablePreview preview, String fingerprint) {
        NationalTable table = preview.table();
        boolean asSeen = fingerprint.isEmpty() || fingerprint.equals(preview.fingerprint());
        if (table == null || !preview.usable() || !asSeen) {
            return preview;
        }
        Catalogue with = tables.rehearse(table);
        long unused = tables.add(scope, table, () -> work.ask(with, table, table.title()));
        goOn();
        return preview.asLoaded(preview.follows());
    }

    /** The loaded table of a key, with what taking it away would do. */
    public Removal previewRemoval(Scope scope, long id) {
        NationalTables.requireMayLoad(scope);
        LoadedTable loaded = get(id);
        return new Removal(loaded, work.preview(without(loaded), loaded.table()));
    }

    /** What taking a table away would do: how many pupils' worked-out results would change, in all schools. */
    public record Removal(LoadedTable loaded, Derived follows) {}

    /**
     * Takes a loaded table away; what Waymark ships with counts again.
     *
     * @throws NotAllowed if the scope is no administrator's
     * @throws NotFound if no such table stands
     */
    public void remove(Scope scope, long id) {
        NationalTables.requireMayLoad(scope);
        NationalTable table = get(id).table();
        Catalogue now = catalogues.latest();
        tables.remove(scope, id, () -> work.ask(now, table, "Taken away: " + table.title()));
        goOn();
    }

    private LoadedTable get(long id) {
        return tables.list().stream()
                .filter(loaded -> loaded.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such table, or it has been taken away already."));
    }

    private Catalogue without(LoadedTable loaded) {
        return tables.without(loaded.id());
    }

    /** A server goes on in the background; a command does it now, since nothing is left of it afterwards. */
    private void goOn() {
        DerivationWorker background = worker.getIfAvailable();
        if (background == null) {
            work.doAll();
        } else {
            background.nudge();
        }
    }

    private TableReading read(TableRequest request) {
        Lines lines;
        try {
            lines = LinesReading.read(request.bytes());
        } catch (LinesReading.Unreadable fault) {
            return TableReading.Faulty.of(0, fault.words());
        }
        Lines.Row heading = findHeading(lines).orElse(null);
        if (heading == null) {
            return TableReading.Faulty.of(
                    lines.rows().isEmpty() ? 0 : lines.rows().getFirst().number(),
                    "No line has the headings of a national table: raw and scaled, or year, measure, group and value, or"
                            + " mark alone for the phonics threshold. Add a line of headings.");
        }
        List<Lines.Row> below = lines.rows().stream()
                .filter(row -> row.number() > heading.number())
                .toList();
        if (ScaledScoreReading.knows(heading)) {
            return new ScaledScoreReading(request).read(heading, below);
        }
        return FiguresReading.knows(heading)
                ? new FiguresReading(request, catalogues.current()).read(heading, below)
                : ThresholdReading.read(request, heading, below);
    }

    private TablePreview preview(TableReading reading, String file) {
        return switch (reading) {
            case TableReading.Faulty faulty -> TablePreview.refused(file, faulty.faults());
            case TableReading.Read read -> preview(read, file);
        };
    }

    private TablePreview preview(TableReading.Read read, String file) {
        NationalTable table = read.table();
        Optional<TableFault> misplaced = Fit.findMisplaced(catalogues.current(), table);
        if (misplaced.isPresent()) {
            return TablePreview.refused(file, List.of(misplaced.get()));
        }
        Catalogue with;
        try {
            with = tables.rehearse(table);
        } catch (CatalogueException fault) {
            return TablePreview.refused(file, List.of(Fit.fault(read, fault)));
        }
        return Fit.preview(
                file, table, catalogues.current(), with, tables.findReplacedBy(table), work.preview(with, table));
    }
}
