package org.waymark.transfer.incoming;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.school.FoldedNames;

/** The columns of a table of pupils, each under the many headings that systems and schools give it. */
public enum PupilColumn {
    UPN("UPN", "Unique pupil number", "Pupil UPN", "Current UPN"),
    FORMER_UPN("Former UPN", "Former UPNs", "Previous UPN", "Old UPN"),
    SURNAME("Surname", "Legal surname", "Last name", "Legal last name", "Family name", "Pupil surname"),
    FORENAME(
            "Forename",
            "Legal forename",
            "First name",
            "Legal first name",
            "Given name",
            "Pupil forename",
            "Forenames"),
    MIDDLE_NAMES("Middle names", "Middle name", "Middle name(s)", "Legal middle names"),
    PREFERRED_SURNAME("Preferred surname", "Preferred last name", "Known as surname", "Chosen surname"),
    PREFERRED_FORENAME(
            "Preferred forename",
            "Preferred first name",
            "Preferred name",
            "Known as",
            "Chosen name",
            "Chosen forename"),
    DATE_OF_BIRTH("Date of birth", "DOB", "Birth date", "Birthdate", "D.O.B."),
    SEX("Sex", "Gender", "Legal sex"),
    YEAR_GROUP(
            "Year group",
            "NC year",
            "Year",
            "National curriculum year",
            "NC year actual",
            "NCYearActual",
            "Curriculum year",
            "Year taught in",
            "NCY"),
    CLASS("Class", "Class name", "Registration group", "Reg group", "Registration form", "Reg", "Form", "Tutor group"),
    ETHNICITY("Ethnicity", "Ethnicity code", "Ethnic group", "Ethnic code"),
    FIRST_LANGUAGE("First language", "First language code", "Language", "Home language", "Mother tongue"),
    SEN("SEN", "SEN provision", "SEN status", "SEN code", "SEN stage", "SEND", "SEND status", "SEN support"),
    FSM("FSM", "Free school meals", "FSM eligible", "FSM eligibility", "Eligible for free meals", "Eligible for FSM"),
    FSM_START("FSM start date", "FSM start", "FSM from"),
    FSM_END("FSM end date", "FSM end", "FSM to"),
    EVER6("Ever 6", "Ever6", "Ever 6 FSM", "FSM6", "FSM Ever 6", "Ever6FSM", "Pupil premium", "PP", "Disadvantaged"),
    LOOKED_AFTER("Looked after", "LAC", "CLA", "In care", "Looked after child", "Child looked after", "In LEA care"),
    SERVICE_CHILD("Service child", "Service children", "Child of service personnel", "Service children in education"),
    ENTRY_DATE("Entry date", "Admission date", "Date of admission", "Date of entry", "Start date", "Joined", "DOA"),
    LEAVING_DATE("Leaving date", "Date of leaving", "Leave date", "Left", "End date", "DOL");

    private final String heading;
    private final List<String> folded;

    PupilColumn(String heading, String... others) {
        this.heading = heading;
        this.folded = Stream.concat(Stream.of(heading), Arrays.stream(others))
                .map(FoldedNames::fold)
                .toList();
    }

    /** The heading in the template and in messages. */
    public String heading() {
        return heading;
    }

    /** The column that a heading means, whatever its case, spaces and punctuation. */
    public static Optional<PupilColumn> find(String heading) {
        String wanted = FoldedNames.fold(heading);
        return Arrays.stream(values())
                .filter(column -> column.folded.contains(wanted))
                .findFirst();
    }
}
