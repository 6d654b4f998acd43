package org.waymark.tracking.start;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.transfer.Spreadsheets;

/** The DfE's tables that a school has loaded, with where they come from. */
@Service
public class ProgressTables {

    private final ProgressTableStore store;
    private final ScopedTransactions transactions;

    ProgressTables(ProgressTableStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * A table as it stands.
     *
     * @param source where the person read it, in the person's words
     */
    public record Loaded(ProgressTable table, String source, String by, Instant at) {}

    /** The table of a year; empty where none is loaded. */
    public Optional<Loaded> find(Scope scope, AcademicYear year) {
        return transactions.read(scope, () -> store.find(scope, year.endYear())).flatMap(kept -> {
            ProgressText read = ProgressText.read(kept.content().getBytes(StandardCharsets.UTF_8));
            return Optional.ofNullable(read.table())
                    .map(table -> new Loaded(table, kept.source(), kept.by(), kept.at()));
        });
    }

    /**
     * Loads a table in the place of the one that stands.
     *
     * @param source where it was read; not blank
     * @return what is wrong with it, line by line; nothing where it was loaded
     */
    public List<String> load(Scope scope, AcademicYear year, byte[] bytes, String source) {
        scope.requireKeepsSchool();
        scope.requireAnalysis();
        ProgressText read = ProgressText.read(bytes);
        if (read.table() != null) {
            transactions.write(scope, () -> {
                store.add(scope, year.endYear(), content(bytes), source.strip());
                return true;
            });
        }
        return read.faults();
    }

    /** The lines as text, whatever they came in. */
    private static String content(byte[] bytes) {
        return switch (Spreadsheets.read(bytes)) {
            case Spreadsheets.Read.Broken(String message) -> throw new IllegalStateException(message);
            case Spreadsheets.Read.Lines(List<Spreadsheets.Line> lines) ->
                new String(
                        Spreadsheets.csv(
                                lines.stream().map(Spreadsheets.Line::cells).toList()),
                        StandardCharsets.UTF_8);
        };
    }

    /** Takes the table of a year away; the history keeps that there was one. */
    public void remove(Scope scope, AcademicYear year) {
        scope.requireKeepsSchool();
        scope.requireAnalysis();
        transactions.write(scope, () -> {
            store.add(scope, year.endYear(), null, "");
            return true;
        });
    }
}
