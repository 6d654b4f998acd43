package org.waymark.parents.record;

/**
 * A file of a released report, the same bytes ever after.
 *
 * @param name what it is called when it is taken away
 * @param sha256 of the bytes, in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // written once and handed on, never compared
public record KeptFile(String name, FileType type, byte[] bytes, String sha256) {}
