package org.waymark.transfer.returns;

import org.waymark.catalogue.Severity;

/**
 * What is looked at before a file is sent, beyond the rules of results. The ids are stable: people and scripts rely on
 * them.
 */
public enum ReturnRule {
    RESULT_MISSING(
            "RET-RESULT-01",
            "Results are missing",
            Severity.ERROR,
            "Every pupil on roll who takes the assessment has a result, or the code that says why not. A warning where the"
                    + " assessment is optional or recorded elsewhere, and for pupils who joined after it.",
            "Enter the result, or the code that says why there is none."),
    RESULT_AWAITED(
            "RET-RESULT-02",
            "Still to be published",
            Severity.WARNING,
            "Something that the DfE publishes, such as a scaled-score table, is not there yet, so that some results cannot"
                    + " be worked out.",
            "Load it when it is published. A return of marks or judgements does not wait for it."),
    JUDGEMENT_UNEXPLAINED(
            "RET-RESULT-03",
            "Judgements without the code B",
            Severity.WARNING,
            "A judgement of reading or mathematics at Key Stage 2 is for pupils below the test, whose test has the code B.",
            "Enter B for the test if the pupil works below it, or clear the judgement."),
    CODE_UNCONFIRMED(
            "RET-CODE-01",
            "Codes that are not confirmed",
            Severity.WARNING,
            "A result is a code of which Waymark is not sure that it may be sent.",
            "Ask the receiver whether it takes this code."),
    UPN_MISSING(
            "RET-UPN-01",
            "UPNs are missing",
            Severity.ERROR,
            "Every pupil in a return has a UPN.",
            "Look the UPN up in your school's system, or ask the former school, and enter it."),
    UPN_WRONG(
            "RET-UPN-02",
            "UPNs are wrong",
            Severity.ERROR,
            "A UPN has thirteen characters, and its first letter follows from the others.",
            "Correct the UPN: compare it with your school's system, character by character."),
    UPN_TEMPORARY(
            "RET-UPN-03",
            "Temporary UPNs",
            Severity.WARNING,
            "A temporary UPN ends in a letter and is replaced by a permanent one as soon as that is known.",
            "Ask the former school for the pupil's permanent UPN, and enter it."),
    UPN_TWICE(
            "RET-UPN-04",
            "One UPN, two pupils",
            Severity.ERROR,
            "No two pupils have the same UPN.",
            "Find out whose UPN it is, and correct the other one."),
    UPN_FORMER(
            "RET-UPN-05",
            "UPNs that were another pupil's",
            Severity.WARNING,
            "A pupil's UPN is not one that another pupil had before.",
            "Check that these are two pupils. If they are one, keep one record."),
    SEX_MISSING(
            "RET-PUPIL-01",
            "Sex is missing",
            Severity.ERROR,
            "Every pupil in a return has a sex.",
            "Enter the sex as your school's system has it."),
    NAME_WRONG(
            "RET-PUPIL-02",
            "Names without letters",
            Severity.ERROR,
            "Every pupil in a return has a surname and a forename, written in letters.",
            "Correct the name."),
    BIRTH_UNLIKELY(
            "RET-PUPIL-03",
            "Unusual dates of birth",
            Severity.WARNING,
            "A pupil is of the age of the year group, or a year older or younger.",
            "Check the date of birth and the year group."),
    PUPIL_TWICE(
            "RET-PUPIL-04",
            "Perhaps the same pupil twice",
            Severity.WARNING,
            "No two pupils have the same name and date of birth.",
            "Check that these are two pupils. If they are one, keep one record."),
    SEX_UNUSUAL(
            "RET-PUPIL-05",
            "Sex other than F and M",
            Severity.WARNING,
            "The sex of a pupil in a file is F or M; no file with another has been seen.",
            "Ask the receiver what it takes."),
    LEFT_WITH_RESULT(
            "RET-ROLL-01",
            "Left early, with results",
            Severity.WARNING,
            "A pupil who left before the assessments has no result but the code for leavers.",
            "Check the leaving date. If the pupil left before the assessment, clear the result."),
    LEFT_BUT_HERE(
            "RET-ROLL-02",
            "Coded as left, without a leaving date",
            Severity.ERROR,
            "A pupil with the code for leavers has left.",
            "Enter the leaving date, or correct the code."),
    REGISTERED_NOT_SENT(
            "RET-REG-01",
            "Registered, but not in the return",
            Severity.ERROR,
            "Every pupil of the list of registered pupils is in the return.",
            "Enter the pupil's results, or have the registration corrected and load the new list."),
    SENT_NOT_REGISTERED(
            "RET-REG-02",
            "In the return, but not registered",
            Severity.ERROR,
            "Every pupil in the return is on the list of registered pupils.",
            "Register the pupil and load the new list, or clear the results if the pupil does not take part."),
    NOT_SIGNED_OFF(
            "RET-SIGN-01",
            "Classes not signed off",
            Severity.WARNING,
            "Every class is signed off before its results are sent.",
            "Let whoever teaches the class look over its results and sign it off.");

    private final String id;
    private final String title;
    private final Severity severity;
    private final String summary;
    private final String hint;

    ReturnRule(String id, String title, Severity severity, String summary, String hint) {
        this.id = id;
        this.title = title;
        this.severity = severity;
        this.summary = summary;
        this.hint = hint;
    }

    /** Such as {@code RET-UPN-02}. */
    public String id() {
        return id;
    }

    /** A heading above its findings. */
    public String title() {
        return title;
    }

    /** How strong a finding of it is, unless its circumstances make it weaker. */
    public Severity severity() {
        return severity;
    }

    /** What is right, in a sentence or two. */
    public String summary() {
        return summary;
    }

    /** What to do where it is not. */
    public String hint() {
        return hint;
    }
}
