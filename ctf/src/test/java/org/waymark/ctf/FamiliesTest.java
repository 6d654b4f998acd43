package org.waymark.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Addresses and contacts of pupils, in both forms that an address has. */
class FamiliesTest {

    private static final String FILE = """
            <CTfile><Header><DocumentName>Common Transfer File</DocumentName><CTFversion>25.0</CTFversion>
            <DateTime>2026-07-01T10:00:00</DateTime><DocumentQualifier>full</DocumentQualifier>
            <SourceSchool><LEA>999</LEA><Estab>1001</Estab><AcademicYear>2025</AcademicYear></SourceSchool></Header>
            <CTFpupilData><Pupil><UPN>Y999200026001</UPN><Surname>Nowak</Surname><Forename>Ada</Forename>
            <DOB>2015-01-05</DOB><Sex>F</Sex>
            <Address><BS7666Address><SAON>Flat 2</SAON><PAON>14</PAON><Street>Nowhere Lane</Street>
            <Locality>Little Example</Locality><Town>Exampleton</Town><PostTown>EXAMPLETON</PostTown>
            <UniquePropertyReferenceNumber>1</UniquePropertyReferenceNumber></BS7666Address>
            <County>Exampleshire</County><PostCode>ZZ99 9ZZ</PostCode><Easting>1</Easting></Address>
            <Contacts>
            <Contact><Order>2</Order><Title>Mr</Title><Surname>Nowak</Surname><Forename>Jan</Forename>
            <Relationship>PAF</Relationship><Responsibility>true</Responsibility>
            <Address><AddressLines><AddressLine1>3 Other Road</AddressLine1><AddressLine3>Exampleton</AddressLine3>
            </AddressLines><PostCode>ZZ99 1AA</PostCode></Address>
            <Phones><Phone><TelephoneType>M</TelephoneType><PhoneNo>07700 900123</PhoneNo></Phone></Phones>
            <Email>jan@example.org</Email></Contact>
            <Contact><Order>1</Order><Surname>Nowak</Surname><Responsibility>perhaps</Responsibility>
            <Address><AddressAsPupil>true</AddressAsPupil></Address></Contact>
            </Contacts></Pupil></CTFpupilData></CTfile>
            """;

    private final CtfFile file = Files.read(FILE.getBytes(StandardCharsets.UTF_8));

    @Test
    void contactsAreReadWithTheirAddresses() {
        CtfPupil pupil = file.pupils().getFirst();
        assertThat(pupil.address())
                .isEqualTo(new CtfAddress(
                        List.of("Flat 2", "14 Nowhere Lane", "Little Example", "Exampleton", "Exampleshire"),
                        "ZZ99 9ZZ"));
        assertThat(pupil.contacts())
                .containsExactly(
                        new CtfContact(
                                2,
                                "Mr",
                                "Nowak",
                                "Jan",
                                "PAF",
                                true,
                                null,
                                new CtfAddress(List.of("3 Other Road", "Exampleton"), "ZZ99 1AA"),
                                List.of(new CtfPhone("M", "07700 900123")),
                                "jan@example.org"),
                        new CtfContact(1, null, "Nowak", null, null, null, true, null, List.of(), null));
        assertThat(file.findings()).extracting(CtfFinding::code).containsExactly(CtfRule.BAD_FLAG.code());
        assertThat(file.summary().notKept())
                .containsOnlyKeys(
                        "CTfile/CTFpupilData/Pupil/Address/Easting",
                        "CTfile/CTFpupilData/Pupil/Address/BS7666Address/UniquePropertyReferenceNumber");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        byte[] written = InventedFile.written(file.header(), file.pupils());
        CtfFile again = Files.read(written);
        assertThat(again.pupils().getFirst().withoutPlace())
                .isEqualTo(file.pupils().getFirst().withoutPlace());
        assertThat(new String(written, StandardCharsets.UTF_8))
                .contains("<AddressLine2>14 Nowhere Lane</AddressLine2>", "<AddressAsPupil>true</AddressAsPupil>")
                .containsSubsequence("</Address>", "<Contacts>", "<Order>2</Order>", "</Contacts>");
    }

    @Test
    void anAddressHasFiveLinesAtMost() {
        CtfAddress address = new CtfAddress(List.of("a", " ", "b", "c", "d", "e", "f", "g"), " ");
        assertThat(address).isEqualTo(new CtfAddress(List.of("a", "b", "c", "d", "e, f, g"), null));
        assertThat(new CtfAddress(List.of(""), null).isEmpty()).isTrue();
    }
}
