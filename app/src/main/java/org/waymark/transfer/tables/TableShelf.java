package org.waymark.transfer.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Certainty;
import org.waymark.catalogue.Conversion;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.NationalFigure;
import org.waymark.catalogue.TestItems;
import org.waymark.catalogue.Threshold;
import org.waymark.national.Catalogues;
import org.waymark.national.LoadedTable;
import org.waymark.national.NationalTable;
import org.waymark.national.NationalTables;
import org.waymark.national.TableKind;

/** What is there for all of England, year by year, and what is awaited. */
@Service
public class TableShelf {

    private final Catalogues catalogues;
    private final NationalTables tables;
    private final DerivationStore store;
    private final ScopedTransactions transactions;

    TableShelf(Catalogues catalogues, NationalTables tables, DerivationStore store, ScopedTransactions transactions) {
        this.catalogues = catalogues;
        this.tables = tables;
        this.store = store;
        this.transactions = transactions;
    }

    /** How much is there. */
    public enum State {
        TABLE("✓ whole table"),
        THRESHOLDS("boundaries only"),
        THRESHOLD("✓ threshold"),
        FIGURES("✓ figures"),
        AWAITED("awaited"),
        NONE("none known");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One thing on the shelf.
     *
     * @param what it is in words, such as {@code Key Stage 2: Reading}
     * @param subject the subject of a test, or empty
     * @param says what it says in short, such as {@code 100 from raw mark 27}, or what is awaited
     * @param source where it was read; empty where nothing is there
     * @param loaded the loaded table, where it is not what Waymark ships with
     */
    public record Shelved(
            Assessment assessment,
            String subject,
            String what,
            State state,
            String says,
            @Nullable Certainty certainty,
            String source,
            @Nullable LoadedTable loaded) {}

    /** A year of the shelf. */
    public record Year(AcademicYear year, List<Shelved> shelved) {
        public Year {
            shelved = List.copyOf(shelved);
        }

        /** What is there or awaited. */
        public List<Shelved> there() {
            return shelved.stream().filter(one -> one.state() != State.NONE).toList();
        }

        /** The assessments for which nothing is there to compare with, in words. */
        public List<String> withoutFigures() {
            return shelved.stream()
                    .filter(one -> one.state() == State.NONE)
                    .map(one -> name(one.assessment()))
                    .toList();
        }
    }

    /** A loaded table that stands, and why it is left out if it no longer fits. */
    public record Loaded(LoadedTable loaded, @Nullable String leftOut) {}

    /** How many schools share the shelf. */
    public int countSchools() {
        return transactions.housekeeping(() -> store.listSchoolsAfter(0).size());
    }

    /** What was loaded here, newest first. */
    public List<Loaded> listLoaded() {
        Map<Long, String> leftOut = tables.listLeftOut();
        return tables.list().reversed().stream()
                .map(loaded -> new Loaded(loaded, leftOut.get(loaded.id())))
                .toList();
    }

    /** The shelf, newest year first. */
    public List<Year> list() {
        Catalogue catalogue = catalogues.latest();
        List<LoadedTable> loaded = tables.list();
        return catalogue.listEditions().stream()
                .map(Edition::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> new Year(year, shelved(catalogue, year, loaded)))
                .toList();
    }

    private static List<Shelved> shelved(Catalogue catalogue, AcademicYear year, List<LoadedTable> loaded) {
        List<Shelved> shelved = new ArrayList<>();
        for (Assessment assessment : Assessment.statutory()) {
            Edition edition = catalogue.findEdition(assessment, year).orElse(null);
            if (edition == null) {
                continue;
            }
            edition.tests().forEach(test -> shelved.add(test(edition, test, loaded)));
            if (assessment == Assessment.PHONICS) {
                shelved.add(threshold(edition, loaded));
            }
            shelved.add(figures(edition, loaded));
        }
        return shelved;
    }

