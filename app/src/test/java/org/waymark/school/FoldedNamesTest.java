package org.waymark.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNamesTest {

    @ParameterizedTest
    @CsvSource({
        "O’Brien, o'brien",
        "Łukasz, LUKASZ",
        "Zoë, zoe",
        "Smith-Jones, smith jones",
        "IRIS, iris",
        "Strauß, STRAUSS",
        "Søren, soren",
        "İnci, inci"
    })
    void foldsWhatSystemsWriteDifferently(String one, String other) {
        assertThat(FoldedNames.fold(one)).isEqualTo(FoldedNames.fold(other)).isNotEmpty();
    }
}
