package org.waymark.parents.web;

import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.parents.paper.Crests;
import org.waymark.parents.paper.Look;
import org.waymark.parents.paper.TypedLook;

/**
 * The form of a look as it was sent: what was typed, and what was wrong with the picture.
 *
 * @param typed what was typed, with the crest that counts: a new one, the one a refused form held, or the school's
 * @param newCrest whether the crest is one that is not saved yet
 * @param faults of the picture, by field
 */
record LookForm(TypedLook typed, boolean newCrest, Map<String, String> faults) {

    /** The fields of the form; Spring fills them in by name. */
    record Fields(
            @Nullable String colour,
            @Nullable String lines,
            @Nullable String signatures,
            @Nullable String crestWords,
            @Nullable String picture,
            @Nullable String without,
            @Nullable String nearest,
            @Nullable Long seen,
            @Nullable MultipartFile crest) {

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** @param saved the school's look, whose crest stays unless another is sent or it is taken away */
    static LookForm of(Fields fields, Look saved) {
        Map<String, String> faults = new LinkedHashMap<>();
        Look.Crest crest = saved.crest();
        boolean changed = false;
        byte[] sent = sent(fields, faults);
        if (sent.length > 0) {
            try {
                crest = Crests.read(sent, Fields.text(fields.crestWords()));
                changed = true;
            } catch (Crests.Unfit unfit) {
                faults.put("crest", String.valueOf(unfit.getMessage()));
            }
        }
        if (fields.without() != null) {
            crest = null;
            changed = false;
        }
        String nearest = Fields.text(fields.nearest());
        return new LookForm(
                new TypedLook(
                        nearest.isEmpty() ? Fields.text(fields.colour()) : nearest,
                        Fields.text(fields.lines()),
                        Fields.text(fields.signatures()),
                        crest,
                        crest == null ? "" : Fields.text(fields.crestWords())),
                changed,
                faults);
    }

    /** The picture of this form, or the one that a refused form held. */
    private static byte[] sent(Fields fields, Map<String, String> faults) {
        try {
            MultipartFile file = fields.crest();
            if (file != null && !file.isEmpty()) {
                return file.getSize() > Crests.MOST_BYTES ? tooLarge(faults) : file.getBytes();
            }
            return Base64.getDecoder().decode(Fields.text(fields.picture()));
        } catch (IOException | IllegalArgumentException lost) {
            faults.put("crest", "The picture did not arrive whole. Choose it again.");
            return new byte[0];
        }
    }

    private static byte[] tooLarge(Map<String, String> faults) {
        faults.put("crest", "The picture is larger than 4 MB. Save it smaller, about 600 pixels wide, and try again.");
        return new byte[0];
    }
}