    private static Shelved test(Edition edition, TestItems test, List<LoadedTable> loaded) {
        String subject = test.subject().code();
        String what = name(edition.assessment()) + ": " + test.subject().label();
        LoadedTable own =
                find(loaded, TableKind.SCALED_SCORES, edition, subject).orElse(null);
        return switch (edition.conversion(subject)) {
            case Conversion.Table table ->
                new Shelved(
                        edition.assessment(),
                        subject,
                        what,
                        State.TABLE,
                        "100 from raw mark " + lowest(table, 100) + ", raw marks "
                                + table.scores().firstKey() + " to "
                                + table.scores().lastKey(),
                        table.certainty(),
                        table.source(),
                        own);
            case Conversion.Thresholds thresholds ->
                new Shelved(
                        edition.assessment(),
                        subject,
                        what,
                        State.THRESHOLDS,
                        "100 from raw mark " + thresholds.rawFor100()
                                + (thresholds.rawFor110().isPresent()
                                        ? ", 110 from " + thresholds.rawFor110().getAsInt()
                                        : "")
                                + "; scaled scores are typed",
                        thresholds.certainty(),
                        thresholds.source(),
                        own);
            case Conversion.Awaiting awaiting ->
                new Shelved(edition.assessment(), subject, what, State.AWAITED, awaiting.words(), null, "", own);
        };
    }

    private static String lowest(Conversion.Table table, int scaled) {
        return table.scores().entrySet().stream()
                .filter(score -> score.getValue() >= scaled)
                .map(score -> String.valueOf(score.getKey()))
                .findFirst()
                .orElse("–");
    }

    private static Shelved threshold(Edition edition, List<LoadedTable> loaded) {
        Threshold known = edition.phonicsThreshold().orElse(null);
        return new Shelved(
                edition.assessment(),
                "",
                "Phonics: threshold",
                known == null ? State.AWAITED : State.THRESHOLD,
                known == null ? String.join(" ", edition.awaited()) : "met from mark " + known.mark(),
                known == null ? null : known.certainty(),
                known == null ? "" : known.source(),
                find(loaded, TableKind.PHONICS_THRESHOLD, edition, null).orElse(null));
    }

    private static Shelved figures(Edition edition, List<LoadedTable> loaded) {
        List<NationalFigure> figures = edition.nationalFigures();
        List<String> sources =
                figures.stream().map(NationalFigure::source).distinct().toList();
        Certainty least = figures.stream()
                .map(NationalFigure::certainty)
                .max(Comparator.naturalOrder())
                .orElse(null);
        String words = figures.isEmpty()
                ? "There is nothing to compare with yet."
                : figures.size() + (figures.size() == 1 ? " figure" : " figures");
        return new Shelved(
                edition.assessment(),
                "figures",
                name(edition.assessment()) + ": national figures",
                figures.isEmpty() ? State.NONE : State.FIGURES,
                words,
                least,
                sources.size() > 2
                        ? sources.getFirst() + " and " + (sources.size() - 1) + " more"
                        : String.join("; ", sources),
                null);
    }

    private static Optional<LoadedTable> find(
            List<LoadedTable> loaded, TableKind kind, Edition edition, @Nullable String subject) {
        return loaded.stream()
                .filter(one -> {
                    NationalTable table = one.table();
                    return table.kind() == kind
                            && table.assessment() == edition.assessment()
                            && Integer.valueOf(edition.year().endYear()).equals(table.year())
                            && Objects.equals(table.subject(), subject);
                })
                .findFirst();
    }

    private static String name(Assessment assessment) {
        return switch (assessment) {
            case EYFSP -> "EYFSP";
            case PHONICS -> "Phonics";
            case KS1 -> "Key Stage 1";
            case MTC -> "Multiplication tables";
            case KS2 -> "Key Stage 2";
            case AUTUMN_1, AUTUMN_2, SPRING_1, SPRING_2, SUMMER_1, SUMMER_2 -> assessment.title();
        };
    }

    /** The tests of a year that have scaled scores, as {@code ks2:reading} and in words, for choosing from. */
    public Map<String, String> listTests() {
        Map<String, String> tests = new LinkedHashMap<>();
        Stream.of(Assessment.KS2, Assessment.KS1)
                .flatMap(of -> catalogues.current().listEditions(of).stream().limit(1))
                .forEach(edition -> edition.tests()
                        .forEach(test -> tests.put(
                                edition.assessment().code() + ":"
                                        + test.subject().code(),
                                name(edition.assessment()) + ": "
                                        + test.subject().label())));
        return tests;
    }
}
