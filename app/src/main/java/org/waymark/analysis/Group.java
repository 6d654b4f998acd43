package org.waymark.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;
import org.waymark.school.PupilGroup;

/**
 * Pupils whom a figure compares.
 *
 * @param code its id in addresses and JSON: {@code sen_support}, {@code class:6A}
 * @param label the words shown to people
 * @param family groups of one family lie side by side and never share a pupil, such as boys and girls; the family of
 *     everybody is {@code all}
 * @param members who belongs to it
 */
public record Group(String code, String label, String family, Predicate<OnRoll> members) {

    /** Everybody. */
    public static final Group ALL = of(PupilGroup.ALL, "All pupils", "all");

    private static final String CLASS = "class:";
    private static final String YEAR_GROUP = "year_group";

    /** Whether a pupil belongs to it. */
    public boolean contains(OnRoll pupil) {
        return members.test(pupil);
    }

    /** Whether it is one of the school's classes; its {@link #label()} is the name of the class. */
    public boolean isClass() {
        return code.startsWith(CLASS);
    }

    /** Whether it is a year group. */
    public boolean isYearGroup() {
        return family.equals(YEAR_GROUP);
    }

    /** Everybody, then the groups that every school has, in the order in which pages show them. */
    public static List<Group> listCommon() {
        return Stream.concat(
                        Stream.of(ALL),
                        Arrays.stream(PupilGroup.values())
                                .filter(group -> group != PupilGroup.ALL)
                                .map(group -> of(group, group.label(), family(group))))
                .toList();
    }

    /** The class of a name, in whatever year. */
    static Group ofClass(String name) {
        return new Group(CLASS + name, name, "class", pupil -> name.equals(pupil.className()));
    }

    /** The class of a code such as {@code class:6A}; empty for any other code. */
    static Optional<Group> findClass(String code) {
        return code.startsWith(CLASS) && code.length() > CLASS.length()
                ? Optional.of(ofClass(code.substring(CLASS.length())))
                : Optional.empty();
    }

    /** A year group as a group among others; its code is such as {@code year_3}. */
    public static Group ofYearGroup(YearGroup yearGroup) {
        return new Group(
                yearGroup.name().toLowerCase(Locale.ROOT),
                yearGroup.label(),
                YEAR_GROUP,
                pupil -> pupil.yearGroup().equals(yearGroup.code()));
    }

    /** The year group of a code such as {@code year_3}; empty for any other code. */
    static Optional<Group> findYearGroup(String code) {
        return Arrays.stream(YearGroup.values())
                .map(Group::ofYearGroup)
                .filter(group -> group.code().equals(code))
                .findFirst();
    }

    /** The year groups in which these pupils are, youngest first. */
    public static List<Group> listYearGroups(Stream<OnRoll> pupils) {
        Set<String> codes = pupils.map(OnRoll::yearGroup).collect(Collectors.toSet());
        return Arrays.stream(YearGroup.values())
                .filter(yearGroup -> codes.contains(yearGroup.code()))
                .map(Group::ofYearGroup)
                .toList();
    }

    /** The classes in which these pupils are, by name. */
    public static List<Group> listClasses(Stream<OnRoll> pupils) {
        TreeMap<String, Group> classes = new TreeMap<>(Comparator.naturalOrder());
        pupils.map(OnRoll::className)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(name -> classes.put(name, ofClass(name)));
        return List.copyOf(classes.values());
    }

    private static Group of(PupilGroup group, String label, String family) {
        return new Group(group.code(), label, family, group::contains);
    }

    private static String family(PupilGroup group) {
        return switch (group) {
            case ALL -> "all";
            case BOYS, GIRLS -> "sex";
            case DISADVANTAGED, NOT_DISADVANTAGED -> "disadvantage";
            case SEN_EHCP, SEN_SUPPORT, NO_SEN -> "sen";
            case EAL, NOT_EAL -> "language";
            case AUTUMN_BORN, SPRING_BORN, SUMMER_BORN -> "birth";
        };
    }
}
