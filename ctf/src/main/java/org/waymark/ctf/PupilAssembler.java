package org.waymark.ctf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes a pupil from what stood in the file. */
final class PupilAssembler {
    private final FindingSink findings;
    private final PupilChecks checks = new PupilChecks();

    PupilAssembler(FindingSink findings) {
        this.findings = findings;
    }

    CtfPupil assemble(Draft draft) {
        CtfPupilReference reference = reference(draft);
        Values values = new Values(findings, reference);
        checks.check(draft, values);
        CtfPupilBuilder pupil = CtfPupil.builder()
                .upn(draft.text(Tag.UPN))
                .formerUpns(values(draft.listTexts(Tag.FORMER_UPN)))
                .uniqueLearnerNumber(draft.text(Tag.UNIQUE_LEARNER_NUMBER))
                .surname(draft.text(Tag.SURNAME))
                .forename(draft.text(Tag.FORENAME))
                .middleNames(draft.text(Tag.MIDDLE_NAMES))
                .preferredSurname(draft.text(Tag.PREFERRED_SURNAME))
                .preferredForename(draft.text(Tag.PREFERRED_FORENAME))
                .formerSurname(draft.text(Tag.FORMER_SURNAME))
                .dateOfBirth(values.date(draft, Tag.DATE_OF_BIRTH, CtfRule.BAD_DATE_OF_BIRTH))
                .sex(draft.text(draft.find(Tag.SEX) == null ? Tag.GENDER : Tag.SEX))
                .ncYearActual(draft.text(Tag.NC_YEAR))
                .ethnicity(draft.text(Tag.ETHNICITY))
                .serviceChild(draft.text(Tag.SERVICE_CHILD))
                .inCare(values.flag(draft, Tag.IN_CARE))
                .careAuthority(draft.text(Tag.CARE_AUTHORITY))
                .enrolStatus(draft.text(Tag.ENROL_STATUS))
                .place(draft.line(), draft.column());
        pupil.languages(records(
                draft,
                Tag.LANGUAGE_RECORD,
                one -> new CtfLanguage(one.text(Tag.LANGUAGE_TYPE), one.text(Tag.LANGUAGE))));
        pupil.freeSchoolMeals(records(draft, Tag.FSM_INSTANCE, one -> freeSchoolMeals(one, values)));
        pupil.senHistory(records(
                draft,
                Tag.SEN,
                one -> new CtfSenProvision(values.date(one, Tag.START_DATE), one.text(Tag.SEN_PROVISION))));
        pupil.senNeeds(records(draft, Tag.SEN_NEED, one -> senNeed(one, values)));
        pupil.address(FamilyAssembler.address(draft));
        pupil.contacts(records(draft, Tag.CONTACT, one -> FamilyAssembler.contact(one, values)));
        pupil.schoolHistory(records(draft, Tag.SCHOOL, one -> school(one, values)));
        pupil.attendance(records(draft, Tag.YEAR_DATA, one -> attendance(one, values)));
        pupil.assessments(assessments(draft, values));
        return pupil.build();
    }

    /** The pupil as findings name it. */
    static CtfPupilReference reference(Draft draft) {
        return new CtfPupilReference(draft.text(Tag.UPN), draft.text(Tag.SURNAME), draft.text(Tag.FORENAME));
    }

    private static List<String> values(List<Draft.Text> texts) {
        return texts.isEmpty()
                ? List.of()
                : texts.stream().map(Draft.Text::value).toList();
    }

    private static <T> List<T> records(Draft draft, Tag tag, Function<Draft, T> make) {
        List<Draft> found = draft.listRecords(tag);
        if (found.isEmpty()) {
            return List.of();
        }
        List<T> made = new ArrayList<>(found.size());
        for (Draft one : found) {
            made.add(make.apply(one));
        }
        return made;
    }

    private static CtfFreeSchoolMeals freeSchoolMeals(Draft one, Values values) {
        return new CtfFreeSchoolMeals(
                values.date(one, Tag.FSM_START),
                values.date(one, Tag.FSM_VERIFIED),
                values.date(one, Tag.FSM_END),
                one.text(Tag.FSM_COUNTRY),
                one.text(Tag.FSM_CATEGORY));
    }

    private static CtfSenNeed senNeed(Draft one, Values values) {
        return new CtfSenNeed(
                values.date(one, Tag.NEED_START),
                values.date(one, Tag.NEED_END),
                one.text(Tag.SEN_RANK),
                one.text(Tag.SEN_TYPE));
    }

    private static CtfSchoolAttended school(Draft one, Values values) {
        return new CtfSchoolAttended(
                one.text(Tag.LEA),
                one.text(Tag.ESTAB),
                one.text(Tag.URN),
                one.text(Tag.SCHOOL_NAME),
                values.date(one, Tag.ENTRY_DATE),
                values.date(one, Tag.LEAVING_DATE),
                one.text(Tag.LEAVING_REASON),
                values.flag(one, Tag.LAST_SCHOOL));
    }

    private static CtfAttendance attendance(Draft one, Values values) {
        return new CtfAttendance(
                values.number(one, Tag.YEAR),
                one.text(Tag.LEA),
                one.text(Tag.ESTAB),
                one.text(Tag.SCHOOL_NAME),
                values.number(one, Tag.POSSIBLE),
                values.number(one, Tag.AUTHORISED),
                values.number(one, Tag.ATTENDED),
                values.number(one, Tag.UNAUTHORISED));
    }

    private static List<CtfAssessment> assessments(Draft pupil, Values values) {
        List<CtfAssessment> made = new ArrayList<>();
        for (Draft stage : pupil.listRecords(Tag.KEY_STAGE)) {
            String stageCode = stage.text(Tag.STAGE);
            for (Draft one : stage.listRecords(Tag.STAGE_ASSESSMENT)) {
                CtfAssessment assessment = new CtfAssessment(
                        stageCode,
                        one.text(Tag.LOCALE),
                        one.text(Tag.YEAR),
                        one.text(Tag.SUBJECT),
                        one.text(Tag.METHOD),
                        one.text(Tag.COMPONENT),
                        one.text(Tag.RESULT_STATUS),
                        one.text(Tag.RESULT_QUALIFIER),
                        one.text(Tag.RESULT),
                        one.text(Tag.RESULT_DATE),
                        one.line(),
                        one.column());
                AssessmentChecks.check(one, assessment, values);
                made.add(assessment);
            }
        }
        return made;
    }
}
