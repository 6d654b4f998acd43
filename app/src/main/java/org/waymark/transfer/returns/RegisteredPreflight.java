package org.waymark.transfer.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.school.FoldedNames;
import org.waymark.school.OnRoll;
import org.waymark.school.Pupil;
import org.waymark.school.PupilDetails;

/** Compares the pupils of a return with those who are registered. */
final class RegisteredPreflight {

    private final Map<String, Long> byUpn = new HashMap<>();
    private final Map<String, Long> byPerson = new HashMap<>();

    private RegisteredPreflight(Collection<Pupil> everybody) {
        for (Pupil pupil : everybody) {
            PupilDetails details = pupil.details();
            details.formerUpns().forEach(former -> byUpn.putIfAbsent(upn(former), pupil.id()));
            for (String surname : names(details.surname(), details.preferredSurname())) {
                for (String forename : names(details.forename(), details.preferredForename())) {
                    byPerson.put(person(surname, forename, details.dateOfBirth()), pupil.id());
                }
            }
        }
        // A UPN of today wins over somebody else's former one.
        for (Pupil pupil : everybody) {
            String current = pupil.details().upn();
            if (current != null) {
                byUpn.put(upn(current), pupil.id());
            }
        }
    }

    /**
     * @param everybody every pupil the school has ever kept
     * @param sent the pupils of whom anything is in the return
     */
    static List<ReturnFinding> check(RegisteredList list, Collection<Pupil> everybody, List<OnRoll> sent) {
        RegisteredPreflight known = new RegisteredPreflight(everybody);
        Map<Long, Pupil> byId = new HashMap<>();
        everybody.forEach(pupil -> byId.put(pupil.id(), pupil));
        Set<Long> sentIds = new HashSet<>();
        sent.forEach(pupil -> sentIds.add(pupil.pupilId()));
        Set<Long> registered = new HashSet<>();
        List<ReturnFinding> findings = new ArrayList<>();
        for (RegisteredPupil pupil : list.pupils()) {
            Long id = known.find(pupil);
            if (id != null) {
                registered.add(id);
            }
            if (id == null || !sentIds.contains(id)) {
                findings.add(notSent(pupil, id == null ? null : byId.get(id)));
            }
        }
        for (OnRoll pupil : sent) {
            if (!registered.contains(pupil.pupilId())) {
                findings.add(ReturnFinding.of(
                        ReturnRule.SENT_NOT_REGISTERED,
                        pupil,
                        "",
                        "The pupil has results but is not on the list of registered pupils."));
            }
        }
        return findings;
    }

    private static ReturnFinding notSent(RegisteredPupil pupil, @Nullable Pupil known) {
        ReturnRule rule = ReturnRule.REGISTERED_NOT_SENT;
        if (known == null) {
            return ReturnFinding.ofNobody(
                    rule,
                    ReturnFinding.Place.REGISTERED,
                    pupil.label(),
                    pupil.upn(),
                    "Line " + pupil.line() + " of the list is a pupil whom the school does not have.");
        }
        return new ReturnFinding(
                rule.severity(),
                rule.id(),
                known.id(),
                known.details().listName(),
                known.details().upn(),
                "",
                "The pupil is registered but has no result that would be sent.",
                rule.hint(),
                ReturnFinding.Place.PUPIL);
    }

    private @Nullable Long find(RegisteredPupil pupil) {
        String upn = pupil.upn();
        Long byNumber = upn == null ? null : byUpn.get(upn(upn));
        String surname = pupil.surname();
        String forename = pupil.forename();
        LocalDate birth = pupil.dateOfBirth();
        if (byNumber != null || surname == null || forename == null || birth == null) {
            return byNumber;
        }
        return byPerson.get(person(FoldedNames.fold(surname), FoldedNames.fold(forename), birth));
    }

    private static Set<String> names(String legal, @Nullable String preferred) {
        Set<String> names = new HashSet<>();
        names.add(FoldedNames.fold(legal));
        if (preferred != null) {
            names.add(FoldedNames.fold(preferred));
        }
        return names;
    }

    private static String person(String surname, String forename, LocalDate birth) {
        return surname + "|" + forename + "|" + birth;
    }

    private static String upn(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
