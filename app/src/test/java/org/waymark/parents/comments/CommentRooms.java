package org.waymark.parents.comments;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The rooms of comments without their pages: {@code new TestSchool(CommentRooms.class)}. */
// No @Configuration: the whole application, scanned by other tests, must not find this.
@ComponentScan(
        basePackageClasses = CommentRooms.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
public class CommentRooms {}
