package org.waymark.catalogue;

/** What sort of value an item holds. */
public enum ItemKind {
    /** An early learning goal. */
    GOAL,
    /** The mark of one paper or check. */
    MARK,
    /** The sum of the papers' marks: always worked out. */
    TOTAL,
    /** A scaled score. */
    SCALED,
    /** What became of a test or check: worked out from marks, or typed as a code for a pupil without. */
    OUTCOME,
    /** A teacher's judgement. */
    JUDGEMENT,
    /** A score that shares its cell with the reasons for having none (the multiplication tables check). */
    SCORE
}
