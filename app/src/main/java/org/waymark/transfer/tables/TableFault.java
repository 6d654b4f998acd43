package org.waymark.transfer.tables;

/**
 * Why a national table cannot be loaded.
 *
 * @param line the line of the file, from 1; 0 where it is about the whole file
 * @param message what is wrong and what to do, in plain English
 */
public record TableFault(long line, String message) {

    /** The stable id of the rule that every national table is held to. */
    public static final String RULE = "NATIONAL-TABLE-01";
}
