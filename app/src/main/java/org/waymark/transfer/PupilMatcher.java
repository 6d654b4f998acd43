package org.waymark.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.ctf.Upn;
import org.waymark.school.FoldedNames;
import org.waymark.school.PupilDetails;
import org.waymark.school.RegisteredPupil;
import org.waymark.transfer.incoming.IncomingPupil;

/**
 * Finds a file's pupils among those of the school: by UPN, then by former UPN, then by surname, forename and date of birth.
 * Names are compared without case, accents and hyphens, the legal and the preferred ones alike. What is not certain is
 * left to a person.
 */
final class PupilMatcher {

    private static final PupilMatch NOBODY = new PupilMatch.Nobody(List.of());
    private static final int MOST_ALIKE = 5;

    private final Collection<RegisteredPupil> known;
    private final Map<String, RegisteredPupil> byUpn = new HashMap<>();
    private final Map<String, List<RegisteredPupil>> byFormerUpn = new HashMap<>();
    private final Map<String, Set<RegisteredPupil>> byName = new HashMap<>();

    PupilMatcher(Collection<RegisteredPupil> known) {
        this.known = known;
        for (RegisteredPupil pupil : known) {
            PupilDetails details = pupil.details();
            if (details.upn() != null) {
                byUpn.put(details.upn(), pupil);
            }
            for (String former : details.formerUpns()) {
                byFormerUpn.computeIfAbsent(former, upn -> new ArrayList<>()).add(pupil);
            }
            for (String surname : names(details.surname(), details.preferredSurname())) {
                for (String forename : names(details.forename(), details.preferredForename())) {
                    byName.computeIfAbsent(key(surname, forename, details.dateOfBirth()), name -> new LinkedHashSet<>())
                            .add(pupil);
                }
            }
        }
    }

    PupilMatch find(IncomingPupil incoming) {
        PupilMatch match = findByUpn(incoming);
        if (match instanceof PupilMatch.Nobody) {
            match = findByFormerUpn(incoming);
        }
        if (match instanceof PupilMatch.Nobody) {
            match = findByName(incoming);
        }
        return match instanceof PupilMatch.Nobody ? new PupilMatch.Nobody(alike(incoming)) : match;
    }

    /** Pupils of whom two of surname, forename and date of birth are the same. */
    private List<RegisteredPupil> alike(IncomingPupil incoming) {
        Set<String> surnames = names(incoming.surname(), incoming.preferredSurname());
        Set<String> forenames = names(incoming.forename(), incoming.preferredForename());
        return known.stream()
                .filter(pupil -> {
                    PupilDetails details = pupil.details();
                    int same = details.dateOfBirth().equals(incoming.dateOfBirth()) ? 1 : 0;
                    same += shares(surnames, details.surname(), details.preferredSurname());
                    same += shares(forenames, details.forename(), details.preferredForename());
                    return same >= 2;
                })
                .limit(MOST_ALIKE)
                .toList();
    }

    private static int shares(Set<String> wanted, @Nullable String legal, @Nullable String preferred) {
        return names(legal, preferred).stream().anyMatch(wanted::contains) ? 1 : 0;
    }

    private PupilMatch findByUpn(IncomingPupil incoming) {
        RegisteredPupil pupil = incoming.upn() == null ? null : byUpn.get(incoming.upn());
        if (pupil == null) {
            return NOBODY;
        }
        boolean otherBirth = incoming.dateOfBirth() != null
                && !incoming.dateOfBirth().equals(pupil.details().dateOfBirth());
        if (otherBirth && !sharesAName(incoming, pupil.details())) {
            return new PupilMatch.Doubtful(
                    "The UPN " + incoming.upn() + " belongs to "
                            + pupil.details().listName()
                            + ", but neither the name nor the date of birth is the same. Check the UPN in the file.",
                    Stream.concat(Stream.of(pupil), alike(incoming).stream())
                            .distinct()
                            .toList());
        }
        return new PupilMatch.Found(pupil, "matched by UPN");
    }

