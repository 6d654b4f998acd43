package org.waymark.school;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes {@link PupilDetails} step by step; what is not set is not known. The setters are named as its components. */
public final class PupilDetailsBuilder {
    private @Nullable String upn;
    private List<String> formerUpns = List.of();
    private String surname;
    private String forename;
    private @Nullable String middleNames;
    private @Nullable String preferredSurname;
    private @Nullable String preferredForename;
    private LocalDate dateOfBirth;
    private @Nullable String sex;
    private @Nullable String ethnicity;
    private @Nullable String firstLanguage;
    private @Nullable String senProvision;
    private @Nullable Boolean ever6;
    private boolean lookedAfter;
    private @Nullable Boolean serviceChild;
    private @Nullable LocalDate entryDate;
    private @Nullable LocalDate leavingDate;
    private List<FreeMeals> freeMeals = List.of();

    /** A builder of a pupil of whom just the least is known. */
    public PupilDetailsBuilder(String surname, String forename, LocalDate dateOfBirth) {
        this.surname = surname;
        this.forename = forename;
        this.dateOfBirth = dateOfBirth;
    }

    PupilDetailsBuilder(PupilDetails details) {
        this.upn = details.upn();
        this.formerUpns = details.formerUpns();
        this.surname = details.surname();
        this.forename = details.forename();
        this.middleNames = details.middleNames();
        this.preferredSurname = details.preferredSurname();
        this.preferredForename = details.preferredForename();
        this.dateOfBirth = details.dateOfBirth();
        this.sex = details.sex();
        this.ethnicity = details.ethnicity();
        this.firstLanguage = details.firstLanguage();
        this.senProvision = details.senProvision();
        this.ever6 = details.ever6();
        this.lookedAfter = details.lookedAfter();
        this.serviceChild = details.serviceChild();
        this.entryDate = details.entryDate();
        this.leavingDate = details.leavingDate();
        this.freeMeals = details.freeMeals();
    }

    public PupilDetailsBuilder upn(@Nullable String value) {
        this.upn = value;
        return this;
    }

    public PupilDetailsBuilder formerUpns(List<String> value) {
        this.formerUpns = value;
        return this;
    }

    public PupilDetailsBuilder surname(String value) {
        this.surname = value;
        return this;
    }

    public PupilDetailsBuilder forename(String value) {
        this.forename = value;
        return this;
    }

    public PupilDetailsBuilder middleNames(@Nullable String value) {
        this.middleNames = value;
        return this;
    }

    public PupilDetailsBuilder preferredSurname(@Nullable String value) {
        this.preferredSurname = value;
        return this;
    }

    public PupilDetailsBuilder preferredForename(@Nullable String value) {
        this.preferredForename = value;
        return this;
    }

    public PupilDetailsBuilder dateOfBirth(LocalDate value) {
        this.dateOfBirth = value;
        return this;
    }

    public PupilDetailsBuilder sex(@Nullable String value) {
        this.sex = value;
        return this;
    }

    public PupilDetailsBuilder ethnicity(@Nullable String value) {
        this.ethnicity = value;
        return this;
    }

    public PupilDetailsBuilder firstLanguage(@Nullable String value) {
        this.firstLanguage = value;
        return this;
    }

    public PupilDetailsBuilder senProvision(@Nullable String value) {
        this.senProvision = value;
        return this;
    }

    public PupilDetailsBuilder ever6(@Nullable Boolean value) {
        this.ever6 = value;
        return this;
    }

    public PupilDetailsBuilder lookedAfter(boolean value) {
        this.lookedAfter = value;
        return this;
    }

    public PupilDetailsBuilder serviceChild(@Nullable Boolean value) {
        this.serviceChild = value;
        return this;
    }

    public PupilDetailsBuilder entryDate(@Nullable LocalDate value) {
        this.entryDate = value;
        return this;
    }

    public PupilDetailsBuilder leavingDate(@Nullable LocalDate value) {
        this.leavingDate = value;
        return this;
    }

    public PupilDetailsBuilder freeMeals(List<FreeMeals> value) {
        this.freeMeals = value;
        return this;
    }

    public PupilDetails build() {
        return new PupilDetails(
                upn,
                formerUpns,
                surname,
                forename,
                middleNames,
                preferredSurname,
                preferredForename,
                dateOfBirth,
                sex,
                ethnicity,
                firstLanguage,
                senProvision,
                ever6,
                lookedAfter,
                serviceChild,
                entryDate,
                leavingDate,
                freeMeals);
    }
}
