package org.waymark.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.analysis.FigureSchool.edition;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.waymark.analysis.Comparators.Comparator;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;

/** England's figures beside ours: of the same year or the newest before it, of the same series, and live. */
class ComparatorsTest {

    private final AtomicReference<Catalogue> catalogue = new AtomicReference<>(AnalysisRooms.CATALOGUE);
    private final Comparators comparators = new Comparators(catalogue::get);

    private Optional<Comparator> england(Edition edition, String measure, String group) {
        return comparators.findEngland(edition, edition.findMeasure(measure).orElseThrow(), group);
    }

    private static String words(Optional<Comparator> comparator) {
        return comparator.map(found -> found.year() + " " + found.value()).orElse("none");
    }

    @Test
    void theSameYearElseTheNewestBefore() {
        assertThat(words(england(edition(Assessment.KS2, 2025), "ks2.rwm.expected", "all")))
                .isEqualTo("2025 62");
        assertThat(words(england(edition(Assessment.KS2, 2026), "ks2.rwm.expected", "all")))
                .isEqualTo("2025 62");
        Edition none = edition(Assessment.KS2, 2026);
        assertThat(comparators.findEnglandThen(
                        none, none.findMeasure("ks2.rwm.expected").orElseThrow(), "all"))
                .isEmpty();
    }

    @Test
    void byGroupEachOfItsOwnNewestYear() {
        Edition now = edition(Assessment.KS2, 2026);
        assertThat(words(england(now, "ks2.rwm.expected", "girls"))).isEqualTo("2025 65");
        assertThat(words(england(now, "ks2.rwm.expected", "disadvantaged"))).isEqualTo("2024 45");
        assertThat(words(england(now, "ks2.rwm.expected", "eal"))).isEqualTo("none");
        assertThat(words(england(now, "ks2.rwm.expected", "class:6A"))).isEqualTo("none");
    }

    @Test
    void aBreakInTheSeriesIsNotBridged() {
        assertThat(words(england(edition(Assessment.KS2, 2017), "ks2.writing.expected", "all")))
                .isEqualTo("2017 76");
        Edition first = edition(Assessment.EYFSP, 2022);
        assertThat(words(england(first, "eyfsp.gld", "girls")))
                .as("girls are known for 2019 only, of another profile")
                .isEqualTo("none");
        assertThat(first.findMeasure("eyfsp.gld").orElseThrow().series())
                .isNotEqualTo(edition(Assessment.EYFSP, 2019)
                        .findMeasure("eyfsp.gld")
                        .orElseThrow()
                        .series());
        assertThat(series(2017)).isNotEqualTo(series(2018)).isEqualTo(series(2016));
        assertThat(series(2018)).isEqualTo(series(2026));
    }

    private static String series(int year) {
        return edition(Assessment.KS2, year)
                .findMeasure("ks2.rwm.expected")
                .orElseThrow()
                .series();
    }

    @Test
    void aFigureThatIsLoadedIsUsedAtOnce() {
        Edition old = edition(Assessment.KS2, 2026);
        catalogue.set(Catalogue.load(Optional.empty(), Map.of("ks2/national.csv", """
                                year,measure,group,value,certainty,source,note
                                2025,ks2.rwm.expected,all,62.1,SECONDARY,revised,unrounded
                                2026,ks2.rwm.expected,girls,66,CONFIRMED,GOV.UK,
                                """)));
        assertThat(words(england(old, "ks2.rwm.expected", "all"))).isEqualTo("2025 62.1");
        Edition now = catalogue.get().getEdition(Assessment.KS2, new AcademicYear(2026));
        Comparator girls = england(now, "ks2.rwm.expected", "girls").orElseThrow();
        assertThat(girls.year()).isEqualTo(2026);
        assertThat(girls.source()).isEqualTo("GOV.UK");
        assertThat(girls.note()).isEmpty();
        assertThat(england(now, "ks2.rwm.expected", "all").orElseThrow().note())
                .isEqualTo("Read in a second-hand source. unrounded");
    }
}
