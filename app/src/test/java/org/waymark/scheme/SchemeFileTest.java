package org.waymark.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A scheme goes into a file and comes back; what is wrong with a file is said in words. */
class SchemeFileTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        SchemeFile.Read read = SchemeFile.read(SchemeFile.write(Scheme.usual()));
        assertThat(read.scheme()).contains(Scheme.usual());
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void aFaultySchemeIsRefusedWithItsFaults() {
        String twice = SchemeFile.write(Scheme.usual()).replace("\"writing\"", "\"reading\"");
        SchemeFile.Read read = SchemeFile.read(twice);
        assertThat(read.scheme()).isEmpty();
        assertThat(read.faults()).contains("The subject “reading” is there twice.");
    }

    @Test
    void whatIsNoSchemeSaysWhereAndWhatToDo() {
        assertThat(SchemeFile.read("{\n\"points\": [\"EASTER\"]}").faults())
                .singleElement()
                .asString()
                .startsWith("Line 2: this is not a scheme as “waymark scheme --json” prints it.");
        assertThat(SchemeFile.read("points").faults()).hasSize(1);
        assertThat(SchemeFile.read("").faults()).hasSize(1);
        assertThat(SchemeFile.read("null").faults()).hasSize(1);
        assertThat(SchemeFile.read("{}").faults()).hasSize(1);
        assertThat(SchemeFile.read("{\"points\":[],\"subjects\":[{}],\"scales\":[],\"tests\":[],\"combinations\":[]}")
                        .faults())
                .hasSize(1);
        assertThat(SchemeFile.read(SchemeFile.write(Scheme.usual()).replace("\"label\"", "\"lable\""))
                        .faults())
                .hasSize(1);
    }
}
