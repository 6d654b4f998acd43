package org.waymark.browser;

import java.nio.charset.StandardCharsets;

/** Common Transfer Files of invented pupils, as another program of the school would write them. */
final class InventedFiles {

    /** A code of no item of the catalogue. */
    static final String UNKNOWN = result("ENG", "ZZ", "QQQ", "XX", "7");

    private InventedFiles() {}

    /** A partial file of a school, to itself. */
    static byte[] ctf(String laestab, String... pupils) {
        String text = """
                <?xml version="1.0" encoding="utf-8"?>
                <CTfile>
                  <Header>
                    <DocumentName>Common Transfer File</DocumentName>
                    <CTFversion>25.0</CTFversion>
                    <DateTime>2026-06-22T10:00:00</DateTime>
                    <DocumentQualifier>partial</DocumentQualifier>
                    <SupplierID>ExampleMIS</SupplierID>
                    <SourceSchool>
                      <LEA>%1$s</LEA><Estab>%2$s</Estab><SchoolName>Beacon Hill</SchoolName><AcademicYear>2025</AcademicYear>
                    </SourceSchool>
                    <DestSchool><LEA>%1$s</LEA><Estab>%2$s</Estab></DestSchool>
                  </Header>
                  <CTFpupilData>%3$s</CTFpupilData>
                </CTfile>
                """;
        return text.formatted(laestab.substring(0, 3), laestab.substring(3), String.join("", pupils))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A pupil of Year 6 with results of Key Stage 2. */
    static String pupil(String upn, String surname, String forename, Object born, String... results) {
        String text = """
                <Pupil>
                  <UPN>%s</UPN><Surname>%s</Surname><Forename>%s</Forename><DOB>%s</DOB><Sex>F</Sex>
                  <BasicDetails><NCyearActual>6</NCyearActual></BasicDetails>
                  <StageAssessments><KeyStage><Stage>KS2</Stage>%s</KeyStage></StageAssessments>
                </Pupil>
                """;
        return text.formatted(upn, surname, forename, born, String.join("", results));
    }

    /** The teacher's judgement of writing. */
    static String writing(String value) {
        return result("ENG", "TA", "WRI", "NC", value);
    }

    private static String result(String subject, String method, String component, String qualifier, String value) {
        String text = """
                <StageAssessment>
                  <Locale>ENG</Locale><Year>2026</Year><Subject>%s</Subject><Method>%s</Method><Component>%s</Component>
                  <ResultStatus>R</ResultStatus><ResultQualifier>%s</ResultQualifier><Result>%s</Result>
                  <ResultDate>2026-06-15</ResultDate>
                </StageAssessment>
                """;
        return text.formatted(subject, method, component, qualifier, value);
    }
}
