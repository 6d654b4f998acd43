package org.waymark.catalogue.rule;

import java.util.List;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Severity;

/** A check over one pupil's results in one edition. The rules page of the documentation is made from these. */
public interface Rule {
    /** Stable: people and scripts refer to it. Such as {@code KS2-TA-01}. */
    String id();

    Severity severity();

    /** The assessments and years it holds for, in words. */
    String years();

    /** Where it was read, or that Waymark decides it. */
    String source();

    /** What it asks, in a sentence. */
    String summary();

    /** What to do when it finds something, in a sentence. */
    String hint();

    boolean appliesTo(Edition edition);

    /** What it finds; empty where all is well. Pure: never throws for any values. */
    List<Finding> check(PupilResults results);
}
