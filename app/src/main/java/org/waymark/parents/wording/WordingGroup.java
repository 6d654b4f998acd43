package org.waymark.parents.wording;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The words of one assessment, or those of every report. */
public enum WordingGroup {
    REPORT("report", "Every report", Set.of("report", "yeargroup", "attendance", "comment", "discuss", "left")),
    EYFSP("eyfsp", "Reception: early years profile", Set.of("eyfsp")),
    PHONICS("phonics", "Phonics check", Set.of("phonics")),
    MTC("mtc", "Multiplication tables", Set.of("mtc")),
    KS2("ks2", "Key Stage 2", Set.of("ks2")),
    KS1("ks1", "Key Stage 1", Set.of("ks1")),
    JUDGEMENTS("judgements", "The school's own judgements", Set.of("judgements")),
    LABEL("label", "Subjects and goals", Set.of("label")),
    MAIL("mail", "E-mail to parents", Set.of("mail"));

    private final String code;
    private final String label;
    private final Set<String> beginnings;

    WordingGroup(String code, String label, Set<String> beginnings) {
        this.code = code;
        this.label = label;
        this.beginnings = beginnings;
    }

    /** The word in addresses. */
    public String code() {
        return code;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The group of a code, or nothing for a word that is none. */
    public static Optional<WordingGroup> find(String code) {
        return Arrays.stream(values()).filter(group -> group.code.equals(code)).findFirst();
    }

    /** The group of a key, by the first part of the key. */
    static WordingGroup of(String key) {
        String beginning = key.substring(0, key.indexOf('.'));
        return Arrays.stream(values())
                .filter(group -> group.beginnings.contains(beginning))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No group of words begins with " + beginning));
    }
}
