package org.waymark.transfer.incoming;

import java.util.Objects;
import java.util.Optional;
import org.waymark.catalogue.Assessment;

/**
 * What the words of a heading and the values below it point to.
 *
 * @param meaning the item
 * @param sure whether the heading names assessment, subject and kind in full and nothing else
 */
record ItemGuess(ColumnMeaning.OfResult meaning, boolean sure) {

    /**
     * @param keyStage the key stage whose results the table seems to hold
     */
    static Optional<ItemGuess> of(HeadingText words, ColumnSamples samples, ItemNames names, Assessment keyStage) {
        if (words.isSomethingElse()) {
            return Optional.empty();
        }
        boolean whole = words.left().isEmpty() && !words.hedged();
        Assessment named = words.assessment();
        if (named == null) {
            return ofKeyStage(words, samples, names, keyStage, false);
        }
        return switch (named) {
            case EYFSP, AUTUMN_1, AUTUMN_2, SPRING_1, SPRING_2, SUMMER_1, SUMMER_2 -> Optional.empty();
            case PHONICS -> ofPhonics(words, samples, whole);
            case MTC -> ofTables(words, whole);
            case KS1, KS2 -> ofKeyStage(words, samples, names, named, whole);
        };
    }

    private static Optional<ItemGuess> ofPhonics(HeadingText words, ColumnSamples samples, boolean whole) {
        String kind = words.kind() == null ? "" : words.kind();
        if (words.subject() != null || !words.left().isEmpty() && kind.isEmpty()) {
            return Optional.empty();
        }
        String part = switch (kind) {
            case "raw", "score" -> "mark";
            case "outcome" -> "outcome";
            default -> samples.areMarks() ? "mark" : "outcome";
        };
        String item = words.check() == null ? part : words.check() + "." + part;
        return Optional.of(
                new ItemGuess(new ColumnMeaning.OfResult(Assessment.PHONICS, item), whole && !kind.isEmpty()));
    }

    private static Optional<ItemGuess> ofTables(HeadingText words, boolean whole) {
        String kind = words.kind() == null ? "score" : words.kind();
        boolean score = kind.equals("score") || kind.equals("raw");
        if (!score && !kind.equals("outcome")
                || words.kind() == null && !words.left().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ItemGuess(new ColumnMeaning.OfResult(Assessment.MTC, "mtc.score"), whole && score));
    }

    private static Optional<ItemGuess> ofKeyStage(
            HeadingText words, ColumnSamples samples, ItemNames names, Assessment likely, boolean whole) {
        String subject = words.subject();
        // A word that is not known makes "Maths set" no result, and "Maths raw (Jo)" one to look at.
        if (subject == null || words.kind() == null && !words.left().isEmpty()) {
            return Optional.empty();
        }
        Assessment assessment = words.assessment() == null && "y2".equals(words.check()) ? Assessment.KS1 : likely;
        Assessment other = assessment == Assessment.KS1 ? Assessment.KS2 : Assessment.KS1;
        Optional<ItemGuess> here = item(words, subject, samples, names, assessment, whole);
        return here.isPresent() || words.assessment() != null
                ? here
                : item(words, subject, samples, names, other, false);
    }

    private static Optional<ItemGuess> item(
            HeadingText words,
            String subject,
            ColumnSamples samples,
            ItemNames names,
            Assessment assessment,
            boolean whole) {
        boolean onlyJudged = !names.has(assessment, subject + ".outcome");
        String kind = Objects.requireNonNullElse(words.kind(), "");
        String found = switch (kind) {
            case "" -> onlyJudged ? "ta" : bySamples(samples);
            case "score" -> samples.areScaledScores() ? "scaled" : samples.areMarks() ? "raw" : "";
            case "spelling" -> assessment == Assessment.KS2 ? "p2" : "p1";
            default -> onlyJudged && kind.equals("outcome") ? "ta" : kind;
        };
        String item = subject + "." + found;
        if (found.isEmpty() || !names.has(assessment, item)) {
            return Optional.empty();
        }
        boolean said = found.equals(kind) || kind.isEmpty() && onlyJudged;
        return Optional.of(new ItemGuess(new ColumnMeaning.OfResult(assessment, item), whole && said));
    }

    private static String bySamples(ColumnSamples samples) {
        if (samples.areJudgements()) {
            return "ta";
        }
        if (samples.areOutcomes()) {
            return "outcome";
        }
        return samples.areScaledScores() ? "scaled" : "";
    }
}
