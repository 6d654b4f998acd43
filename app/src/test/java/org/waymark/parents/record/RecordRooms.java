package org.waymark.parents.record;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.waymark.parents.ParentRooms;

/** What reports are released with, without pages: {@code new TestSchool(RecordRooms.class)}. */
// No @Configuration: the whole application, scanned by other tests, must not find this.
@Import(ParentRooms.class)
@ComponentScan(
        basePackages = {"org.waymark.parents.paper", "org.waymark.parents.record"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|Rooms)"))
@ComponentScan(
        basePackages = "org.waymark.school",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.Contact(s|Store)"))
public class RecordRooms {}
