package org.waymark.analysis;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.waymark.catalogue.Catalogue;
import org.waymark.national.Catalogues;

/**
 * The record and the figures, without their pages, for {@link org.waymark.school.TestSchool}: {@code new
 * TestSchool(AnalysisRooms.class)}.
 */
// No @Configuration: the whole application, scanned by other tests, must not find this.
@ComponentScan(
        basePackages = {"org.waymark.scheme", "org.waymark.results", "org.waymark.analysis"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.web\\..*|Test.*)"))
public class AnalysisRooms {

    /** The catalogue as it ships. */
    public static final Catalogue CATALOGUE = Catalogue.load();

    @Bean
    Catalogue catalogue() {
        return CATALOGUE;
    }

    @Bean
    Catalogues catalogues() {
        return () -> CATALOGUE;
    }
}
