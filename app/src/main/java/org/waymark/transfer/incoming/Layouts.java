package org.waymark.transfer.incoming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.school.FoldedNames;

/** Recognises a table by its headings, so that what was said about them once need not be said again. */
public final class Layouts {

    private Layouts() {}

    /** Stands for these headings in this order, whatever their case and punctuation. */
    public static String fingerprint(List<String> headings) {
        String all = headings.stream().map(Layouts::fold).collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A heading as it is remembered. */
    public static String fold(String heading) {
        return FoldedNames.fold(heading);
    }
}
