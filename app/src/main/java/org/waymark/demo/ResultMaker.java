package org.waymark.demo;

import java.util.List;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;

/** Makes the results of one assessment, as the pastes in which teachers enter them. */
interface ResultMaker {

    Assessment assessment();

    /** The whole results of the pupils of a school who take this edition. */
    List<Pasted> make(Edition edition, List<DemoPupil> pupils);
}
