package org.waymark.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Decoded;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.ChangeKind;
import org.waymark.results.FileEntry.Batch;
import org.waymark.results.FromFile;
import org.waymark.results.Input;
import org.waymark.results.SaveRequest;
import org.waymark.school.FoldedNames;
import org.waymark.transfer.CodeBook.Found;
import org.waymark.transfer.CodeBook.Spot;
import org.waymark.transfer.incoming.ImportFinding;
import org.waymark.transfer.incoming.ImportRule;
import org.waymark.transfer.incoming.IncomingResult;
import org.waymark.transfer.incoming.ResultPlace;

/**
 * Turns the results of files into inputs, edition by edition and file by file, and remembers for each what it is to
 * become. Touches nothing; what the inputs come to is known once they have gone the road of every result.
 */
final class ResultPlanner {

    private final CodeBook book;
    private final ImportChoices choices;
    private final Function<Edition, LocalDate> usualDate;
    private final List<PendingResult> pending = new ArrayList<>();
    private final List<Gathered> gathered = new ArrayList<>();
    private final NewestFiles newest = new NewestFiles();

    ResultPlanner(CodeBook book, ImportChoices choices, Function<Edition, LocalDate> usualDate) {
        this.book = book;
        this.choices = choices;
        this.usualDate = usualDate;
    }

    /** The inputs of one file for one edition. */
    private record Gathered(String source, @Nullable String school, Edition edition, List<Input> inputs) {}

    /** A file's pupil of whom it is known who it is. */
    record Known(long id, String name, Function<Integer, Optional<YearGroup>> yearGroupIn) {}

    /** The file whose results are being planned. */
    record Source(int position, String name, @Nullable String school) {}

    List<PendingResult> pending() {
        return pending;
    }

    /**
     * The batches, in order; pupils under the keys that they have by now.
     *
     * @param importId the import that they are part of, null in a preview
     */
    List<Batch> batches(@Nullable Long importId, Map<Long, Long> keys) {
        return gathered.stream()
                .map(ofFile -> new Batch(
                        ofFile.edition(),
                        new SaveRequest(
                                null,
                                ChangeKind.FILE,
                                ofFile.source(),
                                usualDate.apply(ofFile.edition()),
                                ofFile.inputs().stream()
                                        .map(input -> keys.containsKey(input.pupilId())
                                                ? new Input(
                                                        Objects.requireNonNull(keys.get(input.pupilId())),
                                                        input.item(),
                                                        input.text(),
                                                        input.base(),
                                                        input.assessedOn())
                                                : input)
                                        .toList(),
                                new FromFile(
                                        importId,
                                        ofFile.school(),
                                        choices.blanksOnly(ofFile.edition().assessment())))))
                .toList();
    }

    /** Plans the results of one pupil of a file. */
    List<ImportFinding> plan(Source source, Known pupil, List<IncomingResult> results) {
        List<ImportFinding> findings = new ArrayList<>();
        place(pupil, results, findings).forEach(found -> add(source, pupil, found, findings));
        return findings;
    }

    /** Notes what a file says of a pupil, before any is planned; where there are several files, from the newest on. */
    void note(Source source, Known pupil, List<IncomingResult> results) {
        place(pupil, results, new ArrayList<>())
                .forEach(found ->
                        newest.note(cell(pupil, found), source, found.result().text()));
    }

    private static String cell(Known pupil, Placed placed) {
        Spot spot = placed.spot();
        boolean entered = spot != null
                && !(spot.edition()
                                .place(spot.item().id(), placed.result().text())
                                .decoded()
                        instanceof Decoded.Refused);
        return pupil.id() + " " + (entered ? placed.key() : placed.keptKey());
    }

    /** The places of a pupil's results, one for each; of two results for the same place the later. */
    private Collection<Placed> place(Known pupil, List<IncomingResult> results, List<ImportFinding> findings) {
        Map<String, Placed> placed = new LinkedHashMap<>();
        for (IncomingResult result : results) {
            Placed found = place(pupil, result);
            Placed twin = placed.putIfAbsent(found.key(), found);
            if (twin != null) {
                Placed taken = isLater(result, twin.result()) ? found : twin;
                placed.put(found.key(), taken);
                if (!twin.result().text().equalsIgnoreCase(result.text())) {
                    findings.add(finding(
                            ImportRule.TWICE_IN_FILE,
                            pupil,
                            found,
                            "The file has both " + twin.result().text() + " and " + result.text() + " for "
                                    + found.label() + ". " + taken.result().text()
                                    + " is taken; look whether it is right."));
                }
            }
        }
        return placed.values();
    }

    private static boolean isLater(IncomingResult result, IncomingResult other) {
        LocalDate on = result.assessedOn();
        LocalDate otherOn = other.assessedOn();
        return on == null || otherOn == null || !on.isBefore(otherOn);
    }

    /** A result with the spot it belongs to, or why there is none. */
    private record Placed(IncomingResult result, @Nullable Spot spot, String why) {

        String key() {
            Spot at = spot;
            return at == null ? keptKey() : at.edition() + " " + at.item().id();
        }

        /** Under which one result is kept word for word. */
        String keptKey() {
            return result.place().label() + " " + result.yearText();
        }

        String label() {
            Spot at = spot;
            return at == null ? result.place().label() : at.item().longLabel();
        }
    }

    private Placed place(Known pupil, IncomingResult result) {
        Integer year = result.year();
        if (year == null) {
            return new Placed(
                    result,
                    null,
                    result.yearText() == null
                            ? "The file does not say which year it is of."
                            : "The year \"" + result.yearText() + "\" cannot be read.");
        }
        return switch (book.find(result.place(), year, pupil.yearGroupIn().apply(year))) {
            case Found.At(Spot spot) -> new Placed(inCodes(result, spot), spot, "");
            case Found.Unknown(String why) -> new Placed(result, null, why);
        };
    }

