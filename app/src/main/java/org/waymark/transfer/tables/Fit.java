package org.waymark.transfer.tables;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.CatalogueException;
import org.waymark.catalogue.Conversion;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Standing;
import org.waymark.national.LoadedTable;
import org.waymark.national.NationalTable;
import org.waymark.national.TableKind;
import org.waymark.results.Derivations.Derived;

/** Holds a table against the catalogue: where it belongs, whether it fits, what it covers and what it replaces. */
final class Fit {

    private static final int ROWS_SHOWN = 5;

    private Fit() {}

    /** Why the catalogue has no place for the table, if it has none. */
    static Optional<TableFault> findMisplaced(Catalogue catalogue, NationalTable table) {
        Assessment assessment = table.assessment();
        Integer year = table.year();
        if (assessment == null || year == null) {
            return Optional.empty();
        }
        AcademicYear of = new AcademicYear(year);
        Edition edition = catalogue.findEdition(assessment, of).orElse(null);
        if (edition == null) {
            return Optional.of(new TableFault(0, "There is no " + assessment.title() + " in " + of.label() + "."));
        }
        String subject = table.subject();
        List<String> tests =
                edition.tests().stream().map(test -> test.subject().code()).toList();
        if (table.kind() == TableKind.SCALED_SCORES && !tests.contains(subject)) {
            return Optional.of(new TableFault(
                    0,
                    edition.title() + " has no test of \"" + subject + "\" with scaled scores"
                            + (tests.isEmpty() ? "." : ", only of " + String.join(", ", tests) + ".")));
        }
        return Optional.empty();
    }

    /** The catalogue's reason in the lines of the file that somebody brought. */
    static TableFault fault(TableReading.Read read, CatalogueException fault) {
        NationalTable table = read.table();
        boolean ofTheFile = table.kind() == TableKind.SCALED_SCORES
                && fault.file().endsWith("/tables/" + table.year() + "-" + table.subject() + ".csv");
        if (ofTheFile) {
            int row = (int) fault.line() - 2;
            long line = row >= 0 && row < read.lines().size() ? read.lines().get(row) : 0;
            return new TableFault(line, capital(fault.reason()) + ".");
        }
        return new TableFault(
                0,
                "It contradicts what is known already (" + fault.file() + "): " + fault.reason()
                        + ". Check which of the two is right.");
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static TablePreview preview(
            String file,
            NationalTable table,
            Catalogue before,
            Catalogue with,
            Optional<LoadedTable> replaced,
            Derived follows) {
        List<List<String>> rows = rows(table);
        List<List<String>> first = rows.size() <= 2 * ROWS_SHOWN + 1 ? rows : rows.subList(0, ROWS_SHOWN + 1);
        List<List<String>> last =
                first.size() == rows.size() ? List.of() : rows.subList(rows.size() - ROWS_SHOWN, rows.size());
        String place = place(table, before, replaced);
        return new TablePreview(
                file,
                table,
                List.of(),
                facts(table, before, with, rows),
                first,
                last,
                place,
                follows,
                fingerprint(table, place, follows),
                false);
    }

    private static List<List<String>> rows(NationalTable table) {
        return switch (table.kind()) {
            case PHONICS_THRESHOLD -> List.of(List.of("Mark"), List.of(table.content()));
            case SCALED_SCORES, NATIONAL_FIGURES -> TableContent.rows(table);
        };
    }

    private static Map<String, String> facts(
            NationalTable table, Catalogue before, Catalogue with, List<List<String>> rows) {
        Map<String, String> facts = new LinkedHashMap<>();
        switch (table.kind()) {
            case SCALED_SCORES -> {
                SortedMap<Integer, Integer> scores =
                        scores(with, table).orElseThrow().scores();
                facts.put("Raw marks", scores.firstKey() + " to " + scores.lastKey() + ", none left out");
                facts.put("Scaled scores", scores.get(scores.firstKey()) + " to " + scores.get(scores.lastKey()));
                facts.put("Raw mark for 100", lowest(scores, Standing.EXPECTED_SCALED));
                facts.put("Raw mark for 110", lowest(scores, Standing.HIGHER_SCALED));
                scores(before, table).ifPresent(old -> {
                    long different = scores.entrySet().stream()
                            .filter(score ->
                                    !score.getValue().equals(old.scores().get(score.getKey())))
                            .count();
                    facts.put(
                            "Compared with the table in force",
                            different == 0 ? "the same" : different + " raw marks have another scaled score");
                });
            }
            case PHONICS_THRESHOLD -> facts.put("Mark that meets the standard", table.content());
            case NATIONAL_FIGURES -> {
                List<List<String>> figures = rows.subList(1, rows.size());
                facts.put("Figures", String.valueOf(figures.size()));
                facts.put("Years", distinct(figures, 0));
                facts.put(
                        "Assessments",
                        figures.stream()
                                .map(row -> row.get(1).substring(0, row.get(1).indexOf('.')))
                                .distinct()
                                .collect(Collectors.joining(", ")));
                facts.put("Groups", distinct(figures, 2));
                facts.putAll(FigureChanges.facts(before, figures));
            }
        }
        return facts;
    }

    private static String distinct(List<List<String>> rows, int column) {
        return String.join(
                ", ", new TreeSet<>(rows.stream().map(row -> row.get(column)).toList()));
    }

    private static String lowest(SortedMap<Integer, Integer> scores, int scaled) {
        return scores.entrySet().stream()
                .filter(score -> score.getValue() >= scaled)
                .map(score -> String.valueOf(score.getKey()))
                .findFirst()
                .orElse("no mark reaches it");
    }

    private static Optional<Conversion.Table> scores(Catalogue catalogue, NationalTable table) {
        return catalogue
                .findEdition(
                        Objects.requireNonNull(table.assessment()),
                        new AcademicYear(Objects.requireNonNull(table.year())))
                .map(edition -> edition.conversion(Objects.requireNonNull(table.subject())))
                .filter(Conversion.Table.class::isInstance)
                .map(Conversion.Table.class::cast);
    }

    private static @Nullable String place(NationalTable table, Catalogue before, Optional<LoadedTable> replaced) {
        if (replaced.isPresent()) {
            return "the one that " + replaced.get().loadedBy() + " loaded from "
                    + replaced.get().table().file();
        }
        if (table.kind() == TableKind.SCALED_SCORES && scores(before, table).isPresent()) {
            return "the one that Waymark ships with";
        }
        boolean threshold = table.kind() == TableKind.PHONICS_THRESHOLD
                && before.findEdition(Assessment.PHONICS, new AcademicYear(Objects.requireNonNull(table.year())))
                        .flatMap(Edition::phonicsThreshold)
                        .isPresent();
        return threshold ? "the one that Waymark ships with" : null;
    }

    private static String fingerprint(NationalTable table, @Nullable String place, Derived follows) {
        List<String> parts = new ArrayList<>();
        parts.add(table.title());
        parts.add(table.content());
        parts.add(String.valueOf(place));
        parts.add(String.valueOf(follows.pupils() == 0));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
