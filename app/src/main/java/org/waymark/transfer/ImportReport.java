package org.waymark.transfer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What importing files would do, or did.
 *
 * @param importId the import, once it was done and changed anything; else null
 * @param files the files in the order in which they came
 * @param applied whether it was done
 */
public record ImportReport(@Nullable Long importId, List<FileReport> files, boolean applied) {

    public ImportReport {
        files = List.copyOf(files);
    }

    /** How many pupils have this verdict. */
    public int count(PlannedPupil.Verdict verdict) {
        return files.stream().mapToInt(file -> file.count(verdict)).sum();
    }

    /** How many results have this verdict. */
    public int count(PlannedResult.Verdict verdict) {
        return files.stream().mapToInt(file -> file.count(verdict)).sum();
    }

    /** Whether applying the files changes anything. */
    public boolean changesAnything() {
        return files.stream().anyMatch(FileReport::changesAnything);
    }

    /** Whether there is an error, or anything was refused: what makes a command end with 1. */
    public boolean hasFaults() {
        return files.stream().anyMatch(FileReport::hasFaults);
    }

    /** The report as the command line and the API answer it, one entry for each file. */
    public List<Map<String, @Nullable Object>> asJson() {
        return files.stream().map(file -> file.asJson(importId)).toList();
    }

    /**
     * Stands for everything the plan would do, so that an act can be stopped if it would no longer do what its preview
     * showed.
     */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (FileReport file : files) {
                digest.update((file.file() + file.state()).getBytes(StandardCharsets.UTF_8));
                file.pupils().forEach(row -> digest.update(row.toString().getBytes(StandardCharsets.UTF_8)));
                file.results().forEach(row -> digest.update(row.toString().getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
