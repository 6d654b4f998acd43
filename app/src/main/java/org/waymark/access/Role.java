package org.waymark.access;

import java.util.Arrays;
import java.util.Optional;

/** What a person may do in one school. */
public enum Role {
    /** Runs the school's Waymark: people, classes, pupils, and everything an assessment lead may do. */
    ADMINISTRATOR("administrator", "Administrator"),
    /** Enters, imports, undoes and signs off every assessment of the school; keeps pupils and classes. */
    ASSESSMENT_LEAD("assessment-lead", "Assessment lead"),
    /** Enters and signs off the results of the own classes, and sees only these. */
    TEACHER("teacher", "Teacher"),
    /** Sees everything of the school and changes nothing. */
    READER("reader", "Reader"),
    /** Sees results and figures without names, UPNs or dates of birth: a governor. */
    READER_WITHOUT_NAMES("reader-without-names", "Reader without names");

    private final String code;
    private final String label;

    Role(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The word kept in the database and used by commands, such as {@code assessment-lead}. */
    public String code() {
        return code;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The role of a code, or nothing for a word that is no role. */
    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    boolean entersResults() {
        return switch (this) {
            case ADMINISTRATOR, ASSESSMENT_LEAD, TEACHER -> true;
            case READER, READER_WITHOUT_NAMES -> false;
        };
    }

    boolean keepsSchool() {
        return switch (this) {
            case ADMINISTRATOR, ASSESSMENT_LEAD -> true;
            case TEACHER, READER, READER_WITHOUT_NAMES -> false;
        };
    }
}
