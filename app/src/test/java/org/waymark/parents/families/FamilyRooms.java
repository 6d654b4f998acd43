package org.waymark.parents.families;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The tables of families without their pages: {@code new TestSchool(FamilyRooms.class)}. */
// No @Configuration: the whole application, scanned by other tests, must not find this.
@ComponentScan(
        basePackageClasses = FamilyRooms.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
public class FamilyRooms {}
