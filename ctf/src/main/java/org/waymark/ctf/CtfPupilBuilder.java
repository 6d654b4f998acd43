package org.waymark.ctf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link CtfPupil} step by step; what is not set is absent. The setters are named as its components, and have
 * their meanings. Nothing is checked: a pupil may be made that no file should have.
 */
public final class CtfPupilBuilder {
    private @Nullable String upn;
    private List<String> formerUpns = List.of();
    private @Nullable String uniqueLearnerNumber;
    private @Nullable String surname;
    private @Nullable String forename;
    private @Nullable String middleNames;
    private @Nullable String preferredSurname;
    private @Nullable String preferredForename;
    private @Nullable String formerSurname;
    private @Nullable LocalDate dateOfBirth;
    private @Nullable String sex;
    private @Nullable String ncYearActual;
    private @Nullable String ethnicity;
    private List<CtfLanguage> languages = List.of();
    private @Nullable String serviceChild;
    private @Nullable Boolean inCare;
    private @Nullable String careAuthority;
    private List<CtfFreeSchoolMeals> freeSchoolMeals = List.of();
    private List<CtfSenProvision> senHistory = List.of();
    private List<CtfSenNeed> senNeeds = List.of();
    private @Nullable String enrolStatus;
    private @Nullable CtfAddress address;
    private List<CtfContact> contacts = List.of();
    private List<CtfSchoolAttended> schoolHistory = List.of();
    private List<CtfAttendance> attendance = List.of();
    private List<CtfAssessment> assessments = List.of();
    private int line;
    private int column;

    CtfPupilBuilder() {}

    /** A builder that starts from a pupil. */
    public static CtfPupilBuilder of(CtfPupil pupil) {
        return new CtfPupilBuilder()
                .upn(pupil.upn())
                .formerUpns(pupil.formerUpns())
                .uniqueLearnerNumber(pupil.uniqueLearnerNumber())
                .surname(pupil.surname())
                .forename(pupil.forename())
                .middleNames(pupil.middleNames())
                .preferredSurname(pupil.preferredSurname())
                .preferredForename(pupil.preferredForename())
                .formerSurname(pupil.formerSurname())
                .dateOfBirth(pupil.dateOfBirth())
                .sex(pupil.sex())
                .ncYearActual(pupil.ncYearActual())
                .ethnicity(pupil.ethnicity())
                .languages(pupil.languages())
                .serviceChild(pupil.serviceChild())
                .inCare(pupil.inCare())
                .careAuthority(pupil.careAuthority())
                .freeSchoolMeals(pupil.freeSchoolMeals())
                .senHistory(pupil.senHistory())
                .senNeeds(pupil.senNeeds())
                .enrolStatus(pupil.enrolStatus())
                .address(pupil.address())
                .contacts(pupil.contacts())
                .schoolHistory(pupil.schoolHistory())
                .attendance(pupil.attendance())
                .assessments(pupil.assessments())
                .place(pupil.line(), pupil.column());
    }

    public CtfPupilBuilder upn(@Nullable String value) {
        this.upn = value;
        return this;
    }

    public CtfPupilBuilder formerUpns(List<String> value) {
        this.formerUpns = value;
        return this;
    }

    public CtfPupilBuilder uniqueLearnerNumber(@Nullable String value) {
        this.uniqueLearnerNumber = value;
        return this;
    }

    public CtfPupilBuilder surname(@Nullable String value) {
        this.surname = value;
        return this;
    }

    public CtfPupilBuilder forename(@Nullable String value) {
        this.forename = value;
        return this;
    }

    public CtfPupilBuilder middleNames(@Nullable String value) {
        this.middleNames = value;
        return this;
    }

    public CtfPupilBuilder preferredSurname(@Nullable String value) {
        this.preferredSurname = value;
        return this;
    }

    public CtfPupilBuilder preferredForename(@Nullable String value) {
        this.preferredForename = value;
        return this;
    }

    public CtfPupilBuilder formerSurname(@Nullable String value) {
        this.formerSurname = value;
        return this;
    }

    public CtfPupilBuilder dateOfBirth(@Nullable LocalDate value) {
        this.dateOfBirth = value;
        return this;
    }

    public CtfPupilBuilder sex(@Nullable String value) {
        this.sex = value;
        return this;
    }

    public CtfPupilBuilder ncYearActual(@Nullable String value) {
        this.ncYearActual = value;
        return this;
    }

    public CtfPupilBuilder ethnicity(@Nullable String value) {
        this.ethnicity = value;
        return this;
    }

    public CtfPupilBuilder languages(List<CtfLanguage> value) {
        this.languages = value;
        return this;
    }

    public CtfPupilBuilder serviceChild(@Nullable String value) {
        this.serviceChild = value;
        return this;
    }

    public CtfPupilBuilder inCare(@Nullable Boolean value) {
        this.inCare = value;
        return this;
    }

    public CtfPupilBuilder careAuthority(@Nullable String value) {
        this.careAuthority = value;
        return this;
    }

    public CtfPupilBuilder freeSchoolMeals(List<CtfFreeSchoolMeals> value) {
        this.freeSchoolMeals = value;
        return this;
    }

    public CtfPupilBuilder senHistory(List<CtfSenProvision> value) {
        this.senHistory = value;
        return this;
    }

    public CtfPupilBuilder senNeeds(List<CtfSenNeed> value) {
        this.senNeeds = value;
        return this;
    }

    public CtfPupilBuilder enrolStatus(@Nullable String value) {
        this.enrolStatus = value;
        return this;
    }

    public CtfPupilBuilder address(@Nullable CtfAddress value) {
        this.address = value;
        return this;
    }

    public CtfPupilBuilder contacts(List<CtfContact> value) {
        this.contacts = value;
        return this;
    }

    public CtfPupilBuilder schoolHistory(List<CtfSchoolAttended> value) {
        this.schoolHistory = value;
        return this;
    }

    public CtfPupilBuilder attendance(List<CtfAttendance> value) {
        this.attendance = value;
        return this;
    }

    public CtfPupilBuilder assessments(List<CtfAssessment> value) {
        this.assessments = value;
        return this;
    }

    /** Where the pupil stands in its file, both from 1; 0 and 0 for a pupil that was not read from a file. */
    public CtfPupilBuilder place(int atLine, int atColumn) {
        this.line = atLine;
        this.column = atColumn;
        return this;
    }

    public CtfPupil build() {
        return new CtfPupil(
                upn,
                formerUpns,
                uniqueLearnerNumber,
                surname,
                forename,
                middleNames,
                preferredSurname,
                preferredForename,
                formerSurname,
                dateOfBirth,
                sex,
                ncYearActual,
                ethnicity,
                languages,
                serviceChild,
                inCare,
                careAuthority,
                freeSchoolMeals,
                senHistory,
                senNeeds,
                enrolStatus,
                address,
                contacts,
                schoolHistory,
                attendance,
                assessments,
                line,
                column);
    }
}
