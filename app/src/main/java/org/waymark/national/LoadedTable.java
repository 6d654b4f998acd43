package org.waymark.national;

import java.time.Instant;

/**
 * A table that stands on top of the catalogue.
 *
 * @param loadedBy who loaded it, as they were named then
 */
public record LoadedTable(long id, NationalTable table, String loadedBy, Instant loadedAt) {}
