package org.waymark.catalogue;

/** How a measure is worked out from its parts. */
public enum MeasureKind {
    /** The share of pupils who reach the standard in every part, in per cent. */
    SHARE_ALL,
    /** The share of pupils who reach the standard in any part, in per cent; else the last part decides. */
    SHARE_ANY,
    /** The share of pupils with the highest mark there is, in per cent. */
    SHARE_TOP,
    /** The mean of the one part's number, over the pupils who have one. */
    MEAN_VALUE,
    /** The mean number of parts in which the standard is reached. */
    MEAN_COUNT,
    /** The mean of the sum of the parts' numbers. */
    MEAN_SUM;

    /** Whether it is a percentage; a mean otherwise. */
    public boolean isShare() {
        return switch (this) {
            case SHARE_ALL, SHARE_ANY, SHARE_TOP -> true;
            case MEAN_VALUE, MEAN_COUNT, MEAN_SUM -> false;
        };
    }
}
