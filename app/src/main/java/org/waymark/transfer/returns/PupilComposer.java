package org.waymark.transfer.returns;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ctf.CtfAssessment;
import org.waymark.ctf.CtfFreeSchoolMeals;
import org.waymark.ctf.CtfLanguage;
import org.waymark.ctf.CtfPupil;
import org.waymark.ctf.CtfPupilBuilder;
import org.waymark.ctf.CtfSchoolAttended;
import org.waymark.ctf.CtfSenProvision;
import org.waymark.school.Contact;
import org.waymark.school.FoldedNames;
import org.waymark.school.Pupil;
import org.waymark.school.PupilDetails;
import org.waymark.school.School;

/** Turns a pupil of the school into a pupil of a Common Transfer File. */
final class PupilComposer {

    private static final String FIRST_LANGUAGE = "F";
    private static final String ENGLAND = "ENG";

    /** By name, then by what tells namesakes apart, so that the same pupils always stand in the same order. */
    static final Comparator<Pupil> ORDER = Comparator.comparing(
                    (Pupil pupil) -> FoldedNames.fold(pupil.details().surname()))
            .thenComparing(pupil -> FoldedNames.fold(pupil.details().forename()))
            .thenComparing(pupil -> pupil.details().dateOfBirth())
            .thenComparing(Pupil::id);

    private PupilComposer() {}

    /** Who the pupil is, and the results. */
    static CtfPupil partial(Pupil pupil, @Nullable String yearGroup, List<CtfAssessment> results) {
        return builder(pupil.details(), yearGroup).assessments(results).build();
    }

    /** Everything that Waymark holds. */
    static CtfPupil full(
            Pupil pupil, @Nullable String yearGroup, School school, List<Contact> family, List<CtfAssessment> results) {
        PupilDetails details = pupil.details();
        CtfPupilBuilder full = builder(details, yearGroup)
                .formerUpns(details.formerUpns())
                .middleNames(details.middleNames())
                .preferredSurname(details.preferredSurname())
                .preferredForename(details.preferredForename())
                .ethnicity(details.ethnicity())
                .serviceChild(yesOrNo(details.serviceChild()))
                .inCare(details.lookedAfter())
                .freeSchoolMeals(details.freeMeals().stream()
                        .map(spell -> new CtfFreeSchoolMeals(spell.start(), null, spell.end(), ENGLAND, null))
                        .toList())
                .contacts(FamilyComposer.contacts(family))
                .schoolHistory(List.of(attended(details, school)))
                .assessments(results);
        String language = details.firstLanguage();
        if (language != null) {
            full.languages(List.of(new CtfLanguage(FIRST_LANGUAGE, language)));
        }
        String provision = details.senProvision();
        if (provision != null) {
            full.senHistory(List.of(new CtfSenProvision(null, provision)));
        }
        return full.build();
    }

    private static CtfPupilBuilder builder(PupilDetails details, @Nullable String yearGroup) {
        return CtfPupil.builder()
                .upn(details.upn())
                .surname(details.surname())
                .forename(details.forename())
                .dateOfBirth(details.dateOfBirth())
                .sex(details.sex())
                // Files tell two years of nursery apart, which the school's record does not.
                .ncYearActual("N".equals(yearGroup) ? null : yearGroup);
    }

    private static @Nullable String yesOrNo(@Nullable Boolean value) {
        return value == null ? null : value ? "Y" : "N";
    }

    private static CtfSchoolAttended attended(PupilDetails details, School school) {
        return new CtfSchoolAttended(
                school.laestab().substring(0, 3),
                school.laestab().substring(3),
                school.urn(),
                school.name(),
                details.entryDate(),
                details.leavingDate(),
                null,
                null);
    }
}
