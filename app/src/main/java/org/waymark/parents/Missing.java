package org.waymark.parents;

/**
 * Something a report should say and cannot yet.
 *
 * @param id which duty it is, such as {@code ks2.tests} or {@code attendance}
 * @param byLaw whether the report must not go without it; else the school only meant to say it
 * @param message what is missing and what to do, in plain English
 * @param link where to put it right, below the school's address; empty where there is no such place
 */
public record Missing(String id, boolean byLaw, String message, String link) {}
