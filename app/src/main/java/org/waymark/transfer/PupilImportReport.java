package org.waymark.transfer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Severity;
import org.waymark.transfer.incoming.FileKind;
import org.waymark.transfer.incoming.ImportFinding;

/**
 * What importing a file of pupils would do, or did.
 *
 * @param file the file's name
 * @param kind what it turned out to be
 * @param year the academic year in which its pupils are enrolled
 * @param usable whether the file may be applied; a broken or unknown one may not
 * @param applied whether it was
 * @param rows what happens to each pupil, in the order of the file
 * @param findings what was noticed
 */
public record PupilImportReport(
        String file,
        FileKind kind,
        AcademicYear year,
        boolean usable,
        boolean applied,
        List<PlannedPupil> rows,
        List<ImportFinding> findings) {

    public PupilImportReport {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** How many pupils of the file have this verdict. */
    public long count(PlannedPupil.Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** Pupils of the file whom the school has. */
    public long matched() {
        return changed() + count(PlannedPupil.Verdict.SAME);
    }

    /** Pupils added. */
    public long created() {
        return count(PlannedPupil.Verdict.NEW);
    }

    /** Pupils of whom something changed. */
    public long changed() {
        return count(PlannedPupil.Verdict.CHANGED);
    }

    /** Pupils whom the school does not have, or about whom only a person can decide. */
    public long unmatched() {
        return count(PlannedPupil.Verdict.UNMATCHED) + count(PlannedPupil.Verdict.DOUBTFUL);
    }

    /** Pupils left out because something about them has to be put right first. */
    public long refused() {
        return count(PlannedPupil.Verdict.REFUSED);
    }

    /** Whether applying the file changes anything. */
    public boolean changesAnything() {
        return usable && created() + changed() > 0;
    }

    /** Whether there is an error, or anything was refused: what makes a command end with 1. */
    public boolean hasFaults() {
        return findings.stream().anyMatch(finding -> finding.severity() != Severity.WARNING);
    }

    /**
     * Stands for everything the plan would do, so that an act can be stopped if it would no longer do what its preview
     * showed.
     */
    public String fingerprint() {
        try {
            byte[] plan = (year + "\n" + rows).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plan));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The pupils part of the report of a file, as the command line and the API answer it. */
    public Map<String, @Nullable Object> asJson() {
        Map<String, @Nullable Object> pupils = new LinkedHashMap<>();
        pupils.put("matched", matched());
        pupils.put("created", created());
        pupils.put("unmatched", unmatched());
        pupils.put("changed", changed());
        pupils.put("refused", refused());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("kind", kind.code());
        json.put("pupils", pupils);
        json.put("findings", findings.stream().map(ImportFinding::asJson).toList());
        return json;
    }
}
