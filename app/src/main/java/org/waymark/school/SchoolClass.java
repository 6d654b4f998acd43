package org.waymark.school;

/**
 * A class of one academic year.
 *
 * @param id its key within the school
 * @param year the academic year, named by the year in which it ends
 * @param name as the school calls it: 6 Oak
 */
public record SchoolClass(long id, int year, String name) {}
