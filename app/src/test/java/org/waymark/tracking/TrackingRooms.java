package org.waymark.tracking;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.waymark.analysis.AnalysisRooms;

/** Judgements over the record and the figures, without their pages, for {@link org.waymark.school.TestSchool}. */
// No @Configuration: the whole application, scanned by other tests, must not find this.
@Import(AnalysisRooms.class)
@ComponentScan(
        basePackages = "org.waymark.tracking",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.web\\..*|Test.*|.*Rooms)"))
public class TrackingRooms {}
