package org.waymark.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Severity;
import org.waymark.transfer.incoming.FileKind;
import org.waymark.transfer.incoming.Heading;
import org.waymark.transfer.incoming.ImportFinding;
import org.waymark.transfer.incoming.Origin;

/**
 * What importing one file would do, or did.
 *
 * @param position its place in the delivery, from 0
 * @param file the file's name
 * @param kind what it turned out to be
 * @param description more about it in words
 * @param source where it comes from
 * @param destination where it goes to
 * @param year the academic year that it tells of, by the year in which it ends
 * @param state whether it is taken, and if not why
 * @param pupils what happens to each pupil, in the order of the file
 * @param results what happens to each result
 * @param headings for a table its headings
 * @param findings what was noticed
 */
public record FileReport(
        int position,
        String file,
        FileKind kind,
        String description,
        Origin source,
        Origin destination,
        int year,
        State state,
        List<PlannedPupil> pupils,
        List<PlannedResult> results,
        List<Heading> headings,
        List<ImportFinding> findings) {

    /** Whether a file is taken. */
    public enum State {
        TAKEN,
        /** A person left it out. */
        LEFT_OUT,
        /** It is for another school; its pupils who are ours may be taken all the same. */
        FOR_ANOTHER_SCHOOL,
        /** It is no file of pupils or results; {@link FileReport#findings()} say where it is loaded. */
        ELSEWHERE,
        /** A person has to say what its columns hold first. */
        NEEDS_HEADINGS,
        /** It is nothing that can be taken, or broken. */
        UNUSABLE
    }

    public FileReport {
        pupils = List.copyOf(pupils);
        results = List.copyOf(results);
        headings = List.copyOf(headings);
        findings = List.copyOf(findings);
    }

    /** A ZIP file of which something did not come out. */
    static FileReport ofArchive(String name, List<ImportFinding> findings) {
        return new FileReport(
                0,
                name,
                FileKind.UNKNOWN,
                "",
                Origin.UNKNOWN,
                Origin.UNKNOWN,
                0,
                State.UNUSABLE,
                List.of(),
                List.of(),
                List.of(),
                findings);
    }

    /** How many pupils have this verdict. */
    public int count(PlannedPupil.Verdict verdict) {
        return (int) pupils.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** How many results have this verdict. */
    public int count(PlannedResult.Verdict verdict) {
        return (int) results.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** Pupils of the file whom the school has. */
    public int matched() {
        return count(PlannedPupil.Verdict.CHANGED) + count(PlannedPupil.Verdict.SAME);
    }

    /** Pupils whom the school does not have, or about whom only a person can decide. */
    public int unmatched() {
        return count(PlannedPupil.Verdict.UNMATCHED) + count(PlannedPupil.Verdict.DOUBTFUL);
    }

    /** Whether taking the file changes anything. */
    public boolean changesAnything() {
        return state == State.TAKEN
                && (pupils.stream().anyMatch(FileReport::changes)
                        || results.stream().anyMatch(FileReport::changes));
    }

    private static boolean changes(PlannedPupil pupil) {
        return pupil.verdict() == PlannedPupil.Verdict.NEW || pupil.verdict() == PlannedPupil.Verdict.CHANGED;
    }

    private static boolean changes(PlannedResult result) {
        return switch (result.verdict()) {
            case NEW, CHANGED, UNKNOWN -> true;
            case SAME, OURS, OLDER, REFUSED, UNKNOWN_SAME -> false;
        };
    }

    /** Whether there is an error, or anything was refused: what makes a command end with 1. */
    public boolean hasFaults() {
        return findings.stream().anyMatch(finding -> finding.severity() != Severity.WARNING)
                || count(PlannedResult.Verdict.REFUSED) > 0;
    }

    /** The report as the command line and the API answer it. */
    public Map<String, @Nullable Object> asJson(@Nullable Long changeSet) {
        Map<String, @Nullable Object> ofPupils = new LinkedHashMap<>();
        ofPupils.put("matched", matched());
        ofPupils.put("created", count(PlannedPupil.Verdict.NEW));
        ofPupils.put("unmatched", unmatched());
        ofPupils.put("changed", count(PlannedPupil.Verdict.CHANGED));
        ofPupils.put("refused", count(PlannedPupil.Verdict.REFUSED));
        Map<String, @Nullable Object> ofResults = new LinkedHashMap<>();
        ofResults.put("new", count(PlannedResult.Verdict.NEW));
        ofResults.put("changed", count(PlannedResult.Verdict.CHANGED));
        ofResults.put(
                "same",
                count(PlannedResult.Verdict.SAME)
                        + count(PlannedResult.Verdict.OURS)
                        + count(PlannedResult.Verdict.OLDER));
        ofResults.put("refused", count(PlannedResult.Verdict.REFUSED));
        ofResults.put("unknown", count(PlannedResult.Verdict.UNKNOWN) + count(PlannedResult.Verdict.UNKNOWN_SAME));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("kind", kind.code());
        json.put("pupils", ofPupils);
        json.put("results", ofResults);
        json.put("findings", findings.stream().map(ImportFinding::asJson).toList());
        json.put("changeSet", state == State.TAKEN ? changeSet : null);
        return json;
    }
}
