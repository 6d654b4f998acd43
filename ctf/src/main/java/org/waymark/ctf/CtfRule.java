package org.waymark.ctf;

/** Every kind of finding that the reader makes: its stable id, how much it matters, what it is about. */
public enum CtfRule {
    EMPTY_FILE("CTF-XML-01", CtfSeverity.ERROR, "The file is empty"),
    NOT_XML("CTF-XML-02", CtfSeverity.ERROR, "The file is not XML"),
    BROKEN_XML("CTF-XML-03", CtfSeverity.ERROR, "The XML is broken"),
    TRUNCATED("CTF-XML-04", CtfSeverity.ERROR, "The file stops before its end"),
    OTHER_ROOT("CTF-XML-05", CtfSeverity.ERROR, "The file is XML, but not a Common Transfer File"),
    DOCTYPE("CTF-XML-06", CtfSeverity.ERROR, "The file has a document type declaration, which is refused"),
    UNKNOWN_ELEMENT("CTF-XML-07", CtfSeverity.INFORMATION, "An element is not known and was left out"),
    REPEATED_ELEMENT("CTF-XML-08", CtfSeverity.WARNING, "An element stands twice where it belongs once"),
    STRAY_TEXT("CTF-XML-09", CtfSeverity.INFORMATION, "Text stands between elements"),
    WRONG_ENCODING("CTF-ENC-01", CtfSeverity.ERROR, "The bytes are not in the encoding that the file names"),
    UNKNOWN_ENCODING("CTF-ENC-02", CtfSeverity.ERROR, "The file names an encoding that is not accepted"),
    MISNAMED_ENCODING("CTF-ENC-03", CtfSeverity.INFORMATION, "The file names UTF-16 but is written byte by byte"),
    TOO_LARGE("CTF-LIM-01", CtfSeverity.ERROR, "The file has too many bytes"),
    TOO_DEEP("CTF-LIM-02", CtfSeverity.ERROR, "Elements are nested too deeply"),
    TEXT_TOO_LONG("CTF-LIM-03", CtfSeverity.ERROR, "A text, tag or comment is too long"),
    TOO_MANY_PUPILS("CTF-LIM-04", CtfSeverity.ERROR, "The file has too many pupils"),
    PUPIL_TOO_LARGE("CTF-LIM-05", CtfSeverity.ERROR, "A pupil has too many elements"),
    TOO_MANY_NAMES("CTF-LIM-06", CtfSeverity.ERROR, "The file has too many different element names"),
    TOO_MANY_FINDINGS("CTF-LIM-07", CtfSeverity.INFORMATION, "Further findings are counted but not listed"),
    NO_HEADER("CTF-HDR-01", CtfSeverity.ERROR, "The file has no header"),
    LATE_HEADER("CTF-HDR-02", CtfSeverity.INFORMATION, "The header comes after pupils"),
    SECOND_HEADER("CTF-HDR-03", CtfSeverity.WARNING, "The file has a second header, which was left out"),
    VERSION("CTF-HDR-04", CtfSeverity.WARNING, "The version is missing or outside 20 to 27"),
    DATE_TIME("CTF-HDR-05", CtfSeverity.WARNING, "The date and time of the file is missing or cannot be read"),
    QUALIFIER("CTF-HDR-06", CtfSeverity.WARNING, "The file does not say whether it is full or partial"),
    SOURCE("CTF-HDR-07", CtfSeverity.WARNING, "The file does not say which school it comes from"),
    ACADEMIC_YEAR("CTF-HDR-08", CtfSeverity.WARNING, "The academic year of the file is missing or cannot be read"),
    NO_PUPILS("CTF-PUP-01", CtfSeverity.WARNING, "The file has no pupils"),
    SURNAME("CTF-PUP-02", CtfSeverity.ERROR, "A pupil has no surname"),
    FORENAME("CTF-PUP-03", CtfSeverity.WARNING, "A pupil has no forename"),
    NO_DATE_OF_BIRTH("CTF-PUP-04", CtfSeverity.ERROR, "A pupil has no date of birth"),
    BAD_DATE_OF_BIRTH("CTF-PUP-05", CtfSeverity.ERROR, "A date of birth is not a date"),
    SEX("CTF-PUP-06", CtfSeverity.WARNING, "A pupil's sex is missing or not M or F"),
    BAD_DATE("CTF-VAL-01", CtfSeverity.WARNING, "A date is not a date and was left out"),
    DATE_FORM("CTF-VAL-02", CtfSeverity.WARNING, "A date is written day first and was read so"),
    BAD_NUMBER("CTF-VAL-03", CtfSeverity.WARNING, "A number is not a number and was left out"),
    BAD_FLAG("CTF-VAL-04", CtfSeverity.WARNING, "A flag is not true or false and was left out"),
    NO_UPN("CTF-UPN-01", CtfSeverity.WARNING, "A pupil has no UPN"),
    UPN_SHAPE("CTF-UPN-02", CtfSeverity.ERROR, "A UPN does not have the shape of one"),
    UPN_CHECK_LETTER("CTF-UPN-03", CtfSeverity.WARNING, "The check letter of a UPN is wrong"),
    TEMPORARY_UPN("CTF-UPN-04", CtfSeverity.INFORMATION, "A UPN is a temporary one"),
    FORMER_UPN_SHAPE("CTF-UPN-05", CtfSeverity.WARNING, "A former UPN does not have the shape of one"),
    SAME_UPN("CTF-UPN-06", CtfSeverity.WARNING, "Two pupils of the file have the same UPN"),
    ASSESSMENT_PART("CTF-ASM-01", CtfSeverity.WARNING, "A result does not say what it is a result of"),
    NO_RESULT("CTF-ASM-02", CtfSeverity.WARNING, "An assessment has no result"),
    ASSESSMENT_YEAR("CTF-ASM-03", CtfSeverity.WARNING, "The year of a result is not a year"),
    RESULT_DATE("CTF-ASM-04", CtfSeverity.WARNING, "The date of a result is not a date");

    private final String code;
    private final CtfSeverity severity;
    private final String title;

    CtfRule(String code, CtfSeverity severity, String title) {
        this.code = code;
        this.severity = severity;
        this.title = title;
    }

    /** Stable id, such as {@code CTF-UPN-01}. */
    public String code() {
        return code;
    }

    public CtfSeverity severity() {
        return severity;
    }

    /** What findings of this kind are about, in a few words. */
    public String title() {
        return title;
    }
}
