package org.waymark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @Test
    void holdsEveryEditionNewestFirst() {
        assertThat(years(Assessment.EYFSP))
                .containsExactly(2027, 2026, 2025, 2024, 2023, 2022, 2019, 2018, 2017, 2016, 2015, 2014, 2013);
        assertThat(years(Assessment.PHONICS))
                .containsExactly(2027, 2026, 2025, 2024, 2023, 2022, 2019, 2018, 2017, 2016, 2015, 2014, 2013, 2012);
        assertThat(years(Assessment.KS1)).containsExactly(2027, 2026, 2025, 2024, 2023, 2022, 2019, 2018, 2017, 2016);
        assertThat(years(Assessment.MTC)).containsExactly(2027, 2026, 2025, 2024, 2023, 2022);
        assertThat(years(Assessment.KS2)).containsExactlyElementsOf(years(Assessment.KS1));
    }

    private static List<Integer> years(Assessment assessment) {
        return CATALOGUE.listEditions(assessment).stream()
                .map(edition -> edition.year().endYear())
                .toList();
    }
}
