package org.waymark.school;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.ReferenceCode;
import org.waymark.ctf.Upn;

/**
 * What can be said of a pupil's details without looking at other pupils. An entry by hand and a file are checked alike,
 * apart from a wrong check letter: a person can put that right at once, while a file's UPN has to be kept so that the
 * next file still finds the pupil.
 */
@Component
public class PupilChecks {

    /** Written out for people, such as 9 March 2016. */
    public static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CLASS = 50;
    private static final int YOUNGEST = 2;
    private static final int OLDEST = 13;
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1990, 1, 1);

    private final KnownCodes codes;

    PupilChecks(KnownCodes codes) {
        this.codes = codes;
    }

    /**
     * The problems of a pupil's details.
     *
     * @param known the UPN that is already kept for this pupil, which is not asked for its check letter again
     * @param placing where the pupil is to be, if that is part of the entry
     * @param today the date on which births and entries may be at the latest
     * @param byHand whether a wrong check letter of a new UPN stops the entry; else it is a warning
     */
    public List<Problem> check(
            PupilDetails details, @Nullable String known, @Nullable Placing placing, LocalDate today, boolean byHand) {
        List<Problem> problems = new ArrayList<>();
        checkNames(details, problems);
        checkUpns(details, known, byHand, problems);
        checkBirth(details.dateOfBirth(), placing, today, problems);
        if (placing != null) {
            String className = placing.className();
            if (className != null && className.length() > LONGEST_CLASS) {
                problems.add(Problem.error(
                        "className",
                        "The name of a class must be " + LONGEST_CLASS + " characters or fewer. Shorten it."));
            }
        }
        checkDates(details, problems);
        checkCodes(details, problems);
        return problems;
    }

    private static void checkNames(PupilDetails details, List<Problem> problems) {
        checkName("surname", "surname", details.surname(), problems);
        checkName("forename", "forename", details.forename(), problems);
        checkLength("middleNames", "middle names", details.middleNames(), problems);
        checkLength("preferredSurname", "preferred surname", details.preferredSurname(), problems);
        checkLength("preferredForename", "preferred forename", details.preferredForename(), problems);
    }

    private static void checkName(String field, String words, String name, List<Problem> problems) {
        if (name.isBlank()) {
            problems.add(Problem.error(field, "Enter the pupil's " + words + "."));
        } else if (Character.isDigit(name.strip().charAt(0))) {
            problems.add(Problem.error(field, "A " + words + " does not start with a digit. Enter the name."));
        }
        checkLength(field, words, name, problems);
    }

    private static void checkLength(String field, String words, @Nullable String name, List<Problem> problems) {
        if (name != null && name.length() > LONGEST_NAME) {
            problems.add(Problem.error(
                    field, "The " + words + " must be " + LONGEST_NAME + " characters or fewer. Shorten it."));
        }
    }

    private static void checkUpns(
            PupilDetails details, @Nullable String known, boolean byHand, List<Problem> problems) {
        String upn = details.upn();
        if (upn == null) {
            problems.add(Problem.warning(
                    "upn", "There is no UPN. Results can be entered, but files can then only be matched by name."));
        } else if (!upn.equals(known)) {
            checkUpn(upn, byHand, problems);
        }
        for (String former : details.formerUpns()) {
            if (Upn.find(former).isEmpty()) {
                problems.add(Problem.error(
                        "formerUpns",
                        "The former UPN " + former + " does not have the shape of one. " + shape(former)));
            }
        }
    }

    private static void checkUpn(String text, boolean byHand, List<Problem> problems) {
        Upn upn = Upn.find(text).orElse(null);
        if (upn == null) {
            problems.add(Problem.error("upn", "The UPN " + text + " does not have the shape of one. " + shape(text)));
        } else if (!upn.hasValidCheckLetter()) {
            String message = "The UPN " + upn + " does not fit its check letter: with these digits it would start with "
                    + Upn.checkLetter(upn.text().substring(1)) + ". Compare it with the pupil's record.";
            problems.add(new Problem("upn", !byHand, message));
        }
    }

    private static String shape(String text) {
        String counted = text.length() == 13 ? "" : "It has " + text.length() + " characters. ";
        return counted + "A UPN is a letter followed by 12 digits; a temporary one ends in a letter."
                + " The letters I, O and S are not used.";
    }

    private static void checkBirth(
            LocalDate birth, @Nullable Placing placing, LocalDate today, List<Problem> problems) {
        if (birth.isAfter(today)) {
            problems.add(Problem.error("dateOfBirth", "The date of birth is in the future. Check the year."));
        } else if (birth.isBefore(EARLIEST_BIRTH)) {
            problems.add(Problem.error(
                    "dateOfBirth", "The date of birth is " + DAY.format(birth) + ", too early. Check the year."));
        } else if (placing != null) {
            checkAge(birth, placing, problems);
        }
    }

    private static void checkAge(LocalDate birth, Placing placing, List<Problem> problems) {
        int age = placing.year().endYear() - AcademicYear.of(birth).endYear();
        if (age < YOUNGEST || age > OLDEST) {
            problems.add(Problem.error(
                    "dateOfBirth",
                    "Somebody born on " + DAY.format(birth) + " turns " + age + " in "
                            + placing.year().label()
                            + ", which is not the age of a pupil of a primary school. Check the date of birth."));
            return;
        }
        AcademicYear usual = placing.yearGroup().usualBirths(placing.year());
        boolean nurseryAtTwo = placing.yearGroup().code().equals("N") && age == YOUNGEST + 1;
        if (!usual.contains(birth) && !nurseryAtTwo) {
            problems.add(Problem.warning(
                    "yearGroup",
                    "Pupils in " + placing.yearGroup().label() + " in "
                            + placing.year().label() + " are usually born from " + DAY.format(usual.firstDay())
                            + " to " + DAY.format(usual.lastDay()) + ", this one on " + DAY.format(birth)
                            + ". Check the date of birth and the year group."));
        }
    }

    private static void checkDates(PupilDetails details, List<Problem> problems) {
        LocalDate entry = details.entryDate();
        LocalDate leaving = details.leavingDate();
        if (entry != null && entry.isBefore(details.dateOfBirth())) {
            problems.add(Problem.error("entryDate", "The entry date is before the date of birth. Check both."));
        }
        if (entry != null && leaving != null && leaving.isBefore(entry)) {
            problems.add(Problem.error(
                    "leavingDate",
                    "The leaving date, " + DAY.format(leaving) + ", is before the entry date, " + DAY.format(entry)
                            + ". Check both."));
        }
        Set<LocalDate> starts = new HashSet<>();
        for (FreeMeals meals : details.freeMeals()) {
            LocalDate end = meals.end();
            if (end != null && end.isBefore(meals.start())) {
                problems.add(Problem.error(
                        "freeMeals",
                        "Free school meals that start on " + DAY.format(meals.start())
                                + " end before that day. Check the dates."));
            }
            if (!starts.add(meals.start())) {
                problems.add(Problem.error(
                        "freeMeals",
                        "Two spells of free school meals start on " + DAY.format(meals.start()) + ". Keep one."));
            }
        }
    }

    private void checkCodes(PupilDetails details, List<Problem> problems) {
        String sex = details.sex();
        if (sex != null && !Set.of("F", "M", "U").contains(sex)) {
            problems.add(Problem.error("sex", "Sex is F, M or U, not " + sex + "."));
        }
        checkCode("ethnicity", "ethnicity", details.ethnicity(), codes.ethnicities(), problems);
        checkCode("firstLanguage", "first language", details.firstLanguage(), codes.firstLanguages(), problems);
        checkCode("senProvision", "SEN provision", details.senProvision(), codes.senProvisions(), problems);
    }

    private static void checkCode(
            String field, String words, @Nullable String value, List<ReferenceCode> known, List<Problem> problems) {
        if (value != null && known.stream().noneMatch(code -> code.code().equals(value))) {
            problems.add(Problem.warning(
                    field,
                    "The code " + value + " for " + words
                            + " is not in the list. It is kept as it is, and the pupil counts in no group for it"
                            + " until another is chosen."));
        }
    }
}
