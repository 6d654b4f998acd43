package org.waymark.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.school.FreeMeals;
import org.waymark.school.PupilDetails;
import org.waymark.school.PupilDetailsBuilder;
import org.waymark.transfer.incoming.IncomingPupil;

/** Lays what a file says over what the school knows; what the file does not say stays. */
final class PupilMerge {

    private PupilMerge() {}

    /**
     * The details of a new pupil.
     *
     * @param incoming with surname, forename and date of birth
     */
    static PupilDetails create(
            IncomingPupil incoming, String surname, String forename, LocalDate birth, AcademicYear year) {
        return merge(new PupilDetailsBuilder(surname, forename, birth).build(), incoming, year);
    }

    static PupilDetails merge(PupilDetails known, IncomingPupil incoming, AcademicYear year) {
        PupilDetailsBuilder merged = known.change()
                .surname(or(incoming.surname(), known.surname()))
                .forename(or(incoming.forename(), known.forename()))
                .dateOfBirth(or(incoming.dateOfBirth(), known.dateOfBirth()))
                .middleNames(orKnown(incoming.middleNames(), known.middleNames()))
                .sex(orKnown(incoming.sex(), known.sex()))
                .ethnicity(orKnown(incoming.ethnicity(), known.ethnicity()))
                .firstLanguage(orKnown(incoming.firstLanguage(), known.firstLanguage()))
                .senProvision(orKnown(incoming.senProvision(), known.senProvision()))
                .ever6(orKnown(incoming.ever6(), known.ever6()))
                .lookedAfter(or(incoming.lookedAfter(), known.lookedAfter()))
                .serviceChild(orKnown(incoming.serviceChild(), known.serviceChild()))
                .entryDate(orKnown(incoming.entryDate(), known.entryDate()))
                .leavingDate(orKnown(incoming.leavingDate(), known.leavingDate()))
                .freeMeals(freeMeals(known.freeMeals(), incoming, year));
        mergePreferred(merged, known, incoming);
        mergeUpns(merged, known, incoming);
        return merged.build();
    }

    /** A preferred name that is the legal one says nothing, and systems often fill it in like that. */
    private static void mergePreferred(PupilDetailsBuilder merged, PupilDetails known, IncomingPupil incoming) {
        String surname = or(incoming.surname(), known.surname());
        String forename = or(incoming.forename(), known.forename());
        String preferredSurname = orKnown(incoming.preferredSurname(), known.preferredSurname());
        String preferredForename = orKnown(incoming.preferredForename(), known.preferredForename());
        merged.preferredSurname(surname.equals(preferredSurname) ? null : preferredSurname);
        merged.preferredForename(forename.equals(preferredForename) ? null : preferredForename);
    }

    private static void mergeUpns(PupilDetailsBuilder merged, PupilDetails known, IncomingPupil incoming) {
        Set<String> former = new LinkedHashSet<>(known.formerUpns());
        former.addAll(incoming.formerUpns());
        String upn = known.upn();
        // A file that carries a UPN the pupil had before is an older one: the present one stays.
        if (incoming.upn() != null
                && !incoming.upn().equals(upn)
                && !known.formerUpns().contains(incoming.upn())) {
            if (upn != null) {
                former.add(upn);
            }
            upn = incoming.upn();
        }
        former.remove(upn);
        merged.upn(upn).formerUpns(List.copyOf(former));
    }

    private static List<FreeMeals> freeMeals(List<FreeMeals> known, IncomingPupil incoming, AcademicYear year) {
        Map<LocalDate, FreeMeals> byStart = new TreeMap<>();
        for (FreeMeals spell : known) {
            byStart.put(spell.start(), spell);
        }
        for (FreeMeals spell : incoming.freeMeals()) {
            FreeMeals before = byStart.get(spell.start());
            // A file made before the spell ended does not open it again.
            byStart.put(spell.start(), spell.end() == null && before != null ? before : spell);
        }
        boolean now = Boolean.TRUE.equals(incoming.freeMealsNow());
        if (now && byStart.values().stream().noneMatch(spell -> spell.overlaps(year.firstDay(), year.lastDay()))) {
            byStart.put(year.firstDay(), new FreeMeals(year.firstDay(), null));
        }
        return new ArrayList<>(byStart.values());
    }

    /**
     * What an older file adds: what nobody has said since. Spells of free school meals and former UPNs are history, so
     * they are added too.
     */
    static PupilDetails fill(PupilDetails known, IncomingPupil incoming, AcademicYear year) {
        PupilDetails merged = merge(known, incoming, year);
        List<String> former = new ArrayList<>(merged.formerUpns());
        if (merged.upn() != null && known.upn() != null && !merged.upn().equals(known.upn())) {
            former.remove(known.upn());
            former.add(merged.upn());
        }
        return known.change()
                .upn(known.upn() == null ? merged.upn() : known.upn())
                .formerUpns(former)
                .middleNames(orKnown(known.middleNames(), merged.middleNames()))
                .sex(orKnown(known.sex(), merged.sex()))
                .ethnicity(orKnown(known.ethnicity(), merged.ethnicity()))
                .firstLanguage(orKnown(known.firstLanguage(), merged.firstLanguage()))
                .senProvision(orKnown(known.senProvision(), merged.senProvision()))
                .serviceChild(orKnown(known.serviceChild(), merged.serviceChild()))
                .entryDate(orKnown(known.entryDate(), merged.entryDate()))
                .freeMeals(merged.freeMeals())
                .build();
    }

    private static <T> T or(@Nullable T said, T known) {
        return said == null ? known : said;
    }

    private static <T> @Nullable T orKnown(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }
}
