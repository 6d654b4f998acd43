package org.waymark.ctf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the parts of a pupil in the order of the format. */
final class PupilWriter {
    /** Writes one record of a list. */
    private interface RecordWriter<T> {
        void write(T record) throws IOException;
    }

    private final XmlOutput xml;
    private final FamilyWriter family;

    PupilWriter(XmlOutput xml) {
        this.xml = xml;
        this.family = new FamilyWriter(xml);
    }

    void write(CtfPupil pupil) throws IOException {
        xml.open("Pupil");
        xml.text(Tag.UPN, pupil.upn());
        xml.text(Tag.UNIQUE_LEARNER_NUMBER, pupil.uniqueLearnerNumber());
        xml.text(Tag.SURNAME, pupil.surname());
        xml.text(Tag.FORENAME, pupil.forename());
        xml.text(Tag.DATE_OF_BIRTH, pupil.dateOfBirth());
        xml.text(Tag.SEX, pupil.sex());
        writeBasicDetails(pupil);
        writeAll("FSMhistory", pupil.freeSchoolMeals(), this::write);
        if (pupil.inCare() != null || pupil.careAuthority() != null) {
            xml.open("LookedAfter");
            xml.text(Tag.IN_CARE, pupil.inCare());
            xml.text(Tag.CARE_AUTHORITY, pupil.careAuthority());
            xml.close("LookedAfter");
        }
        writeSpecialNeeds(pupil);
        family.write(pupil.address(), null);
        writeAll("Contacts", pupil.contacts(), family::write);
        writeAll("Attendance", pupil.attendance(), this::write);
        writeAssessments(pupil.assessments());
        writeAll("SchoolHistory", pupil.schoolHistory(), this::write);
        xml.close("Pupil");
    }

    private <T> void writeAll(String element, List<T> records, RecordWriter<T> writer) throws IOException {
        if (records.isEmpty()) {
            return;
        }
        xml.open(element);
        for (T record : records) {
            writer.write(record);
        }
        xml.close(element);
    }