    /** Of a school's own scale a file may have the words instead of the codes, as people read them. */
    private static IncomingResult inCodes(IncomingResult result, Spot spot) {
        if (!spot.edition().assessment().isPoint()
                || spot.item().scale().findCode(result.text()).isPresent()) {
            return result;
        }
        String words = FoldedNames.fold(result.text());
        if (words.isEmpty()) {
            return result;
        }
        List<Code> called = spot.item().scale().codes().stream()
                .filter(code -> FoldedNames.fold(code.label()).equals(words))
                .toList();
        return called.size() == 1 ? result.withText(called.getFirst().value()) : result;
    }

    private void add(Source source, Known pupil, Placed placed, List<ImportFinding> findings) {
        Spot spot = placed.spot();
        IncomingResult result = placed.result();
        Optional<NewestFiles.Word> newer = newest.findOther(cell(pupil, placed), source, result.text());
        if (newer.isPresent()) {
            String why = newer.get().file() + " is newer and has " + newer.get().text() + ", so "
                    + newer.get().text() + " is taken.";
            pending.add(PendingResult.older(source.position(), pupil, result, spot, why));
            findings.add(finding(
                    ImportRule.IN_TWO_FILES,
                    pupil,
                    placed,
                    placed.label() + ": " + source.name() + " has " + result.text() + "; " + why));
            return;
        }
        if (spot == null && result.place() instanceof ResultPlace.Named) {
            pending.add(PendingResult.refused(source.position(), pupil, result, null, placed.why()));
            findings.add(finding(ImportRule.NOT_ALLOWED, pupil, placed, placed.label() + ": " + placed.why()));
            return;
        }
        if (spot == null) {
            pending.add(PendingResult.unknown(source.position(), pupil, result, null, placed.why(), source.school()));
            findings.add(finding(ImportRule.CODE_NOT_KNOWN, pupil, placed, placed.label() + ": " + placed.why()));
            return;
        }
        Decoded decoded = spot.edition().place(spot.item().id(), result.text()).decoded();
        if (decoded instanceof Decoded.Refused refused) {
            refused(source, pupil, placed, spot, refused, findings);
            return;
        }
        int batch = gather(source, spot.edition());
        List<Input> inputs = gathered.get(batch).inputs();
        pending.add(PendingResult.input(source.position(), pupil, result, spot, batch, inputs.size()));
        inputs.add(new Input(pupil.id(), spot.item().id(), result.text(), null, result.assessedOn()));
    }

    private void refused(
            Source source,
            Known pupil,
            Placed placed,
            Spot spot,
            Decoded.Refused refused,
            List<ImportFinding> findings) {
        IncomingResult result = placed.result();
        Optional<Spot> workedOut = workedOut(spot, result.text());
        if (workedOut.isPresent()) {
            // It goes along so that what stands in its place is looked up; nobody can enter it.
            int batch = gather(source, spot.edition());
            gathered.get(batch)
                    .inputs()
                    .add(new Input(pupil.id(), workedOut.get().item().id(), result.text(), null));
            pending.add(
                    PendingResult.workedOut(source.position(), pupil, result, workedOut.get(), batch, source.school()));
        } else if (isNumber(result.text()) || spot.edition().assessment().isPoint()) {
            String why = refused.message() + allowed(refused);
            pending.add(PendingResult.refused(source.position(), pupil, result, spot, why));
            findings.add(finding(ImportRule.NOT_ALLOWED, pupil, placed, placed.label() + ": " + why));
        } else {
            String why = "Waymark does not know the value " + result.text() + " here.";
            pending.add(PendingResult.unknown(source.position(), pupil, result, spot, why, source.school()));
            findings.add(finding(ImportRule.VALUE_NOT_KNOWN, pupil, placed, placed.label() + ": " + why));
        }
    }

    private static String allowed(Decoded.Refused refused) {
        return refused.allowed().isEmpty() ? "" : " Allowed: " + refused.allowed() + ".";
    }

    /** An outcome such as AS or Wa follows from the marks: it is compared with what does, not entered. */
    private static Optional<Spot> workedOut(Spot spot, String text) {
        Item outcome = spot.item()
                .codesGoTo()
                .flatMap(spot.edition()::findItem)
                .filter(item -> spot.item().scale().findCode(text).isEmpty())
                .orElse(spot.item());
        return outcome.scale().findCode(text).filter(Code::derivedOnly).map(code -> new Spot(spot.edition(), outcome));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
    }

    private int gather(Source source, Edition edition) {
        // Batches of one file stand together, the newest last.
        for (int i = gathered.size() - 1; i >= 0 && gathered.get(i).source().equals(source.name()); i--) {
            Gathered batch = gathered.get(i);
            if (batch.edition() == edition
                    && Objects.equals(batch.school(), source.school())
                    && batch.inputs().size() < SaveRequest.MOST_INPUTS) {
                return i;
            }
        }
        gathered.add(new Gathered(source.name(), source.school(), edition, new ArrayList<>()));
        return gathered.size() - 1;
    }

    private static ImportFinding finding(ImportRule rule, Known pupil, Placed placed, String message) {
        Spot spot = placed.spot();
        return new ImportFinding(
                rule.severity(),
                rule.id(),
                pupil.name(),
                spot == null ? placed.result().place().label() : spot.item().id(),
                placed.result().line(),
                message);
    }
}
