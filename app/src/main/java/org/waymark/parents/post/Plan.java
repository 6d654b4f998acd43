package org.waymark.parents.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Who would get what, now. Nothing has been sent.
 *
 * @param lines in the order of the classes' lists, those of a pupil together
 * @param unreleased how many of the pupils have no released report on the year
 */
public record Plan(int year, List<PlanLine> lines, int unreleased) {

    public Plan {
        lines = List.copyOf(lines);
    }

    /** How many letters go this way, of those not seen to before. */
    public long count(Way way) {
        return lines.stream()
                .filter(line -> line.way() == way && !line.already())
                .count();
    }

    /** How many lines were seen to before. */
    public long countAlready() {
        return lines.stream().filter(PlanLine::already).count();
    }

    /** How many lines a person should look at. */
    public long countLooks() {
        return lines.stream()
                .filter(line -> !line.looks().isEmpty() && !line.already())
                .count();
    }

    /** How many pupils have a released report. */
    public long countPupils() {
        return lines.stream().map(PlanLine::pupilId).distinct().count();
    }

    /** What there is to send or to give. */
    public List<PlanLine> listLetters() {
        return lines.stream()
                .filter(line -> line.way() != Way.NONE && !line.already())
                .toList();
    }

    /** Stands for exactly this plan: any change of who gets what, where or why makes another one. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (PlanLine line : lines) {
                digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
