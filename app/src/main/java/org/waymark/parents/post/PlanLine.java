package org.waymark.parents.post;

import java.util.List;
import org.waymark.parents.Print;

/**
 * What one family member gets, and why.
 *
 * @param pupil the child's name as lists show it
 * @param version of the report
 * @param corrected whether they had an earlier version
 * @param contactIds whom it is for: one, two who share an address, or 0 for the child who takes the paper home
 * @param names of whom it is for
 * @param email where it goes; empty where it goes nowhere by e-mail
 * @param way what they get
 * @param ways what a person may choose instead, the plan's own way first; one alone where there is no choice
 * @param why the reason, in plain English; empty where it needs none
 * @param looks what a person should look at before; empty for nothing
 * @param language of the e-mail, as a BCP 47 tag
 * @param reportLanguage of the report, one in which it was made
 * @param already whether this version has been seen to before
 */
public record PlanLine(
        long reportId,
        long pupilId,
        String pupil,
        String className,
        int version,
        boolean corrected,
        List<Long> contactIds,
        String names,
        String email,
        Way way,
        List<Way> ways,
        String why,
        List<String> looks,
        String language,
        String reportLanguage,
        Print print,
        boolean already) {

    public PlanLine {
        contactIds = List.copyOf(contactIds);
        ways = List.copyOf(ways);
        looks = List.copyOf(looks);
    }

    /** The name of its control in a form, and of what was chosen. */
    public String key() {
        return reportId + "-" + contactIds.getFirst();
    }

    /** Whether a person may choose something else. */
    public boolean changeable() {
        return ways.size() > 1;
    }

    /** Whether somebody has chosen something else than the plan would. */
    public boolean changed() {
        return !ways.isEmpty() && way != ways.getFirst();
    }

    PlanLine with(Way other) {
        return with(other, looks);
    }

    PlanLine looking(List<String> others) {
        return with(way, others);
    }

    private PlanLine with(Way other, List<String> others) {
        return new PlanLine(
                reportId,
                pupilId,
                pupil,
                className,
                version,
                corrected,
                contactIds,
                names,
                email,
                other,
                ways,
                why,
                others,
                language,
                reportLanguage,
                print,
                already);
    }
}
