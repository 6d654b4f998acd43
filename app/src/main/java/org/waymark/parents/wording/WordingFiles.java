package org.waymark.parents.wording;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.parents.Languages;
import org.waymark.school.Outcome;
import org.waymark.ui.Harmless;

/** All words of a language as one table, to be filled elsewhere and brought back: shown first, taken whole or not at all. */
@Service
public class WordingFiles {

    /** Larger than all words with room to spare. */
    public static final int MOST_BYTES = 1_000_000;

    private final Wordings wordings;
    private final WordingKeeper keeper;
    private final ScopedTransactions transactions;

    WordingFiles(Wordings wordings, WordingKeeper keeper, ScopedTransactions transactions) {
        this.wordings = wordings;
        this.keeper = keeper;
        this.transactions = transactions;
    }

    /** The words of a language as CSV, for spreadsheets: key, English, yours, what it is for. */
    public byte[] csv(Scope scope, String language) {
        requireLanguage(scope, language);
        StringWriter text = new StringWriter();
        // The mark by which spreadsheets know UTF-8.
        text.write('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("key", "English", "yours", "what it is for");
            for (WordingPlace place : wordings.listPlaces(scope, language)) {
                OwnWords own = place.own();
                csv.writeRecord(
                        place.key().id(),
                        Harmless.cell(place.english()),
                        Harmless.cell(own == null ? "" : own.text()),
                        Harmless.cell(place.key().what()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What a file would change. */
    public WordingPreview preview(Scope scope, String language, byte[] bytes) {
        requireLanguage(scope, language);
        Map<String, WordingPlace> places = wordings.listPlaces(scope, language).stream()
                .collect(Collectors.toMap(place -> place.key().id(), Function.identity()));
        WordingTable table = WordingTable.read(bytes);
        List<WordingPreview.Fault> faults = new ArrayList<>(table.faults());
        List<WordingPreview.Fault> notes = new ArrayList<>();
        List<WordingPreview.Line> changes = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        int same = 0;
        int empty = 0;
        for (WordingTable.Line line : table.lines()) {
            WordingPlace place = places.get(line.key());
            Long before = seen.putIfAbsent(line.key(), line.number());
            String text = WordingKeeper.tidy(line.yours());
            if (place == null) {
                faults.add(new WordingPreview.Fault(
                        line.number(),
                        "There are no words “" + line.key() + "”. Keep the keys as they were downloaded."));
            } else if (before != null) {
                faults.add(new WordingPreview.Fault(
                        line.number(),
                        "“" + line.key() + "” stands in line " + before + " already. Keep one of them."));
            } else if (text.isEmpty()) {
                empty++;
            } else {
                Optional<String> fault = WordingKeeper.findFault(place, language, text);
                fault.ifPresent(
                        words -> faults.add(new WordingPreview.Fault(line.number(), line.key() + ": " + words)));
                if (!line.english().isBlank()
                        && !WordingKeeper.tidy(line.english()).equals(place.english())) {
                    notes.add(new WordingPreview.Fault(
                            line.number(),
                            line.key() + ": the English has changed since this file was made. It is now: "
                                    + place.english()));
                }
                if (text.equals(place.own() == null ? "" : place.standing())) {
                    same++;
                } else if (fault.isEmpty()) {
                    changes.add(new WordingPreview.Line(
                            place.key(), place.standing(), text, place.key().example(text)));
                }
            }
        }
        return new WordingPreview(changes, same, empty, notes, faults, fingerprint(language, changes));
    }

    /**
     * Takes a file over, if it still does what was shown.
     *
     * @param fingerprint of the preview
     * @return how many places changed; empty where it would do something else now, and nothing was done
     */
    public Optional<Integer> apply(Scope scope, String language, byte[] bytes, String fingerprint) {
        scope.requireKeepsSchool();
        return transactions.write(scope, () -> {
            WordingPreview preview = preview(scope, language, bytes);
            if (!preview.usable() || !preview.fingerprint().equals(fingerprint)) {
                return Optional.<Integer>empty();
            }
            Map<String, String> texts = new LinkedHashMap<>();
            preview.changes().forEach(line -> texts.put(line.key().id(), line.after()));
            return switch (keeper.save(scope, language, texts)) {
                case Outcome.Done<Integer> done -> Optional.of(done.value());
                case Outcome.Refused<Integer> refused -> Optional.<Integer>empty();
            };
        });
    }

    private void requireLanguage(Scope scope, String language) {
        scope.requireKeepsSchool();
        if (!wordings.listLanguages(scope).contains(language)) {
            throw new NotFound("The school has no words in " + Languages.name(language) + ". Add the language first.");
        }
    }

    private static String fingerprint(String language, List<WordingPreview.Line> changes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(language.getBytes(StandardCharsets.UTF_8));
            for (WordingPreview.Line line : changes) {
                for (String text : List.of(line.key().id(), line.before(), line.after())) {
                    digest.update((byte) 0);
                    digest.update(text.getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
