package org.waymark.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CtfRuleTest {
    @Test
    void everyRuleHasItsOwnIdAndItsLineInTheReadme() throws IOException {
        assertThat(Arrays.stream(CtfRule.values()).map(CtfRule::code)).doesNotHaveDuplicates();
        String readme = java.nio.file.Files.readString(Path.of("README.md"));
        for (CtfRule rule : CtfRule.values()) {
            String severity = rule.severity().name().toLowerCase(Locale.ROOT);
            assertThat(readme).contains("| `" + rule.code() + "` | " + severity + " | " + rule.title() + " |");
        }
    }
}