    private PupilMatch findByFormerUpn(IncomingPupil incoming) {
        Set<RegisteredPupil> candidates = new LinkedHashSet<>();
        if (incoming.upn() != null) {
            candidates.addAll(byFormerUpn.getOrDefault(incoming.upn(), List.of()));
        }
        for (String former : incoming.formerUpns()) {
            RegisteredPupil present = byUpn.get(former);
            if (present != null) {
                candidates.add(present);
            }
            candidates.addAll(byFormerUpn.getOrDefault(former, List.of()));
        }
        return one(candidates, "matched by former UPN", "former UPN");
    }

    private PupilMatch findByName(IncomingPupil incoming) {
        LocalDate birth = incoming.dateOfBirth();
        if (birth == null || incoming.surname() == null || incoming.forename() == null) {
            return NOBODY;
        }
        Set<RegisteredPupil> candidates = new LinkedHashSet<>();
        for (String surname : names(incoming.surname(), incoming.preferredSurname())) {
            for (String forename : names(incoming.forename(), incoming.preferredForename())) {
                candidates.addAll(byName.getOrDefault(key(surname, forename, birth), Set.of()));
            }
        }
        PupilMatch match = one(candidates, "matched by name and date of birth", "name and date of birth");
        if (match instanceof PupilMatch.Found(RegisteredPupil pupil, String how)
                && otherPermanentUpn(incoming, pupil)) {
            return new PupilMatch.Doubtful(
                    pupil.details().listName()
                            + " has the same name and date of birth but the UPN "
                            + pupil.details().upn() + ", not "
                            + incoming.upn()
                            + ". Say whether it is the same pupil; if it is, check which UPN is right.",
                    List.of(pupil));
        }
        return match;
    }

    private static PupilMatch one(Set<RegisteredPupil> candidates, String how, String by) {
        if (candidates.isEmpty()) {
            return NOBODY;
        }
        if (candidates.size() == 1) {
            return new PupilMatch.Found(candidates.iterator().next(), how);
        }
        String names = candidates.stream()
                .map(pupil -> pupil.details().listName()
                        + (pupil.details().upn() == null
                                ? ""
                                : " (" + pupil.details().upn() + ")"))
                .collect(Collectors.joining("; "));
        return new PupilMatch.Doubtful(
                "Several pupils have the same " + by + ": " + names + ". Say which one is meant.",
                List.copyOf(candidates));
    }

    /** A temporary UPN is there to be replaced; a permanent one changes rarely, so another one is no small thing. */
    private static boolean otherPermanentUpn(IncomingPupil incoming, RegisteredPupil pupil) {
        String known = pupil.details().upn();
        return incoming.upn() != null
                && known != null
                && !Upn.find(known).map(Upn::isTemporary).orElse(false)
                && !Upn.find(incoming.upn()).map(Upn::isTemporary).orElse(false);
    }

    private static boolean sharesAName(IncomingPupil incoming, PupilDetails details) {
        Set<String> surnames = names(incoming.surname(), incoming.preferredSurname());
        Set<String> forenames = names(incoming.forename(), incoming.preferredForename());
        boolean saysNone = surnames.isEmpty() && forenames.isEmpty();
        surnames.retainAll(names(details.surname(), details.preferredSurname()));
        forenames.retainAll(names(details.forename(), details.preferredForename()));
        return saysNone || !surnames.isEmpty() || !forenames.isEmpty();
    }

    private static Set<String> names(@Nullable String legal, @Nullable String preferred) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : new @Nullable String[] {legal, preferred}) {
            if (name != null && !FoldedNames.fold(name).isEmpty()) {
                names.add(FoldedNames.fold(name));
            }
        }
        return names;
    }

    private static String key(String surname, String forename, LocalDate birth) {
        return surname + "|" + forename + "|" + birth;
    }
}
