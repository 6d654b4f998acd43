package org.waymark.transfer;

/**
 * A file as it came.
 *
 * @param name its name, for people and for the report; it says nothing about what the file is
 * @param bytes its content
 */
public record ImportFile(String name, byte[] bytes) {}
