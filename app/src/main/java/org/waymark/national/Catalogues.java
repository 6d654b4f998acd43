package org.waymark.national;

import org.waymark.catalogue.Catalogue;

/**
 * Gives the catalogue as it stands now: what Waymark ships with, the files of this installation's folder, and the tables
 * that were loaded. Ask for it once for each request and hold on to nothing of it longer.
 */
@FunctionalInterface
public interface Catalogues {

    /** The catalogue, at most about a second old. */
    Catalogue current();

    /** The catalogue with everything that was loaded before this call, by whichever instance or command. */
    default Catalogue latest() {
        return current();
    }
}
