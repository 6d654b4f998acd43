package org.waymark.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * How a headline of an edition is worked out. Applied to pupils by {@link org.waymark.catalogue.measure.Measuring}.
 *
 * @param id such as {@code ks2.rwm.expected}
 * @param assessment the assessment whose results it reads
 * @param label short, for a column or a card beside the name of the assessment
 * @param title whole, for a heading
 * @param kind how it is worked out
 * @param standard the standard that counts as reached; {@link Standing#NONE} for a mean of numbers
 * @param parts the items it reads
 * @param needs the items that a pupil must have to be counted; the parts and, for the profile, every goal
 * @param yearGroup only pupils of this year group; empty for everybody who takes the assessment
 * @param decimals how many decimals the DfE publishes, and pages show
 * @param series what it may be compared with: figures of two years compare where this is the same
 * @param headline whether it stands on the dashboard's first row
 * @param order its place within the assessment, from 1
 * @param rule what is counted, in plain words
 * @param certainty how sure we are of the rule
 * @param source where the rule was read
 * @param note what else to know; may be empty
 */
public record Measure(
        String id,
        Assessment assessment,
        String label,
        String title,
        MeasureKind kind,
        Standing standard,
        List<Item> parts,
        List<Item> needs,
        Optional<YearGroup> yearGroup,
        int decimals,
        String series,
        boolean headline,
        int order,
        String rule,
        Certainty certainty,
        String source,
        String note) {
    public Measure {
        parts = List.copyOf(parts);
        needs = List.copyOf(needs);
    }

    /** Whether it is a percentage; a mean otherwise. */
    public boolean isShare() {
        return kind.isShare();
    }

    /** What follows a value: a per cent sign, or nothing. */
    public String unit() {
        return isShare() ? "%" : "";
    }

    @Override
    public String toString() {
        return id;
    }
}
