package org.waymark.catalogue.rule;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.catalogue.Assessment;

/** Every rule. */
public final class Rules {
    private static final List<Rule> ALL = Stream.<Rule>of(
                    new ValueInScale(),
                    new OutOfYearGroup(),
                    new DatedOutsideYear(),
                    new DatedBeforeBirth(),
                    new AllGoalsOrNone(),
                    new MarkOrCode(),
                    new CheckedAgainThoughMet(),
                    new YearTwoColumnsInYearOne(),
                    new SetByTheCheckService(),
                    new CodeExcludesMarks(Assessment.KS1),
                    new PapersMissing(Assessment.KS1),
                    new ScaledAgainstThresholds(Assessment.KS1),
                    new ScaledAgainstTable(Assessment.KS1),
                    new CodeExcludesMarks(Assessment.KS2),
                    new PapersMissing(Assessment.KS2),
                    new ScaledAgainstThresholds(Assessment.KS2),
                    new ScaledAgainstTable(Assessment.KS2),
                    new JudgementOnlyBelowTest(),
                    new ScienceOnEngagementModel(),
                    new MaladministrationJudged())
            .sorted(Comparator.comparing(Rule::id))
            .toList();

    private Rules() {}

    /** Every rule, in the order of their ids. */
    public static List<Rule> list() {
        return ALL;
    }
}
