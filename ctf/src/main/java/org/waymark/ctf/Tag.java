package org.waymark.ctf;

/** The elements with a text that are kept, and the elements that make a record of their own. */
enum Tag {
    DOCUMENT_NAME("DocumentName"),
    VERSION("CTFversion"),
    DATE_TIME("DateTime"),
    DOCUMENT_QUALIFIER("DocumentQualifier"),
    DESCRIPTOR("DataDescriptor"),
    SUPPLIER("SupplierID"),
    SOURCE_SCHOOL("SourceSchool"),
    DESTINATION_SCHOOL("DestSchool"),
    LEA("LEA"),
    ESTAB("Estab"),
    URN("URN"),
    SCHOOL_NAME("SchoolName"),
    ACADEMIC_YEAR("AcademicYear"),
    UPN("UPN"),
    UNIQUE_LEARNER_NUMBER("UniqueLearnerNumber"),
    SURNAME("Surname"),
    FORENAME("Forename"),
    DATE_OF_BIRTH("DOB"),
    SEX("Sex"),
    GENDER("Gender"),
    FORMER_UPN("FormerUPN"),
    PREFERRED_SURNAME("PreferredSurname"),
    FORMER_SURNAME("FormerSurname"),
    PREFERRED_FORENAME("PreferredForename"),
    MIDDLE_NAMES("MiddleNames"),
    NC_YEAR("NCyearActual"),
    ETHNICITY("Ethnicity"),
    SERVICE_CHILD("ServiceChild"),
    ENROL_STATUS("EnrolStatus"),
    IN_CARE("InCare"),
    CARE_AUTHORITY("CareAuthority"),
    LANGUAGE_RECORD("Type"),
    LANGUAGE_TYPE("LanguageType"),
    LANGUAGE("Language"),
    FSM_INSTANCE("FSMinstance"),
    FSM_START("FSMstartDate"),
    FSM_VERIFIED("FSMEligibilityVerificationDate"),
    FSM_END("FSMendDate"),
    FSM_COUNTRY("UKcountry"),
    FSM_CATEGORY("FSMCategory"),
    SEN("SEN"),
    START_DATE("StartDate"),
    SEN_PROVISION("SENprovision"),
    SEN_NEED("SENneed"),
    NEED_START("NeedStartDate"),
    NEED_END("NeedEndDate"),
    SEN_RANK("SENtypeRank"),
    SEN_TYPE("SENtype"),
    YEAR_DATA("YearData"),
    YEAR("Year"),
    POSSIBLE("SessionsPossible"),
    AUTHORISED("SessionsAuthorised"),
    ATTENDED("SessionsAttended"),
    UNAUTHORISED("SessionsUnauthorised"),
    KEY_STAGE("KeyStage"),
    STAGE("Stage"),
    STAGE_ASSESSMENT("StageAssessment"),
    LOCALE("Locale"),
    SUBJECT("Subject"),
    METHOD("Method"),
    COMPONENT("Component"),
    RESULT_STATUS("ResultStatus"),
    RESULT_QUALIFIER("ResultQualifier"),
    RESULT("Result"),
    RESULT_DATE("ResultDate"),
    SCHOOL("School"),
    ENTRY_DATE("EntryDate"),
    LEAVING_DATE("LeavingDate"),
    LEAVING_REASON("LeavingReason"),
    LAST_SCHOOL("LastSchool");

    private final String element;

    Tag(String element) {
        this.element = element;
    }

    /** The name of the element in a file. */
    String element() {
        return element;
    }
}
