package org.waymark.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.school.Enrolment;
import org.waymark.school.FreeMeals;
import org.waymark.school.PupilChecks;
import org.waymark.school.PupilDetails;
import org.waymark.school.RegisteredPupil;

/** Compares what the school knows of a pupil with what it will know, part by part, in words. */
final class FieldChanges {

    private final List<PlannedPupil.FieldChange> changes = new ArrayList<>();

    private FieldChanges() {}

    static List<PlannedPupil.FieldChange> between(@Nullable RegisteredPupil before, RegisteredPupil after) {
        FieldChanges all = new FieldChanges();
        all.compareDetails(before == null ? null : before.details(), after.details());
        for (Enrolment placing : after.enrolments().values()) {
            Enrolment enrolment = before == null ? null : before.enrolments().get(placing.year());
            String in = " in " + new AcademicYear(placing.year()).label();
            all.compare("Year group" + in, enrolment == null ? null : enrolment.yearGroup(), placing.yearGroup());
            all.compare("Class" + in, enrolment == null ? null : enrolment.className(), placing.className());
        }
        return all.changes;
    }

    private void compareDetails(@Nullable PupilDetails before, PupilDetails after) {
        compare("UPN", before == null ? null : before.upn(), after.upn());
        compare(
                "Former UPNs",
                before == null ? null : String.join(", ", before.formerUpns()),
                String.join(", ", after.formerUpns()));
        compare("Surname", before == null ? null : before.surname(), after.surname());
        compare("Forename", before == null ? null : before.forename(), after.forename());
        compare("Middle names", before == null ? null : before.middleNames(), after.middleNames());
        compare("Preferred surname", before == null ? null : before.preferredSurname(), after.preferredSurname());
        compare("Preferred forename", before == null ? null : before.preferredForename(), after.preferredForename());
        compare("Date of birth", before == null ? null : before.dateOfBirth(), after.dateOfBirth());
        compare("Sex", before == null ? null : before.sex(), after.sex());
        compare("Ethnicity", before == null ? null : before.ethnicity(), after.ethnicity());
        compare("First language", before == null ? null : before.firstLanguage(), after.firstLanguage());
        compare("SEN", before == null ? null : before.senProvision(), after.senProvision());
        compare("Ever 6", before == null ? null : before.ever6(), after.ever6());
        if (before != null || after.lookedAfter()) {
            compare("Looked after", before == null ? null : before.lookedAfter(), after.lookedAfter());
        }
        compare("Service child", before == null ? null : before.serviceChild(), after.serviceChild());
        compare("Entry date", before == null ? null : before.entryDate(), after.entryDate());
        compare("Leaving date", before == null ? null : before.leavingDate(), after.leavingDate());
        compare("Free school meals", before == null ? null : spells(before.freeMeals()), spells(after.freeMeals()));
    }

    private void compare(String field, @Nullable Object before, @Nullable Object after) {
        String old = words(before);
        String now = words(after);
        if (!old.equals(now)) {
            changes.add(new PlannedPupil.FieldChange(field, old, now));
        }
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate date -> PupilChecks.DAY.format(date);
            case Boolean flag -> flag ? "yes" : "no";
            default -> value.toString();
        };
    }

    private static String spells(List<FreeMeals> spells) {
        return spells.stream()
                .map(spell -> words(spell.start()) + " to " + (spell.end() == null ? "now" : words(spell.end())))
                .collect(Collectors.joining(", "));
    }
}