    private void writeBasicDetails(CtfPupil pupil) throws IOException {
        boolean empty = pupil.formerUpns().isEmpty()
                && pupil.languages().isEmpty()
                && Stream.of(
                                text(pupil.preferredSurname()),
                                text(pupil.formerSurname()),
                                text(pupil.preferredForename()),
                                text(pupil.middleNames()),
                                text(pupil.ncYearActual()),
                                text(pupil.ethnicity()),
                                text(pupil.serviceChild()),
                                text(pupil.enrolStatus()))
                        .map(XmlOutput::writable)
                        .allMatch(String::isEmpty);
        if (empty) {
            return;
        }
        xml.open("BasicDetails");
        for (String former : pupil.formerUpns()) {
            xml.text(Tag.FORMER_UPN, former);
        }
        xml.text(Tag.PREFERRED_SURNAME, pupil.preferredSurname());
        xml.text(Tag.FORMER_SURNAME, pupil.formerSurname());
        xml.text(Tag.PREFERRED_FORENAME, pupil.preferredForename());
        xml.text(Tag.MIDDLE_NAMES, pupil.middleNames());
        xml.text(Tag.NC_YEAR, pupil.ncYearActual());
        xml.text(Tag.ETHNICITY, pupil.ethnicity());
        writeAll("Languages", pupil.languages(), this::write);
        xml.text(Tag.SERVICE_CHILD, pupil.serviceChild());
        xml.text(Tag.ENROL_STATUS, pupil.enrolStatus());
        xml.close("BasicDetails");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void write(CtfLanguage language) throws IOException {
        xml.open(Tag.LANGUAGE_RECORD.element());
        xml.text(Tag.LANGUAGE_TYPE, language.type());
        xml.text(Tag.LANGUAGE, language.language());
        xml.close(Tag.LANGUAGE_RECORD.element());
    }

    private void write(CtfFreeSchoolMeals meals) throws IOException {
        xml.open(Tag.FSM_INSTANCE.element());
        xml.text(Tag.FSM_START, meals.start());
        xml.text(Tag.FSM_VERIFIED, meals.verified());
        xml.text(Tag.FSM_END, meals.end());
        xml.text(Tag.FSM_COUNTRY, meals.country());
        xml.text(Tag.FSM_CATEGORY, meals.category());
        xml.close(Tag.FSM_INSTANCE.element());
    }

    private void writeSpecialNeeds(CtfPupil pupil) throws IOException {
        if (pupil.senHistory().isEmpty() && pupil.senNeeds().isEmpty()) {
            return;
        }
        xml.open("SENhistory");
        for (CtfSenProvision provision : pupil.senHistory()) {
            xml.open(Tag.SEN.element());
            xml.text(Tag.START_DATE, provision.start());
            xml.text(Tag.SEN_PROVISION, provision.provision());
            xml.close(Tag.SEN.element());
        }
        writeAll("SENneeds", pupil.senNeeds(), this::write);
        xml.close("SENhistory");
    }

    private void write(CtfSenNeed need) throws IOException {
        xml.open(Tag.SEN_NEED.element());
        xml.text(Tag.NEED_START, need.start());
        xml.text(Tag.NEED_END, need.end());
        xml.text(Tag.SEN_RANK, need.rank());
        xml.text(Tag.SEN_TYPE, need.type());
        xml.close(Tag.SEN_NEED.element());
    }

    private void write(CtfAttendance attendance) throws IOException {
        xml.open(Tag.YEAR_DATA.element());
        xml.text(Tag.YEAR, attendance.year());
        xml.text(Tag.LEA, attendance.lea());
        xml.text(Tag.ESTAB, attendance.estab());
        xml.text(Tag.SCHOOL_NAME, attendance.schoolName());
        xml.text(Tag.POSSIBLE, attendance.possible());
        xml.text(Tag.AUTHORISED, attendance.authorised());
        xml.text(Tag.ATTENDED, attendance.attended());
        xml.text(Tag.UNAUTHORISED, attendance.unauthorised());
        xml.close(Tag.YEAR_DATA.element());
    }

    /** One key stage element for each stage, in the order in which the stages first come, as other writers do. */
    private void writeAssessments(List<CtfAssessment> assessments) throws IOException {
        if (assessments.isEmpty()) {
            return;
        }
        Map<String, List<CtfAssessment>> byStage = new LinkedHashMap<>();
        for (CtfAssessment assessment : assessments) {
            byStage.computeIfAbsent(text(assessment.stage()), ignored -> new ArrayList<>())
                    .add(assessment);
        }
        xml.open("StageAssessments");
        for (Map.Entry<String, List<CtfAssessment>> stage : byStage.entrySet()) {
            xml.open(Tag.KEY_STAGE.element());
            xml.text(Tag.STAGE, stage.getKey());
            for (CtfAssessment assessment : stage.getValue()) {
                write(assessment);
            }
            xml.close(Tag.KEY_STAGE.element());
        }
        xml.close("StageAssessments");
    }

    private void write(CtfAssessment assessment) throws IOException {
        xml.open(Tag.STAGE_ASSESSMENT.element());
        xml.text(Tag.LOCALE, assessment.locale());
        xml.text(Tag.YEAR, assessment.year());
        xml.text(Tag.SUBJECT, assessment.subject());
        xml.text(Tag.METHOD, assessment.method());
        xml.text(Tag.COMPONENT, assessment.component());
        xml.text(Tag.RESULT_STATUS, assessment.status());
        xml.text(Tag.RESULT_QUALIFIER, assessment.qualifier());
        xml.text(Tag.RESULT, assessment.result());
        xml.text(Tag.RESULT_DATE, assessment.resultDate());
        xml.close(Tag.STAGE_ASSESSMENT.element());
    }

    private void write(CtfSchoolAttended school) throws IOException {
        xml.open(Tag.SCHOOL.element());
        xml.text(Tag.LEA, school.lea());
        xml.text(Tag.ESTAB, school.estab());
        xml.text(Tag.URN, school.urn());
        xml.text(Tag.SCHOOL_NAME, school.name());
        xml.text(Tag.ENTRY_DATE, school.entry());
        xml.text(Tag.LEAVING_DATE, school.leaving());
        xml.text(Tag.LEAVING_REASON, school.leavingReason());
        xml.text(Tag.LAST_SCHOOL, school.lastSchool());
        xml.close(Tag.SCHOOL.element());
    }
}
