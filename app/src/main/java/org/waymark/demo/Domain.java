package org.waymark.demo;

/** What a pupil may be better or worse at. */
enum Domain {
    GENERAL,
    READING,
    WRITING,
    MATHS
}
