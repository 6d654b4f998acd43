package org.waymark.ctf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pupil of a file. Texts and codes stand as the file has them, white space around them apart; {@code null} means
 * that the file does not say (an empty element says nothing).
 *
 * @param upn unique pupil number as written, valid or not; see {@link #findUpn()}
 * @param formerUpns unique pupil numbers that the pupil had before
 * @param uniqueLearnerNumber ten digits
 * @param surname legal surname
 * @param forename legal forename
 * @param middleNames middle names
 * @param preferredSurname surname that the pupil goes by
 * @param preferredForename forename that the pupil goes by
 * @param formerSurname surname that the pupil had before
 * @param dateOfBirth date of birth; {@code null} also where the file has something that is not a date
 * @param sex {@code M} or {@code F}, from {@code Sex} or (up to version 22) {@code Gender}
 * @param ncYearActual national curriculum year: {@code N1}, {@code R}, {@code 1} …
 * @param ethnicity ethnicity code
 * @param languages languages of the pupil
 * @param serviceChild {@code Y}, {@code N}, {@code U} or {@code R}
 * @param inCare whether the pupil is looked after
 * @param careAuthority local authority that looks after the pupil
 * @param freeSchoolMeals spells of free school meals
 * @param senHistory changes of provision for special educational needs
 * @param senNeeds special educational needs
 * @param enrolStatus enrolment status, such as {@code C}
 * @param address where the pupil lives; {@code null} also where the file has one that says nothing
 * @param contacts whom to turn to about the pupil
 * @param schoolHistory schools that the pupil goes to or went to
 * @param attendance attendance by year and school
 * @param assessments results, in the order of the file
 * @param line line of the element in the file, from 1; 0 for a pupil that was not read from a file
 * @param column column of the end of its opening tag, from 1; 0 for a pupil that was not read from a file
 */
public record CtfPupil(
        @Nullable String upn,
        List<String> formerUpns,
        @Nullable String uniqueLearnerNumber,
        @Nullable String surname,
        @Nullable String forename,
        @Nullable String middleNames,
        @Nullable String preferredSurname,
        @Nullable String preferredForename,
        @Nullable String formerSurname,
        @Nullable LocalDate dateOfBirth,
        @Nullable String sex,
        @Nullable String ncYearActual,
        @Nullable String ethnicity,
        List<CtfLanguage> languages,
        @Nullable String serviceChild,
        @Nullable Boolean inCare,
        @Nullable String careAuthority,
        List<CtfFreeSchoolMeals> freeSchoolMeals,
        List<CtfSenProvision> senHistory,
        List<CtfSenNeed> senNeeds,
        @Nullable String enrolStatus,
        @Nullable CtfAddress address,
        List<CtfContact> contacts,
        List<CtfSchoolAttended> schoolHistory,
        List<CtfAttendance> attendance,
        List<CtfAssessment> assessments,
        int line,
        int column) {

    public CtfPupil {
        formerUpns = List.copyOf(formerUpns);
        languages = List.copyOf(languages);
        freeSchoolMeals = List.copyOf(freeSchoolMeals);
        senHistory = List.copyOf(senHistory);
        senNeeds = List.copyOf(senNeeds);
        address = address == null || address.isEmpty() ? null : address;
        contacts = List.copyOf(contacts);
        schoolHistory = List.copyOf(schoolHistory);
        attendance = List.copyOf(attendance);
        assessments = List.copyOf(assessments);
    }

    /** A builder in which nothing is set yet. */
    public static CtfPupilBuilder builder() {
        return new CtfPupilBuilder();
    }

    /** The UPN, where the text has the shape of one; its check letter may still be wrong. */
    public Optional<Upn> findUpn() {
        return upn == null ? Optional.empty() : Upn.find(upn);
    }

    /** The pupil as findings name it. */
    public CtfPupilReference reference() {
        return new CtfPupilReference(upn, surname, forename);
    }

    /** The same pupil without places in the file, for comparing pupils of different files. */
    public CtfPupil withoutPlace() {
        return CtfPupilBuilder.of(this)
                .assessments(
                        assessments.stream().map(CtfAssessment::withoutPlace).toList())
                .place(0, 0)
                .build();
    }
}
