package org.waymark.ctf;

/** The format as tables: which elements stand where. Names as the services of the DfE and school systems write them. */
final class Shapes {
    private Shapes() {}

    private static final Shape SCHOOL_IN_HEADER = new Shape()
            .texts(Tag.LEA, Tag.ESTAB, Tag.URN, Tag.SCHOOL_NAME, Tag.ACADEMIC_YEAR)
            .notKept("SuppInfo");

    static final Shape HEADER = new Shape()
            .texts(Tag.DOCUMENT_NAME, Tag.VERSION, Tag.DATE_TIME, Tag.DOCUMENT_QUALIFIER, Tag.DESCRIPTOR, Tag.SUPPLIER)
            .record(Tag.SOURCE_SCHOOL, SCHOOL_IN_HEADER)
            .record(Tag.DESTINATION_SCHOOL, SCHOOL_IN_HEADER)
            .notKept("DataQualifier", "SuppInfo");

    private static final Shape LANGUAGES =
            new Shape().records(Tag.LANGUAGE_RECORD, new Shape().texts(Tag.LANGUAGE_TYPE, Tag.LANGUAGE));

    private static final Shape BASIC_DETAILS = new Shape()
            .manyTexts(Tag.FORMER_UPN)
            .texts(
                    Tag.PREFERRED_SURNAME,
                    Tag.FORMER_SURNAME,
                    Tag.PREFERRED_FORENAME,
                    Tag.MIDDLE_NAMES,
                    Tag.NC_YEAR,
                    Tag.ETHNICITY,
                    Tag.SERVICE_CHILD,
                    Tag.ENROL_STATUS)
            .group("Languages", LANGUAGES)
            .notKept("FormerForename", "EthnicitySource", "MedicalFlag", "Disabilities", "SuppInfo");

    private static final Shape FSM_HISTORY = new Shape()
            .records(
                    Tag.FSM_INSTANCE,
                    new Shape()
                            .texts(Tag.FSM_START, Tag.FSM_VERIFIED, Tag.FSM_END, Tag.FSM_COUNTRY, Tag.FSM_CATEGORY)
                            .notKept("SuppInfo"))
            .notKept("FSMreviewDate", "SuppInfo");

    private static final Shape SEN_NEED = new Shape().texts(Tag.NEED_START, Tag.NEED_END, Tag.SEN_RANK, Tag.SEN_TYPE);

    private static final Shape SEN_HISTORY = new Shape()
            .records(Tag.SEN, new Shape().texts(Tag.START_DATE, Tag.SEN_PROVISION))
            .group("SENneeds", new Shape().records(Tag.SEN_NEED, SEN_NEED))
            .records(Tag.SEN_NEED, SEN_NEED)
            .notKept("SuppInfo");

    private static final Shape YEAR_DATA = new Shape()
            .texts(
                    Tag.YEAR,
                    Tag.LEA,
                    Tag.ESTAB,
                    Tag.SCHOOL_NAME,
                    Tag.POSSIBLE,
                    Tag.AUTHORISED,
                    Tag.ATTENDED,
                    Tag.UNAUTHORISED)
            .notKept("URN", "AttendSessions", "SuppInfo");

    private static final Shape STAGE_ASSESSMENT = new Shape()
            .texts(
                    Tag.LOCALE,
                    Tag.YEAR,
                    Tag.SUBJECT,
                    Tag.METHOD,
                    Tag.COMPONENT,
                    Tag.RESULT_STATUS,
                    Tag.RESULT_QUALIFIER,
                    Tag.RESULT,
                    Tag.RESULT_DATE)
            .notKept("SuppInfo");

    private static final Shape SCHOOL = new Shape()
            .texts(
                    Tag.LEA,
                    Tag.ESTAB,
                    Tag.URN,
                    Tag.SCHOOL_NAME,
                    Tag.ENTRY_DATE,
                    Tag.LEAVING_DATE,
                    Tag.LEAVING_REASON,
                    Tag.LAST_SCHOOL)
            .notKept("RemovalGrounds", "SuppInfo");

    private static final Shape ADDRESS = new Shape()
            .texts(Tag.ADDRESS_AS_PUPIL, Tag.COUNTY, Tag.POST_CODE)
            .group(
                    "BS7666Address",
                    new Shape()
                            .texts(Tag.SAON, Tag.PAON, Tag.STREET, Tag.LOCALITY, Tag.TOWN, Tag.POST_TOWN)
                            .notKept("AdministrativeArea", "UniquePropertyReferenceNumber"))
            .group(
                    "AddressLines",
                    new Shape()
                            .texts(
                                    Tag.ADDRESS_LINE_1,
                                    Tag.ADDRESS_LINE_2,
                                    Tag.ADDRESS_LINE_3,
                                    Tag.ADDRESS_LINE_4,
                                    Tag.ADDRESS_LINE_5))
            .notKept("Zip", "Country", "Easting", "Northing", "SuppInfo");

    private static final Shape CONTACT = new Shape()
            .texts(Tag.ORDER, Tag.TITLE, Tag.SURNAME, Tag.FORENAME, Tag.RELATIONSHIP, Tag.RESPONSIBILITY, Tag.EMAIL)
            .record(Tag.ADDRESS, ADDRESS)
            .group("Phones", new Shape().records(Tag.PHONE, new Shape().texts(Tag.PHONE_TYPE, Tag.PHONE_NUMBER)))
            .notKept("MiddleNames", "Gender", "Sex", "SuppInfo");

    static final Shape PUPIL = new Shape()
            .texts(
                    Tag.UPN,
                    Tag.UNIQUE_LEARNER_NUMBER,
                    Tag.SURNAME,
                    Tag.FORENAME,
                    Tag.DATE_OF_BIRTH,
                    Tag.SEX,
                    Tag.GENDER)
            .group("BasicDetails", BASIC_DETAILS)
            .group("FSMhistory", FSM_HISTORY)
            .group("LookedAfter", new Shape().texts(Tag.IN_CARE, Tag.CARE_AUTHORITY))
            .group("SENhistory", SEN_HISTORY)
            .record(Tag.ADDRESS, ADDRESS)
            .group("Contacts", new Shape().records(Tag.CONTACT, CONTACT).notKept("SuppInfo"))
            .group("Attendance", new Shape().records(Tag.YEAR_DATA, YEAR_DATA))
            .group(
                    "StageAssessments",
                    new Shape()
                            .records(
                                    Tag.KEY_STAGE,
                                    new Shape().texts(Tag.STAGE).records(Tag.STAGE_ASSESSMENT, STAGE_ASSESSMENT))
                            .notKept("SuppInfo"))
            .group("SchoolHistory", new Shape().records(Tag.SCHOOL, SCHOOL))
            .notKept("UCI", "NAWdetails", "Phones", "Email", "SuppInfo");
}
