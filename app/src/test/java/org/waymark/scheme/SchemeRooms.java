package org.waymark.scheme;

import org.springframework.context.annotation.Import;

/** What a school judges, for {@link org.waymark.school.TestSchool}. */
@Import({SchemeStore.class, Schemes.class})
public class SchemeRooms {}
