package org.waymark.school.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.Enrolment;
import org.waymark.school.FreeMeals;
import org.waymark.school.Placing;
import org.waymark.school.Pupil;
import org.waymark.school.PupilDetails;
import org.waymark.school.PupilDetailsBuilder;
import org.waymark.school.WrittenDates;

/** The form of a pupil: from the details to what the controls show, and back with what cannot be read. */
final class PupilForm {

    /** Spells of free school meals that can be added at once. */
    static final int EMPTY_SPELLS = 2;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}]+");

    private final Map<String, String> entered = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    /** What stands in the controls, by name; the spells as mealsStart0, mealsEnd0 and so on. */
    Map<String, String> entered() {
        return entered;
    }

    /** What cannot be read, by the control's name. */
    Map<String, String> errors() {
        return errors;
    }

    static Map<String, String> show(Pupil pupil) {
        PupilDetails details = pupil.details();
        PupilForm form = new PupilForm();
        form.put("upn", details.upn());
        form.put("formerUpns", String.join(" ", details.formerUpns()));
        form.put("surname", details.surname());
        form.put("forename", details.forename());
        form.put("middleNames", details.middleNames());
        form.put("preferredSurname", details.preferredSurname());
        form.put("preferredForename", details.preferredForename());
        form.put("dateOfBirth", details.dateOfBirth());
        form.put("sex", details.sex());
        form.put("ethnicity", details.ethnicity());
        form.put("firstLanguage", details.firstLanguage());
        form.put("senProvision", details.senProvision());
        form.put("ever6", flag(details.ever6()));
        form.put("lookedAfter", flag(details.lookedAfter()));
        form.put("serviceChild", flag(details.serviceChild()));
        form.put("entryDate", details.entryDate());
        form.put("leavingDate", details.leavingDate());
        for (int i = 0; i < details.freeMeals().size(); i++) {
            form.put("mealsStart" + i, details.freeMeals().get(i).start());
            form.put("mealsEnd" + i, details.freeMeals().get(i).end());
        }
        Enrolment enrolment = pupil.enrolment();
        if (enrolment != null) {
            form.put("yearGroup", enrolment.yearGroup());
            form.put("className", enrolment.className());
        }
        form.put("seen", pupil.changedAt());
        return form.entered;
    }

    static PupilForm of(MultiValueMap<String, String> sent) {
        PupilForm form = new PupilForm();
        sent.toSingleValueMap()
                .forEach((name, value) -> form.entered.put(
                        name, CONTROL.matcher(value).replaceAll(" ").strip()));
        return form;
    }

    /** How many spells of free school meals the form has room for. */
    static int spells(Map<String, String> entered) {
        int spells = 0;
        while (!entered.getOrDefault("mealsStart" + spells, "").isEmpty()
                || !entered.getOrDefault("mealsEnd" + spells, "").isEmpty()) {
            spells++;
        }
        return spells + EMPTY_SPELLS;
    }

    /** The details, or null where {@link #errors()} says why not. */
    @Nullable
    PupilDetails details() {
        require("surname", "Enter the pupil's surname.");
        require("forename", "Enter the pupil's forename.");
        LocalDate birth = date("dateOfBirth", "date of birth");
        if (birth == null && !errors.containsKey("dateOfBirth")) {
            errors.put("dateOfBirth", "Enter the date of birth.");
        }
        PupilDetailsBuilder details = new PupilDetailsBuilder(
                        text("surname"), text("forename"), birth == null ? LocalDate.EPOCH : birth)
                .upn(emptyToNull(text("upn").replaceAll("\\s", "").toUpperCase(Locale.ROOT)))
                .formerUpns(formerUpns())
                .middleNames(emptyToNull(text("middleNames")))
                .preferredSurname(emptyToNull(text("preferredSurname")))
                .preferredForename(emptyToNull(text("preferredForename")))
                .sex(emptyToNull(text("sex")))
                .ethnicity(emptyToNull(text("ethnicity")))
                .firstLanguage(emptyToNull(text("firstLanguage")))
                .senProvision(emptyToNull(text("senProvision")))
                .ever6(flag("ever6"))
                .lookedAfter(Boolean.TRUE.equals(flag("lookedAfter")))
                .serviceChild(flag("serviceChild"))
                .entryDate(date("entryDate", "entry date"))
                .leavingDate(date("leavingDate", "leaving date"))
                .freeMeals(freeMeals());
        return errors.isEmpty() ? details.build() : null;
    }

    /** Where the pupil is to be in the year, or null for a pupil who is and stays in no year group of it. */
    @Nullable
    Placing placing(AcademicYear year, boolean required) {
        String group = text("yearGroup");
        if (group.isEmpty()) {
            if (required) {
                errors.put("yearGroup", "Choose the year group in " + year.label() + ".");
            } else if (!text("className").isEmpty()) {
                errors.put("yearGroup", "Choose the year group as well as the class.");
            }
            return null;
        }
        YearGroup found = YearGroup.find(group).orElse(null);
        if (found == null) {
            errors.put("yearGroup", "Choose a year group from Nursery to Year 6.");
            return null;
        }
        return new Placing(year, found, emptyToNull(text("className")));
    }

    private List<String> formerUpns() {
        String text = text("formerUpns").toUpperCase(Locale.ROOT);
        return text.isEmpty() ? List.of() : List.of(text.split("[\\s,;]+"));
    }

    private List<FreeMeals> freeMeals() {
        List<FreeMeals> spells = new ArrayList<>();
        for (int i = 0; entered.containsKey("mealsStart" + i); i++) {
            LocalDate start = date("mealsStart" + i, "first day of free school meals");
            LocalDate end = date("mealsEnd" + i, "last day of free school meals");
            if (start != null) {
                spells.add(new FreeMeals(start, end));
            } else if (end != null) {
                errors.putIfAbsent("mealsStart" + i, "Enter the first day of these free school meals too.");
            }
        }
        spells.sort(Comparator.comparing(FreeMeals::start));
        return spells;
    }

    private void require(String name, String message) {
        if (text(name).isEmpty()) {
            errors.put(name, message);
        }
    }

    private String text(String name) {
        return entered.getOrDefault(name, "");
    }

    private @Nullable LocalDate date(String name, String words) {
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate date = WrittenDates.find(text).orElse(null);
        if (date == null) {
            errors.put(name, "The " + words + " \"" + text + "\" is no date. Enter it like 9/3/2016.");
        }
        return date;
    }

    private @Nullable Boolean flag(String name) {
        return switch (text(name)) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    private static @Nullable String flag(@Nullable Boolean value) {
        return value == null ? null : value ? "yes" : "no";
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            entered.put(name, value.toString());
        }
    }
}
