package org.waymark.parents;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.waymark.analysis.AnalysisRooms;

/**
 * What reports to parents are composed of, without pages, for {@link org.waymark.school.TestSchool}: {@code new
 * TestSchool(ParentRooms.class)}.
 */
// No @Configuration: the whole application, scanned by other tests, must not find this.
@Import(AnalysisRooms.class)
@ComponentScan(
        basePackages = {"org.waymark.parents.wording", "org.waymark.parents.content", "org.waymark.parents.comments"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.web\\..*|Test.*)"))
@ComponentScan(
        basePackages = "org.waymark.school",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.Attendance(s|Store)"))
public class ParentRooms {}
