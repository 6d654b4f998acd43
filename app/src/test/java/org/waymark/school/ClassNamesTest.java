package org.waymark.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.catalogue.YearGroup;

class ClassNamesTest {

    @ParameterizedTest
    @CsvSource({
        "5 Oak, YEAR_5, 6 Oak",
        "5O, YEAR_5, 6O",
        "Year 1 Ash, YEAR_1, Year 2 Ash",
        "Y3B, YEAR_3, Y4B",
        "Oak, YEAR_3, Oak",
        "Room 12, YEAR_1, Room 12",
        "5/6 Oak, YEAR_5, 5/6 Oak",
        "3/4 Oak, YEAR_4, 5/6 Oak",
        "3/4 Oak, YEAR_3, 3/4 Oak",
        "4 Oak, YEAR_5, 4 Oak",
        "Reception, RECEPTION, Year 1",
        "Reception Oak, RECEPTION, 1 Oak",
        "RB, RECEPTION, 1B",
        "R Ash, RECEPTION, 1 Ash",
        "YR Ash, RECEPTION, Y1 Ash",
        "R, RECEPTION, 1",
        "Robins, RECEPTION, Robins",
        "Nursery, NURSERY, Reception",
        "N Ash, NURSERY, R Ash",
        "Nightingales, NURSERY, Nightingales"
    })
    void suggestsTheNextName(String name, YearGroup now, String next) {
        assertThat(ClassNames.next(name, now)).isEqualTo(next);
    }
}
