package org.waymark.school;

import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The groups of pupils that lists filter by and figures compare. What is not known of a pupil puts them in neither of
 * two opposite groups.
 */
public enum PupilGroup {
    ALL("Everyone", pupil -> true),
    BOYS("Boys", pupil -> "M".equals(pupil.sex())),
    GIRLS("Girls", pupil -> "F".equals(pupil.sex())),
    DISADVANTAGED("Disadvantaged", pupil -> pupil.ever6() || pupil.lookedAfter()),
    NOT_DISADVANTAGED("Not disadvantaged", pupil -> !pupil.ever6() && !pupil.lookedAfter()),
    SEN_EHCP("SEN: EHC plan", pupil -> "E".equals(pupil.senProvision())),
    SEN_SUPPORT("SEN support", pupil -> "K".equals(pupil.senProvision())),
    NO_SEN("No SEN", pupil -> "N".equals(pupil.senProvision())),
    EAL("English as an additional language", pupil -> language(pupil, Set.of("OTH", "OTB"))),
    NOT_EAL("First language English", pupil -> language(pupil, Set.of("ENG", "ENB"))),
    AUTUMN_BORN("Born in autumn", pupil -> bornIn(pupil, Month.SEPTEMBER, Month.DECEMBER)),
    SPRING_BORN("Born in spring", pupil -> bornIn(pupil, Month.JANUARY, Month.APRIL)),
    SUMMER_BORN("Born in summer", pupil -> bornIn(pupil, Month.MAY, Month.AUGUST));

    private final String label;
    private final Predicate<OnRoll> members;

    PupilGroup(String label, Predicate<OnRoll> members) {
        this.label = label;
        this.members = members;
    }

    /** The group's id in addresses and JSON, such as {@code sen_support}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** Whether a pupil belongs to the group. */
    public boolean contains(OnRoll pupil) {
        return members.test(pupil);
    }

    /** The group of an id, or nothing for an unknown one. */
    public static Optional<PupilGroup> find(String code) {
        return Arrays.stream(values())
                .filter(group -> group.code().equals(code))
                .findFirst();
    }

    private static boolean language(OnRoll pupil, Set<String> codes) {
        String language = pupil.firstLanguage();
        return language != null && codes.contains(language);
    }

    private static boolean bornIn(OnRoll pupil, Month from, Month to) {
        Month month = pupil.dateOfBirth().getMonth();
        return month.compareTo(from) >= 0 && month.compareTo(to) <= 0;
    }
}
