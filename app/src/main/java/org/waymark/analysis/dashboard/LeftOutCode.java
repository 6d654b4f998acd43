package org.waymark.analysis.dashboard;

import java.util.Optional;
import org.waymark.catalogue.Code;

/**
 * Pupils who do not count, of one code.
 *
 * @param value the code as it stands in the record
 * @param code what the catalogue knows of it; empty for one that this edition does not have
 * @param pupils how many
 */
public record LeftOutCode(String value, Optional<Code> code, int pupils) {}
