package org.waymark.transfer;

/**
 * What a person decides about a file of pupils.
 *
 * @param year the academic year in which a spreadsheet's pupils are enrolled, named by the year in which it ends; a
 *     Common Transfer File says it itself
 * @param createPupils whether a partial Common Transfer File may add pupils whom the school does not have; a
 *     spreadsheet and a full file always may
 */
public record ImportOptions(int year, boolean createPupils) {}
