package org.waymark.parents.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final List<Placeholder> ALLOWED = List.of(
            new Placeholder("forename", false, "the child's first name", "Robin"),
            new Placeholder("score", true, "the mark", "34"));

    @Test
    void namesGiveWayToValues() {
        assertThat(Template.fill("{forename}: {score}.", Map.of("forename", "Sky", "score", "30")))
                .isEqualTo("Sky: 30.");
        assertThat(Template.fill("{{{score}}} is {{so}}", Map.of("score", "30")))
                .isEqualTo("{30} is {so}");
        assertThat(Template.fill("{forename}", Map.of("forename", "{score}"))).isEqualTo("{score}");
        assertThatThrownBy(() -> Template.fill("{score}", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsWrongIsSaidWithWhatIsRight() {
        assertThat(Template.findFault("{forename} has {score}", ALLOWED)).isEmpty();
        assertThat(Template.findFault("{Forename} has {score}", ALLOWED))
                .hasValue("There is no {Forename} here. You can use {forename}, {score}.");
        assertThat(Template.findFault("{ forename } {score}", ALLOWED)).isPresent();
        assertThat(Template.findFault("{forename", ALLOWED).orElseThrow()).contains("a { without a }");
        assertThat(Template.findFault("{forename {score}", ALLOWED).orElseThrow())
                .contains("a { without a }");
        assertThat(Template.findFault("score}", ALLOWED).orElseThrow()).contains("a } without a {");
        assertThat(Template.findFault("{forename} is fine", ALLOWED).orElseThrow())
                .contains("Keep {score}, the mark");
        assertThat(Template.findFault("{{score}}", ALLOWED).orElseThrow()).contains("Keep {score}");
        assertThat(Template.findFault("{label}", List.of()).orElseThrow())
                .contains("These words hold no names in braces.");
    }
}
