package org.waymark.transfer.web;

import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Certainty;
import org.waymark.transfer.tables.TableRequest;

/**
 * The form with which a national table is loaded, and what its preview sends back.
 *
 * @param what {@code ks2:reading} and the like, {@code phonics} for a typed threshold, {@code figures} for national
 *     figures, or null for what the file says itself
 * @param year the academic year by the year in which it ends
 * @param mark the threshold, where one is typed
 * @param source where it was read
 * @param official whether it is the DfE's own publication
 * @param file the file's name
 * @param carried the file itself, as it travels with the preview: kept nowhere between the two steps
 * @param fingerprint that of the preview
 */
public record TableForm(
        @Nullable String what,
        @Nullable Integer year,
        @Nullable String mark,
        @Nullable String source,
        @Nullable Boolean official,
        @Nullable String file,
        @Nullable String carried,
        @Nullable String fingerprint) {

    @Override
    public String what() {
        return Objects.requireNonNullElse(what, "");
    }

    @Override
    public String mark() {
        return Objects.requireNonNullElse(mark, "");
    }

    @Override
    public String source() {
        return Objects.requireNonNullElse(source, "");
    }

    @Override
    public Boolean official() {
        return Boolean.TRUE.equals(official);
    }

    @Override
    public String file() {
        return Objects.requireNonNullElse(file, threshold() ? "typed" : "file");
    }

    @Override
    public String carried() {
        return Objects.requireNonNullElse(carried, "");
    }

    @Override
    public String fingerprint() {
        return Objects.requireNonNullElse(fingerprint, "");
    }

    /** Whether a phonics threshold was typed. */
    public boolean threshold() {
        return what().equals(Assessment.PHONICS.code());
    }

    TableForm orYear(int usual) {
        return year == null ? new TableForm(what, usual, mark, source, official, file, carried, fingerprint) : this;
    }

    TableForm with(String name, String bytes) {
        return new TableForm(what, year, mark, source, official, name, bytes, fingerprint);
    }

    byte[] bytes() {
        try {
            return Base64.getUrlDecoder().decode(carried());
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    TableRequest request(byte[] bytes) {
        int colon = what().indexOf(':');
        boolean ofTest = colon > 0;
        Assessment assessment =
                ofTest ? Assessment.find(what().substring(0, colon)).orElse(null) : null;
        return new TableRequest(
                file(),
                bytes,
                assessment,
                ofTest ? what().substring(colon + 1) : null,
                ofTest || threshold() ? year : null,
                official() ? Certainty.CONFIRMED : Certainty.SECONDARY,
                source());
    }
}
