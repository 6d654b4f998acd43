package org.waymark.scheme;

import java.math.BigDecimal;
import java.util.List;
import org.waymark.catalogue.YearGroup;

/**
 * A standardised test that a school uses beside its judgements. The scores and what they mean are the school's to say:
 * Waymark knows no publisher's tables.
 *
 * @param code its item is {@code subject.code}, such as {@code reading.test}
 * @param label as people call it
 * @param subject the code of the subject that it tests
 * @param lowest the lowest score there is, 0 or more
 * @param highest the highest score there is
 * @param mean the mean of the scores among those for whom the test was standardised
 * @param deviation their standard deviation, above 0
 * @param justAt from which score a pupil is just at what is expected
 * @param securelyAt from which score securely at
 * @param above from which score above
 * @param yearGroups whose pupils take it; not empty
 */
public record OwnTest(
        String code,
        String label,
        String subject,
        int lowest,
        int highest,
        BigDecimal mean,
        BigDecimal deviation,
        int justAt,
        int securelyAt,
        int above,
        List<YearGroup> yearGroups) {
    public OwnTest {
        yearGroups = List.copyOf(yearGroups);
    }

    /** The item that holds its scores. */
    public String item() {
        return subject + "." + code;
    }
}
