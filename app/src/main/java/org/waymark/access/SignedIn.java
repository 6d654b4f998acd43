package org.waymark.access;

/**
 * The person behind a request, as proved by a session or an API token.
 *
 * @param id the person's key
 * @param name how they are named on pages and in the history
 * @param email their sign-in
 */
public record SignedIn(long id, String name, String email) {}
