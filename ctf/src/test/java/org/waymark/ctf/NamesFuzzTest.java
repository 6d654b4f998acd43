package org.waymark.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Replays the committed inputs; with {@code JAZZER_FUZZ=1}, looks for new ones. */
class NamesFuzzTest {
    /** A text is a UPN or it is not; what is one stays itself, and has one check letter. */
    @FuzzTest(maxDuration = "10m")
    void takesAUpnForWhatItIs(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Upn.find(text).ifPresent(upn -> {
            assertThat(upn.text())
                    .isEqualTo(text.strip().toUpperCase(Locale.ROOT))
                    .matches("[A-Z][0-9]{11}[0-9A-Z]");
            assertThat(Upn.find(upn.toString())).contains(upn);
            Upn right = new Upn(
                    Upn.checkLetter(upn.text().substring(1)) + upn.text().substring(1));
            assertThat(right.hasValidCheckLetter()).isTrue();
            assertThat(upn.hasValidCheckLetter()).isEqualTo(upn.equals(right));
            assertThat(upn.isTemporary())
                    .isEqualTo(Character.isLetter(upn.text().charAt(12)));
        });
    }

    /** A text is the name of a file or it is not; what is one composes to a name that is the same one. */
    @FuzzTest(maxDuration = "10m")
    void takesANameForWhatItIs(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        CtfFileName.find(text).ifPresent(name -> {
            assertThat(CtfFileName.find(name.compose())).contains(name);
            assertThat(text.toUpperCase(Locale.ROOT))
                    .contains(name.compose().replace(".xml", "").toUpperCase(Locale.ROOT));
            assertThat(name.serial()).isBetween(1, 999);
        });
    }
}
