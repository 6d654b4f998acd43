package org.waymark.transfer.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.ctf.Upn;
import org.waymark.school.FoldedNames;
import org.waymark.school.OnRoll;
import org.waymark.school.Pupil;
import org.waymark.school.PupilDetails;

/** What stands against pupils themselves before their results are sent: UPN, name, date of birth, sex. */
final class PupilPreflight {

    private final Edition edition;
    private final Map<Long, Pupil> byId = new HashMap<>();
    private final Map<String, List<Pupil>> byUpn = new HashMap<>();
    private final Map<String, List<Pupil>> byFormerUpn = new HashMap<>();
    private final Map<String, List<Pupil>> byPerson = new HashMap<>();

    PupilPreflight(Edition edition, Collection<Pupil> everybody) {
        this.edition = edition;
        for (Pupil pupil : everybody) {
            PupilDetails details = pupil.details();
            byId.put(pupil.id(), pupil);
            String upn = folded(details.upn());
            if (!upn.isEmpty()) {
                byUpn.computeIfAbsent(upn, any -> new ArrayList<>()).add(pupil);
            }
            for (String former : details.formerUpns()) {
                byFormerUpn
                        .computeIfAbsent(folded(former), any -> new ArrayList<>())
                        .add(pupil);
            }
            byPerson.computeIfAbsent(person(details), any -> new ArrayList<>()).add(pupil);
        }
    }

    private static String folded(@Nullable String upn) {
        return upn == null ? "" : upn.strip().toUpperCase(Locale.ROOT);
    }

    private static String person(PupilDetails details) {
        return FoldedNames.fold(details.surname()) + "|" + FoldedNames.fold(details.forename()) + "|"
                + details.dateOfBirth();
    }

    List<ReturnFinding> check(List<OnRoll> pupils) {
        List<ReturnFinding> findings = new ArrayList<>();
        for (OnRoll pupil : pupils) {
            Pupil known = byId.get(pupil.pupilId());
            if (known != null) {
                findings.addAll(upn(pupil, known));
                findings.addAll(person(pupil, known));
            }
        }
        return findings;
    }

    private List<ReturnFinding> upn(OnRoll pupil, Pupil known) {
        String upn = folded(known.details().upn());
        if (upn.isEmpty()) {
            return List.of(ReturnFinding.of(ReturnRule.UPN_MISSING, pupil, "", "The UPN is missing."));
        }
        List<ReturnFinding> findings = new ArrayList<>();
        Optional<Upn> valid = Upn.find(upn);
        if (valid.isEmpty()) {
            findings.add(ReturnFinding.of(
                    ReturnRule.UPN_WRONG, pupil, "", "The UPN " + upn + " does not have the form of one."));
        } else if (!valid.get().hasValidCheckLetter()) {
            findings.add(ReturnFinding.of(
                    ReturnRule.UPN_WRONG,
                    pupil,
                    "",
                    "The UPN " + upn + " has the wrong first letter: " + Upn.checkLetter(upn.substring(1))
                            + " belongs before these digits."));
        } else if (valid.get().isTemporary()) {
            findings.add(
                    ReturnFinding.of(ReturnRule.UPN_TEMPORARY, pupil, "", "The UPN " + upn + " is a temporary one."));
        }
        other(byUpn.get(upn), known)
                .ifPresent(other -> findings.add(ReturnFinding.of(
                        ReturnRule.UPN_TWICE,
                        pupil,
                        "",
                        "The UPN " + upn + " is also that of " + other.details().listName() + ".")));
        other(byFormerUpn.get(upn), known)
                .ifPresent(other -> findings.add(ReturnFinding.of(
                        ReturnRule.UPN_FORMER,
                        pupil,
                        "",
                        "The UPN " + upn + " is a former one of "
                                + other.details().listName() + ".")));
        return findings;
    }

    private List<ReturnFinding> person(OnRoll pupil, Pupil known) {
        PupilDetails details = known.details();
        List<ReturnFinding> findings = new ArrayList<>();
        String sex = details.sex();
        if (sex == null) {
            findings.add(ReturnFinding.of(ReturnRule.SEX_MISSING, pupil, "", "The sex is missing."));
        } else if (!sex.equals("F") && !sex.equals("M")) {
            findings.add(ReturnFinding.of(ReturnRule.SEX_UNUSUAL, pupil, "", "The sex is " + sex + "."));
        }
        if (!isName(details.surname()) || !isName(details.forename())) {
            findings.add(ReturnFinding.of(
                    ReturnRule.NAME_WRONG,
                    pupil,
                    "",
                    "The legal name is \"" + details.surname() + ", " + details.forename() + "\"."));
        }
        if (!isLikely(pupil, details.dateOfBirth())) {
            findings.add(ReturnFinding.of(
                    ReturnRule.BIRTH_UNLIKELY,
                    pupil,
                    "",
                    "The date of birth, " + Preflight.day(details.dateOfBirth()) + ", is unusual for "
                            + YearGroup.find(pupil.yearGroup())
                                    .map(YearGroup::label)
                                    .orElse(pupil.yearGroup()) + " in "
                            + edition.year().label() + "."));
        }
        other(byPerson.get(person(details)), known)
                .ifPresent(other -> findings.add(ReturnFinding.of(
                        ReturnRule.PUPIL_TWICE,
                        pupil,
                        "",
                        "Another record has the same name and date of birth"
                                + (other.details().upn() == null
                                        ? ", without a UPN."
                                        : ": the UPN there is "
                                                + other.details().upn() + "."))));
        return findings;
    }

    private static boolean isName(String name) {
        return name.codePoints().anyMatch(Character::isLetter);
    }

    private boolean isLikely(OnRoll pupil, LocalDate birth) {
        AcademicYear usual = YearGroup.find(pupil.yearGroup())
                .map(group -> group.usualBirths(edition.year()))
                .orElse(edition.year());
        return !birth.isBefore(usual.previous().firstDay())
                && !birth.isAfter(usual.next().lastDay());
    }

    private static Optional<Pupil> other(@Nullable List<Pupil> pupils, Pupil own) {
        return pupils == null
                ? Optional.empty()
                : pupils.stream().filter(pupil -> pupil.id() != own.id()).findFirst();
    }
}
