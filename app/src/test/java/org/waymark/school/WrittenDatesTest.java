package org.waymark.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-03-09",
                "09/03/2016",
                " 9/3/2016 ",
                "09.03.2016",
                "9-3-2016",
                "9 March 2016",
                "9 mar 2016",
                "9-MAR-2016",
                "2016-03-09T00:00:00",
                "09/03/2016 00:00"
            })
    void readsWhatPeopleWrite(String text) {
        assertThat(WrittenDates.find(text)).contains(LocalDate.of(2016, 3, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9/3/16", "31/02/2016", "2016-13-01", "9 Ma 2016", "42438", "tomorrow", "9 Foo 2016"})
    void leavesTheRest(String text) {
        assertThat(WrittenDates.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 Sept 2015", "1 SEPTEMBER 2015", "1 Sep 2015"})
    void readsMonthsInWordsUnderAnyLocale(String text) {
        assertThat(WrittenDates.find(text)).contains(LocalDate.of(2015, 9, 1));
    }
}
