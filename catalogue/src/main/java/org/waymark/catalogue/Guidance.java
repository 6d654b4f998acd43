package org.waymark.catalogue;

import java.net.URI;
import java.util.Optional;

/**
 * A text of the DfE or STA that explains the assessment.
 *
 * @param title its title
 * @param address where it is, if we know
 * @param note what it is for; may be empty
 */
public record Guidance(String title, Optional<URI> address, String note) {}
